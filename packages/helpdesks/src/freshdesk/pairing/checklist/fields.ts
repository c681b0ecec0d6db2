import { HandoffState, ReasonCode } from '@baton/handoff-core';
import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { FieldName } from '../../api/account.ts';
import { FreshdeskRefusal } from '../../api/freshdesk-refusal.ts';
import { IdText } from '../../viewers/facts.ts';
import { ask, tried, troubleOf } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

/** A ticket field as Baton makes it. Of drop-downs, which words it takes. */
interface FieldPlan {
  name: FieldName;
  label: string;
  type: 'custom_dropdown' | 'custom_text' | 'custom_decimal';
  words: readonly string[];
}

const plan = (
  name: FieldName,
  label: string,
  type: FieldPlan['type'],
  words: readonly string[] = [],
): FieldPlan => ({ name, label, type, words });

/** Their labels are how they are found again; Freshdesk makes their names of them. */
const PLANS: readonly FieldPlan[] = [
  plan('handoff_state', 'AI handoff state', 'custom_dropdown', HandoffState.options),
  plan('handoff_id', 'AI handoff id', 'custom_text'),
  plan('handoff_reason', 'AI handoff reason', 'custom_dropdown', ReasonCode.options),
  plan('handoff_confidence', 'AI handoff confidence', 'custom_decimal'),
  plan('handoff_intent', 'AI handoff intent', 'custom_text'),
  plan('handoff_queue', 'AI handoff queue', 'custom_text'),
];

const KIND: Readonly<Record<FieldPlan['type'], string>> = {
  custom_dropdown: 'Dropdown',
  custom_text: 'Single-line text',
  custom_decimal: 'Decimal',
};

/** Choices come as texts, or as objects where fields are administered. */
const Choice = z.union([
  z.string(),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);
const Field = z.object({
  id: IdText,
  name: z.string().min(1),
  label: z.string(),
  type: z.string(),
  archived: z.boolean().nullish(),
  // Built-in fields have choices of other forms.
  choices: z.array(Choice).nullish().catch(null),
});
type Field = z.infer<typeof Field>;

const bare = (text: string): string => text.trim().toLowerCase();

/** As a drop-down shows a word. */
const choiceOf = (word: string): string => word.replaceAll('_', ' ');

const missingOf = ({ words }: FieldPlan, { choices }: Field): string[] => {
  const there = new Set((choices ?? []).map(bare));
  return words.map(choiceOf).filter((choice) => !there.has(bare(choice)));
};

/** The one that is known by its name, else the one of this label. */
const findIn = (all: readonly Field[], each: FieldPlan, known: string | undefined): Field | null =>
  all.find(({ name }) => name === known) ??
  all.find(({ label }) => bare(label) === bare(each.label)) ??
  null;

const ADMIN = ['admin', 'ticket_fields'];

const choicesFor = (choices: readonly string[], from: number) =>
  choices.map((value, index) => ({ label: value, value, position: from + index + 1 }));

const made = (desk: ChecklistDesk, { label, type, words }: FieldPlan): Promise<Field> =>
  ask(desk, Field, ADMIN, {
    method: 'POST',
    body: {
      label,
      label_for_customers: label,
      type,
      customers_can_edit: false,
      displayed_to_customers: false,
      ...(type === 'custom_dropdown' && { choices: choicesFor(words.map(choiceOf), 0) }),
    },
  });

/** Adds what a drop-down lacks; what is there stays. */
const mended = (desk: ChecklistDesk, field: Field, missing: readonly string[]): Promise<Field> =>
  ask(desk, Field, [...ADMIN, field.id], {
    method: 'PUT',
    body: { choices: choicesFor(missing, field.choices?.length ?? 0) },
  });

/** How somebody makes it by hand, on plans whose API does not. */
const byHand = ({ label, type, words }: FieldPlan): string =>
  `This plan lets no program make it. Make it by hand: Ticket Fields, ${KIND[type]}, “${label}”${words.length > 0 ? `, with the choices ${words.map(choiceOf).join(', ')}` : ''}.`;

const fieldStep = async (
  desk: ChecklistDesk,
  all: readonly Field[],
  each: FieldPlan,
): Promise<PairingStep> => {
  const { settings, repair, admin: link } = desk;
  const { name } = each;
  const say = (state: PairingStep['state'], detail: string, repairs = false): PairingStep =>
    step(`field.${name}`, `Ticket field “${each.label}”`, state, detail, { link, repairs });
  let field = findIn(all, each, settings.fields[name]);
  if (field && field.type !== each.type)
    return say(
      'todo',
      `It is of the type ${field.type} and has to be ${each.type}: give it another label, and let a repair make a new one.`,
    );
  if (!field && !repair) return say('todo', 'It is not there.', true);
  const lacks = field ? missingOf(each, field) : [];
  try {
    if (!field) field = await made(desk, each);
    else if (repair && lacks.length > 0) field = await mended(desk, field, lacks);
  } catch (error) {
    if (error instanceof FreshdeskRefusal && (error.status === 403 || error.status === 404))
      return say('todo', byHand(each));
    throw error;
  }
  const left = missingOf(each, field);
  if (left.length > 0) return say('todo', `It lacks the choices ${left.join(', ')}.`, true);
  if (repair) settings.fields = { ...settings.fields, [name]: field.name };
  return settings.fields[name] === field.name
    ? say('ok', field.name)
    : say('todo', `${field.name} is not written to yet.`, true);
};

/** The fields that a handoff fills in, each a line; one line where they can't be listed. */
export const fieldSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  let all: Field[];
  try {
    const rows = await ask(desk, z.array(z.unknown()), ['ticket_fields']);
    all = rows
      .flatMap((row) => Field.safeParse(row).data ?? [])
      .filter(({ archived }) => archived !== true);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return [step('fields', 'Ticket fields', 'failed', troubleOf(error))];
  }
  const steps: PairingStep[] = [];
  for (const each of PLANS)
    steps.push(
      await tried(`field.${each.name}`, `Ticket field “${each.label}”`, () =>
        fieldStep(desk, all, each),
      ),
    );
  return steps;
};
