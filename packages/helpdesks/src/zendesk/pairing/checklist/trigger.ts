import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { askAll, IdText, tell } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Condition = z.object({ field: z.string(), operator: z.string(), value: z.unknown() });
const Trigger = z.object({
  id: IdText,
  title: z.string(),
  active: z.boolean(),
  conditions: z.object({
    all: z.array(Condition).nullish(),
    any: z.array(Condition).nullish(),
  }),
  actions: z.array(z.object({ field: z.string(), value: z.unknown() })),
});
type Trigger = z.infer<typeof Trigger>;
const Answer = z.object({ trigger: Trigger });

const ID = 'trigger';
const TITLE = 'Trigger';
const NAME = 'Baton: tell of handoffs';

/** Tickets that a handoff was written into carry one of these. */
const TAGS = 'ai-handoff ai-handed-back';

/** What the webhook says: only which ticket, since what changed is read from Zendesk. */
const BODY = JSON.stringify({ ticket_id: '{{ticket.id}}' });

const wished = (webhookId: string) => ({
  title: NAME,
  description: 'Kept by Baton: tells it that something changed in a ticket with a handoff.',
  active: true,
  conditions: {
    all: [
      { field: 'update_type', operator: 'is', value: 'Change' },
      { field: 'current_tags', operator: 'includes', value: TAGS },
    ],
    any: [],
  },
  actions: [{ field: 'notification_webhook', value: [webhookId, BODY] }],
});

/** Tags may come back in another order. */
const plainly = ({ field, operator, value }: z.infer<typeof Condition>): string =>
  [field, operator, ...String(value).split(' ').toSorted()].join(' ');

const calls = ({ actions }: Pick<Trigger, 'actions'>, webhookId: string): boolean => {
  const [action, ...more] = actions;
  if (action?.field !== 'notification_webhook' || more.length > 0) return false;
  const [id, body] = Array.isArray(action.value) ? (action.value as unknown[]) : [];
  return (
    id === webhookId && typeof body === 'string' && /"ticket_id".*\{\{ticket\.id\}\}/.test(body)
  );
};

/** Whether it does what it was made for; how Zendesk writes it down is its own affair. */
const isRight = (
  trigger: Pick<Trigger, 'active' | 'conditions' | 'actions'>,
  webhookId: string,
): boolean => {
  const { all, any } = trigger.conditions;
  const wanted = wished(webhookId).conditions.all.map(plainly).toSorted();
  const there = (all ?? []).map(plainly).toSorted();
  return (
    trigger.active &&
    calls(trigger, webhookId) &&
    (any ?? []).length === 0 &&
    there.join('\n') === wanted.join('\n')
  );
};

/** What makes Zendesk call the webhook. */
export const triggerStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { settings, repair } = desk;
  const { webhookId } = settings;
  if (webhookId === null) return step(ID, TITLE, 'todo', 'The webhook comes first.');
  const fits = (trigger: Trigger): boolean => isRight(trigger, webhookId);
  const all = await askAll(desk, Trigger, 'triggers');
  let found =
    all.find(({ id }) => id === settings.triggerId) ?? all.find(({ title }) => title === NAME);
  if (repair && !(found && fits(found))) {
    const path = found ? ['triggers', found.id] : ['triggers'];
    const method = found ? 'PUT' : 'POST';
    found = (
      await tell(desk, Answer, method, path, {
        trigger: wished(webhookId),
      })
    ).trigger;
  }
  if (!found) return step(ID, TITLE, 'todo', 'It is not there.', { repairs: true });
  if (repair) settings.triggerId = found.id;
  const link = desk.page(`/admin/objects-rules/rules/triggers/${found.id}`);
  if (!found.active) return step(ID, TITLE, 'todo', 'It is switched off.', { link, repairs: true });
  if (!fits(found) || settings.triggerId !== found.id)
    return step(ID, TITLE, 'todo', 'It was changed, or is not known here yet.', {
      link,
      repairs: true,
    });
  return step(
    ID,
    TITLE,
    'ok',
    `It calls the webhook for tickets tagged ${TAGS.replace(' ', ' or ')}.`,
    { link },
  );
};
