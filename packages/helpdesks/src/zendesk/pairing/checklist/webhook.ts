import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { ask, askAll, IdText, ifThere, tell } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';
import { isPublic, noAddress } from './public-address.ts';

const Webhook = z.object({
  id: IdText,
  name: z.string(),
  endpoint: z.string(),
  status: z.string(),
  http_method: z.string().nullish(),
  request_format: z.string().nullish(),
});
type Webhook = z.infer<typeof Webhook>;
const Answer = z.object({ webhook: Webhook });
const Secret = z.object({ signing_secret: z.object({ secret: z.string().min(16) }) });

const ID = 'webhook';
const TITLE = 'Webhook';
const NAME = 'Baton: tickets';

const isRight = (webhook: Webhook, endpoint: string): boolean =>
  webhook.endpoint === endpoint && webhook.status === 'active';

const bodyOf = (endpoint: string) => ({
  webhook: {
    name: NAME,
    status: 'active',
    endpoint,
    http_method: 'POST',
    request_format: 'json',
    subscriptions: ['conditional_ticket_events'],
  },
});

const secretOf = async (desk: ChecklistDesk, id: string): Promise<string> =>
  (await ask(desk, Secret, ['webhooks', id, 'signing_secret'])).signing_secret.secret;

/** The one that leads here, with its secret known at Baton's door. */
export const webhookStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { settings, look, repair } = desk;
  const { hook } = look;
  if (!isPublic(desk)) return step(ID, TITLE, 'todo', noAddress(look.baseUrl));
  const endpoint = repair ? await hook.open() : await hook.address();
  const all = await askAll(desk, Webhook, 'webhooks');
  const known = all.find(({ id }) => id === settings.webhookId);
  let found = known ?? all.find((each) => each.endpoint === endpoint || each.name === NAME) ?? null;
  if (repair && endpoint !== null) {
    if (!found) {
      found = (await tell(desk, Answer, 'POST', ['webhooks'], bodyOf(endpoint))).webhook;
    } else if (!isRight(found, endpoint)) {
      // Answered without a body: it is as it was told to be.
      const { api } = desk;
      const path = ['webhooks', found.id];
      await api({ method: 'PUT', path, body: bodyOf(endpoint), write: true, signal: look.signal });
      found = { ...found, endpoint, status: 'active' };
    }
    settings.webhookId = found.id;
  }
  if (!found) return step(ID, TITLE, 'todo', 'It is not there.', { repairs: true });
  const link = desk.page(`/admin/apps-integrations/webhooks/webhooks/${found.id}/details`);
  const todo = (says: string): PairingStep =>
    step(ID, TITLE, 'todo', says, { link, repairs: true });
  if (endpoint === null || found.endpoint !== endpoint) return todo('It leads to another address.');
  if (found.status !== 'active') return todo('It is switched off.');
  if (settings.webhookId !== found.id) return todo('It is not known here yet.');
  const secret = await ifThere(secretOf(desk, found.id));
  if (secret === null)
    return step(ID, TITLE, 'failed', 'Zendesk does not show its signing secret.', { link });
  if (repair && !(await hook.takes(secret))) await hook.take(secret);
  if (!(await hook.takes(secret))) return todo('Its signing secret is not the one Baton knows.');
  return step(ID, TITLE, 'ok', `It leads here, and its signature is known.`, { link });
};
