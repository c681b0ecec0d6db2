import type { GoldenConversation, GoldenStep } from './golden-conversation.ts';
import { act, ai, customer, human, step, think } from './write.ts';

const LINES = 99;
/** Pairs of turns up to the default turn limit of 40, the greeting included. */
const BY_AI = 20;

const SITES = [
  'the front desk',
  'the workshop',
  'the warehouse',
  'accounting',
  'the night porter',
  'the lab',
];
const ASK = [
  (line: string, site: string) => `Next is extension ${line}, for ${site}.`,
  (line: string, site: string) => `Then ${line} please, that one rings in ${site}.`,
  (line: string, site: string) => `${line} belongs to ${site} now.`,
  (line: string, site: string) => `And ${line}: please move it to ${site} as well.`,
];
const DONE = [
  (line: string) => `Extension ${line} is moved.`,
  (line: string) => `Done, ${line} rings in its new place.`,
  (line: string) => `${line} is set. Which one is next?`,
];

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length];
  if (item === undefined) throw new RangeError('empty list');
  return item;
};

const moveLine = (index: number): GoldenStep => {
  const line = String(400 + index);
  const site = pick(SITES, index * 5 + Math.floor(index / 4));
  const by = index < BY_AI - 1 ? ('ai' as const) : ('human' as const);
  const answer = pick(DONE, index * 2 + Math.floor(index / 5))(line);
  return step(
    25 + (index % 7) * 9,
    customer(pick(ASK, index * 3 + Math.floor(index / 3))(line, site)),
    act(`move-${line}`, 'assign_extension', 'succeeded', {
      by,
      kind: 'write',
      args: { extension: line, site },
      effect: { type: 'extension', target: line },
      result: { ok: true },
    }),
    by === 'ai' ? ai(answer, 0.9 - (index % 5) * 0.02) : human(answer),
  );
};

export const twoHundredTurns: GoldenConversation = {
  id: 'two-hundred-turns',
  title: 'Two hundred turns',
  about:
    'An office moves 99 phone extensions one by one; after 40 turns Baton suggests a person, who takes over and finishes the list.',
  language: 'en',
  facts: {
    channel: 'messaging',
    subject: 'Moving our phone extensions to the new building',
    intent: 'extension_move',
    agent: { id: 'office-phones', name: 'Office phones', version: '1.2' },
    customer: { id: 'biz-7004', name: 'Agnes', plan: 'Business 100', language: 'en' },
  },
  steps: [
    step(
      0,
      customer('Good morning! We moved house. I have a list of 99 extensions to go with us.'),
      think('plan', 'There is no tool for a bulk move. Move the extensions one at a time.'),
      ai(
        'Good morning Agnes, congratulations! Give me the first extension and where it rings.',
        0.92,
      ),
    ),
    ...Array.from({ length: LINES }, (_, index) => moveLine(index)),
  ],
  expected: { outcome: 'escalate', reasons: ['turn_limit', 'human_takeover'], atStep: BY_AI + 1 },
};
