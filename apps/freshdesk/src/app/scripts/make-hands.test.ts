import { expect, it } from 'vitest';

import type { ActAnswer } from '../../wire.ts';
import type { Answer, AskService } from './ask-service.ts';
import { makeHands } from './make-hands.ts';
import type { HandsOf } from './make-hands.ts';
import type { Failure } from './read-failure.ts';
import { smallPanel } from './testing/small-panel.ts';

const pace = { again: 60 };
const AWAY: Failure = { why: 'away', after: 0 };
const done: ActAnswer = {
  state: 'done',
  panel: smallPanel('r2'),
  rev: 'r2',
  pace,
  seer: { signedIn: true },
};

const hands = (answers: Answer<unknown>[], more: Partial<HandsOf> = {}) => {
  const sent: unknown[][] = [];
  const adopted: ActAnswer[] = [];
  const complaints: string[] = [];
  const inserted: unknown[][] = [];
  const told: string[] = [];
  let presses = 0;
  const ask: AskService = (...args) => {
    sent.push(args);
    return Promise.resolve(answers.shift() ?? { failure: AWAY }) as never;
  };
  const made = makeHands({
    ticket: '25',
    ask,
    viewer: { locale: 'en', zone: 'UTC' },
    isShown: () => true,
    insert: (...args) => Promise.resolve(inserted.push(args) > 0),
    copy: () => Promise.resolve(true),
    say: () => undefined,
    tell: (key) => void told.push(key),
    adopt: (answer) => void adopted.push(answer),
    complain: (why) => void complaints.push(why),
    press: () => {
      presses += 1;
      return `p${presses}`;
    },
    ...more,
  });
  return { made, sent, adopted, complaints, inserted, told };
};

const hide = { verb: 'hide' } as const;

it('sends an act with an id of its own, and shows the panel after it', async () => {
  const { made, sent, adopted } = hands([{ value: done }]);
  expect(await made.act(hide)).toBe(done);
  expect(sent).toEqual([
    ['act', { ticket_id: '25', locale: 'en', zone: 'UTC' }, { act: hide, press: 'p1' }],
  ]);
  expect(adopted).toEqual([done]);
});

it('sends an act that was not answered once more as the same press', async () => {
  const { made, sent } = hands([{ failure: AWAY }, { value: done }]);
  await made.act(hide);
  await made.act(hide);
  expect(sent.map(([, , body]) => (body as { press: string }).press)).toEqual([
    'p1',
    'p1',
    'p2',
    'p2',
  ]);
});

it.each([
  [{ why: 'busy', after: 9 }, 'unavailable', 'busy'],
  [{ why: 'refused', after: 0 }, 'sign-in', 'signIn'],
] as const)('sends an act once when the answer is %j', async (failure, state, said) => {
  const { made, sent, complaints } = hands([{ failure }]);
  expect(await made.act(hide)).toMatchObject({ state });
  expect(sent).toHaveLength(1);
  expect(complaints).toEqual([said]);
});

it('passes on whatever came of an act', async () => {
  const answers: ActAnswer[] = [
    { ...done, state: 'refused', problem: 'brief-changed' },
    { state: 'refused', problem: 'busy', panel: null, rev: null, pace },
    { state: 'none', pace },
    { state: 'unavailable', pace },
  ];
  const { made, adopted, complaints } = hands(answers.map((value) => ({ value })));
  for (const answer of answers) expect(await made.act(hide)).toBe(answer);
  expect(adopted).toEqual(answers);
  expect(complaints).toEqual([]);
});

it('leaves what is shown as it is when the sign-in has ended', async () => {
  const { made, adopted, complaints } = hands([{ value: { state: 'sign-in', pace } }]);
  expect(await made.act(hide)).toMatchObject({ state: 'sign-in' });
  expect(adopted).toEqual([]);
  expect(complaints).toEqual(['signIn']);
});

it('asks for pages by their cursor', async () => {
  const page = { state: 'page', page: { items: [], next: null, version: 'v' } };
  const { made, sent } = hands([{ value: page }, { value: page }, { failure: AWAY }]);
  expect(await made.transcript(0)).toBe(page);
  expect(await made.reasoning(40)).toBe(page);
  expect(await made.transcript(40)).toEqual({ state: 'unavailable' });
  expect(
    sent.map(([template, context]) => [template, (context as { after: string }).after]),
  ).toEqual([
    ['getTranscript', '0'],
    ['getReasoning', '40'],
    ['getTranscript', '40'],
  ]);
});

it('puts words into the editor', async () => {
  const { made, inserted, told } = hands([]);
  expect(await made.insertReply('a')).toBe(true);
  expect(await made.insertNote('b')).toBe(true);
  expect(inserted).toEqual([
    ['reply', 'a'],
    ['note', 'b'],
  ]);
  expect(told).toEqual([]);
});

it('copies words that the editor does not take, and says so', async () => {
  const { made, told } = hands([], { insert: () => Promise.resolve(false) });
  expect(await made.insertReply('a')).toBe(false);
  expect(told).toEqual(['copied']);
});

it('never writes into the editor of another ticket', async () => {
  const { made, inserted, told } = hands([], { isShown: () => false });
  expect(await made.insertNote('a')).toBe(false);
  expect(inserted).toEqual([]);
  expect(told).toEqual(['copied']);
});

it('says that it failed where nothing takes the words', async () => {
  const { made, told } = hands([], {
    insert: () => Promise.resolve(false),
    copy: () => Promise.resolve(false),
  });
  expect(await made.insertReply('a')).toBe(false);
  expect(await made.copy('a')).toBe(false);
  expect(told).toEqual(['commandFailed', 'commandFailed']);
});
