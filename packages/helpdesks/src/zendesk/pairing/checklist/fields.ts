import { HandoffState, ReasonCode } from '@baton/handoff-core';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { FIELD_NAMES } from '../settings.ts';
import { askAll, tell, tried } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

type FieldName = (typeof FIELD_NAMES)[number];

/** A custom field as Baton makes it. Of drop-downs, which words it takes. */
interface FieldPlan {
  name: FieldName;
  title: string;
  type: 'tagger' | 'text' | 'decimal';
  words: readonly string[];
}

const plan = (
  name: FieldName,
  title: string,
  type: FieldPlan['type'],
  words: readonly string[] = [],
): FieldPlan => ({ name, title, type, words });

/** Their titles are how they are found again. */
const PLANS: readonly FieldPlan[] = [
  plan('handoff_state', 'AI handoff: state', 'tagger', HandoffState.options),
  plan('handoff_id', 'AI handoff: id', 'text'),
  plan('handoff_reason', 'AI handoff: reason', 'tagger', ReasonCode.options),
  plan('handoff_confidence', 'AI handoff: confidence', 'decimal'),
  plan('handoff_intent', 'AI handoff: intent', 'text'),
  plan('handoff_queue', 'AI handoff: queue', 'text'),
];

const Field = z.object({
  id: z.int().positive(),
  title: z.string(),
  type: z.string(),
  active: z.boolean(),
  custom_field_options: z
    .array(z.object({ id: z.int().nullish(), name: z.string(), value: z.string() }))
    .nullish(),
});
type Field = z.infer<typeof Field>;
const Answer = z.object({ ticket_field: Field });

/** Options of all drop-downs of an account are tags of one kind: ours begin with their field. */
const valueOf = ({ name }: FieldPlan, word: string): string => `${name}_${word}`;

const optionsFor = (each: FieldPlan, before: Field | null): Field['custom_field_options'] => {
  const there = before?.custom_field_options ?? [];
  const missing = each.words.filter(
    (word) => !there.some(({ value }) => value === valueOf(each, word)),
  );
  const made = missing.map((word) => ({
    name: word.replaceAll('_', ' '),
    value: valueOf(each, word),
  }));
  // Options that are left out would be taken away.
  return [...there, ...made];
};

const bodyOf = (each: FieldPlan, before: Field | null) => ({
  ticket_field: {
    title: before?.title ?? each.title,
    active: true,
    ...(before === null && {
      type: each.type,
      agent_description: `Kept by Baton (${each.name}).`,
    }),
    ...(each.type === 'tagger' && { custom_field_options: optionsFor(each, before) }),
  },
});

/** What is wrong with a field that is there; null when nothing is. */
const faultOf = (each: FieldPlan, field: Field): { says: string; mends: boolean } | null => {
  if (field.type !== each.type)
    return {
      says: `It is of the type ${field.type} and has to be ${each.type}: give it another title, and let a repair make a new one.`,
      mends: false,
    };
  if (!field.active) return { says: 'It is switched off.', mends: true };
  const there = new Set((field.custom_field_options ?? []).map(({ value }) => value));
  const missing = each.words.filter((word) => !there.has(valueOf(each, word)));
  if (missing.length > 0)
    return { says: `It lacks the options ${missing.join(', ')}.`, mends: true };
  return null;
};

/** The one that is known by its id, else the one of this title: of several, one that fits. */
const findIn = (all: readonly Field[], each: FieldPlan, id: number | undefined): Field | null => {
  const known = all.find((field) => field.id === id);
  if (known) return known;
  const titled = all.filter(({ title }) => title === each.title);
  return titled.find((field) => faultOf(each, field) === null) ?? titled[0] ?? null;
};

const fieldStep = async (
  desk: ChecklistDesk,
  all: readonly Field[],
  each: FieldPlan,
): Promise<PairingStep> => {
  const { settings, repair } = desk;
  const { name } = each;
  const id = `field.${name}`;
  const title = `Ticket field “${each.title}”`;
  let field = findIn(all, each, settings.fields[name]);
  const before = field && faultOf(each, field);
  if (repair && (field === null || before?.mends === true)) {
    const path = field === null ? ['ticket_fields'] : ['ticket_fields', String(field.id)];
    const method = field === null ? 'POST' : 'PUT';
    field = (await tell(desk, Answer, method, path, bodyOf(each, field))).ticket_field;
  }
  if (field === null) return step(id, title, 'todo', 'It is not there.', { repairs: true });
  const link = desk.page(`/admin/objects-rules/tickets/ticket-fields/${field.id}`);
  const fault = faultOf(each, field);
  if (fault) return step(id, title, 'todo', fault.says, { link, repairs: fault.mends });
  if (repair) settings.fields = { ...settings.fields, [name]: field.id };
  if (settings.fields[name] !== field.id)
    return step(id, title, 'todo', `Field ${field.id} is not written to yet.`, {
      link,
      repairs: true,
    });
  return step(id, title, 'ok', `Field ${field.id}.`, { link });
};

/** The fields that a handoff fills in, each a line. @throws ConnectorError when they can't be listed */
export const fieldSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const all = await askAll(desk, Field, 'ticket_fields');
  const steps: PairingStep[] = [];
  for (const each of PLANS)
    steps.push(
      await tried(`field.${each.name}`, `Ticket field “${each.title}”`, () =>
        fieldStep(desk, all, each),
      ),
    );
  return steps;
};
