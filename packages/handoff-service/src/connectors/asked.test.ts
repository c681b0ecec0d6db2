import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Asked } from './asked.ts';
import type { Known } from './asked.ts';

const setUp = (deadline = 20) => {
  const logged: string[] = [];
  const clock = { now: Date.parse('2026-03-02T09:00:00Z') };
  const asked = new Asked<{ said: string }>(
    pino({}, { write: (line: string) => void logged.push(line) }),
    () => clock.now,
    deadline,
  );
  let asks = 0;
  const look = (
    answer: (signal: AbortSignal) => Promise<unknown>,
    question = 'q',
    key = 'ticket 1',
    tenant = 'a',
  ): Known<{ said: string }> =>
    asked.look({
      connector: 'desk',
      tenant,
      key,
      question,
      ask: (signal) => {
        asks += 1;
        return answer(signal);
      },
      check: (value) => (typeof value === 'string' ? { said: value } : null),
    });
  return { asked, look, clock, logged, asks: () => asks };
};

const well = (said: string) => () => Promise.resolve(said);

it('gives what is known at once and the answer at a later look, with its age', async () => {
  const { asked, look, clock, asks } = setUp();
  expect(look(well('one'))).toEqual({ value: null, at: null, pending: true, missing: false });
  await asked.settled();
  clock.now += 30_000;
  expect(look(well('two'))).toEqual({
    value: { said: 'one' },
    at: '2026-03-02T09:00:00.000Z',
    pending: false,
    missing: false,
  });
  expect(asks()).toBe(1);
});

it('shows an old answer while a newer one is asked for, and asks at once when the question is another', async () => {
  const { asked, look, clock, asks } = setUp();
  look(well('one'));
  await asked.settled();
  expect(look(well('other'), 'q2')).toMatchObject({ value: { said: 'one' }, pending: true });
  await asked.settled();
  clock.now += 60_000;
  expect(look(well('new'), 'q2')).toMatchObject({ value: { said: 'other' }, pending: true });
  await asked.settled();
  expect(look(well('x'), 'q2')).toMatchObject({ value: { said: 'new' }, pending: false });
  expect(asks()).toBe(3);
});

it('does not wait for one that never answers, and tells it to stop', async () => {
  const { asked, look, logged } = setUp(5);
  let stopped = false;
  look((signal) => {
    signal.addEventListener('abort', () => (stopped = true));
    return new Promise(() => undefined);
  });
  await asked.settled();
  expect(stopped).toBe(true);
  expect(look(well('x'))).toMatchObject({ value: null, missing: true });
  expect(logged.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
    'connector-timeout',
  ]);
});

it.each([
  ['connector-failed', () => Promise.reject(new Error('secret of mara@example.org'))],
  [
    'connector-failed',
    () => {
      throw new Error('secret of mara@example.org');
    },
  ],
  ['connector-answer', () => Promise.resolve({ secret: 'mara@example.org' })],
])('says only that it was %s', async (code, answer) => {
  const { asked, look, logged } = setUp();
  look(answer);
  await asked.settled();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(code);
  expect(logged.join('')).not.toMatch(/secret|mara/);
});

it('lets a connector rest that failed three times, and then tries it with one question', async () => {
  const { asked, look, clock, asks } = setUp();
  const broken = () => Promise.reject(new Error('no'));
  for (const key of ['1', '2', '3', '4', '5']) {
    look(broken, 'q', key);
    await asked.settled();
  }
  expect(asks()).toBe(3);
  expect(look(well('x'), 'q', '4')).toMatchObject({ value: null, missing: true });
  clock.now += 31_000;
  look(well('back'), 'q', '1');
  look(well('back'), 'q', '2');
  await asked.settled();
  expect(asks()).toBe(4);
  expect(look(well('x'), 'q', '1')).toMatchObject({ value: { said: 'back' }, missing: false });
});

it('keeps an answer through a failure, and says that the newest is missing', async () => {
  const { asked, look, clock } = setUp();
  look(well('one'));
  await asked.settled();
  clock.now += 61_000;
  look(() => Promise.reject(new Error('no')));
  await asked.settled();
  expect(look(well('x'))).toMatchObject({ value: { said: 'one' }, missing: true });
});

it('keeps nothing of what was forgotten, and what another tenant has under the same key', async () => {
  const { asked, look } = setUp();
  look(well('one'));
  look(well('theirs'), 'q', 'ticket 1', 'b');
  await asked.settled();
  asked.forget('a', 'ticket 1');
  expect(look(well('two'))).toMatchObject({ value: null, pending: true });
  expect(look(well('two'), 'q', 'ticket 1', 'b')).toMatchObject({ value: { said: 'theirs' } });
  await asked.settled();
});

it('has no more than twenty questions to one connector on their way', async () => {
  const { asked, look, asks } = setUp();
  const held = Promise.withResolvers<string>();
  for (let ticket = 0; ticket < 25; ticket += 1) look(() => held.promise, 'q', `ticket ${ticket}`);
  expect(asks()).toBe(20);
  held.resolve('one');
  await asked.settled();
  expect(look(well('late'), 'q', 'ticket 24')).toMatchObject({ pending: true });
  await asked.settled();
});
