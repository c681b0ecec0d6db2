import { HandoffState, ReasonCode } from '@baton/handoff-core';
import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import type { AttributeName } from '../../api/account.ts';
import { IdText } from '../who-am-i.ts';
import { ask, tried, troubleOf } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

/** A conversation attribute as Baton makes it. Of lists, which words it takes. */
interface AttributePlan {
  name: AttributeName;
  title: string;
  type: 'list' | 'string' | 'decimal';
  words: readonly string[];
}

const plan = (
  name: AttributeName,
  title: string,
  type: AttributePlan['type'],
  words: readonly string[] = [],
): AttributePlan => ({ name, title, type, words });

/** Their names are how they are written to, and found again. */
const PLANS: readonly AttributePlan[] = [
  plan('handoff_state', 'AI handoff state', 'list', HandoffState.options),
  plan('handoff_id', 'AI handoff id', 'string'),
  plan('handoff_reason', 'AI handoff reason', 'list', ReasonCode.options),
  plan('handoff_confidence', 'AI handoff confidence', 'decimal'),
  plan('handoff_intent', 'AI handoff intent', 'string'),
  plan('handoff_queue', 'AI handoff queue', 'string'),
];

/** Where a name is taken by something else. */
const PREFIX = 'Baton ';
const SCOPE = 'Write data attributes';
const PATH = ['conversations', 'attributes'];

const Attribute = z.object({
  id: IdText,
  name: z.string(),
  data_type: z.string(),
  archived: z.boolean().nullish(),
  options: z.array(z.object({ label: z.string(), archived: z.boolean().nullish() })).nullish(),
});
type Attribute = z.infer<typeof Attribute>;
const List = z.object({ data: z.array(z.unknown()) });

/** As a list of the inbox shows a word. */
const labelOf = (word: string): string => word.replaceAll('_', ' ');

const bare = (name: string): string => name.trim().toLowerCase();

const missingLabels = ({ words }: AttributePlan, { options }: Attribute): string[] => {
  const there = new Set(
    (options ?? []).filter(({ archived }) => archived !== true).map(({ label }) => bare(label)),
  );
  return words.map(labelOf).filter((label) => !there.has(bare(label)));
};

/** What there is for a plan. `twice`: two of one name, which makes every write to a conversation fail. */
type Found =
  | { attribute: Attribute }
  | { twice: string }
  | { free: string; taken: Attribute | null }
  | { taken: Attribute };

const findIn = (
  all: readonly Attribute[],
  each: AttributePlan,
  known: string | undefined,
): Found => {
  const names = [
    ...new Set([...(known === undefined ? [] : [known]), each.title, PREFIX + each.title]),
  ];
  const named = (name: string): Attribute[] => all.filter((one) => bare(one.name) === bare(name));
  for (const name of names) {
    const [first, ...others] = named(name).filter(({ data_type: type }) => type === each.type);
    if (!first) continue;
    return others.length > 0 || named(name).length > 1 ? { twice: name } : { attribute: first };
  }
  const free = [each.title, PREFIX + each.title].find((name) => named(name).length === 0);
  const [taken] = named(each.title);
  if (free !== undefined) return { free, taken: taken ?? null };
  return taken ? { taken } : { twice: each.title };
};

const made = (desk: ChecklistDesk, each: AttributePlan, name: string): Promise<Attribute> =>
  ask(desk, Attribute, PATH, {
    body: {
      name,
      data_type: each.type,
      description: `Kept by Baton (${each.name}).`,
      ...(each.type === 'list' && {
        options: each.words.map((word) => ({ label: labelOf(word) })),
      }),
    },
  });

/** Adds what a list lacks, one by one, as the API wants it. @throws ConnectorError */
const mended = async (
  desk: ChecklistDesk,
  each: AttributePlan,
  attribute: Attribute,
): Promise<Attribute> => {
  let latest = attribute;
  for (const label of missingLabels(each, attribute))
    latest = await ask(desk, Attribute, [...PATH, attribute.id, 'options'], { body: { label } });
  return latest;
};

const attributeStep = async (
  desk: ChecklistDesk,
  all: Attribute[],
  each: AttributePlan,
): Promise<PairingStep> => {
  const { settings, repair } = desk;
  const { name } = each;
  const id = `attribute.${name}`;
  const title = `Conversation attribute “${each.title}”`;
  const link = desk.page('/settings/data/conversations-data');
  const say = (state: PairingStep['state'], detail: string, repairs = false): PairingStep =>
    step(id, title, state, detail, { link, repairs });
  const found = findIn(all, each, settings.attributes[name]);
  if ('twice' in found)
    return say(
      'failed',
      `Two attributes are called ${found.twice}, and Intercom then refuses whatever is written to a conversation. Rename or archive one of them.`,
    );
  if (!('attribute' in found) && !('free' in found))
    return say(
      'todo',
      `It is of the type ${found.taken.data_type} and has to be ${each.type}; ${PREFIX}${each.title} is taken, too. Rename one of them.`,
    );
  if ('free' in found && !repair)
    return say(
      'todo',
      found.taken === null
        ? 'It is not there.'
        : `One of this name is of the type ${found.taken.data_type}, not ${each.type}: a repair makes ${found.free} beside it.`,
      true,
    );
  let attribute = 'attribute' in found ? found.attribute : await made(desk, each, found.free);
  if ('free' in found) all.push(attribute);
  if (repair) attribute = await mended(desk, each, attribute);
  const missing = missingLabels(each, attribute);
  if (missing.length > 0) return say('todo', `It lacks ${missing.join(', ')}.`, true);
  if (repair) settings.attributes = { ...settings.attributes, [name]: attribute.name };
  return settings.attributes[name] === attribute.name
    ? say('ok', attribute.name === each.title ? 'It is there.' : `It is called ${attribute.name}.`)
    : say('todo', `${attribute.name} is not written to yet.`, true);
};

/** The attributes that a handoff fills in, each a line; one line where they can't be listed. */
export const attributeSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  let all: Attribute[];
  try {
    const { data } = await ask(desk, List, PATH);
    all = data
      .flatMap((row) => Attribute.safeParse(row).data ?? [])
      .filter(({ archived }) => archived !== true);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return [step('attributes', 'Conversation attributes', 'failed', troubleOf(error, SCOPE))];
  }
  const steps: PairingStep[] = [];
  for (const each of PLANS)
    steps.push(
      await tried(
        `attribute.${each.name}`,
        `Conversation attribute “${each.title}”`,
        () => attributeStep(desk, all, each),
        SCOPE,
      ),
    );
  return steps;
};
