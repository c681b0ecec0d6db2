import type { SeenMessage, StoredEvent } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { matchTold } from './match-told.ts';

type Turn = Extract<StoredEvent, { type: 'turn' }>;

const message = (id: string, at: string, text = 'ok'): SeenMessage => ({
  id,
  by: 'customer',
  public: true,
  at,
  text,
  author: null,
});

/** A turn whose time counts how often somebody asks for it. */
const turn = (id: string, at: string, asked: { times: number }): Turn =>
  ({
    id,
    type: 'turn',
    by: 'customer',
    text: 'ok',
    get at() {
      asked.times += 1;
      return at;
    },
  }) as unknown as Turn;

it('lets each turn stand for one message of about the same time', () => {
  const asked = { times: 0 };
  const turns = [
    turn('t1', '2026-03-02T09:00:00Z', asked),
    turn('t2', '2026-03-02T09:01:00Z', asked),
    turn('t3', '2026-03-02T12:00:00Z', asked),
  ];
  const told = matchTold(
    [
      message('m1', '2026-03-02T09:00:02Z'),
      message('m2', '2026-03-02T09:01:02Z', ' ok\n'),
      message('m3', '2026-03-02T09:02:02Z'),
      message('m4', '2026-03-02T12:10:00Z', 'no'),
    ],
    turns,
  );
  expect([...told].map(([id, { id: of }]) => `${id} ${of}`)).toEqual(['m1 t1', 'm2 t2']);
});

it('looks at each turn once, also where somebody wrote the same word thousands of times', () => {
  const asked = { times: 0 };
  const begin = Date.parse('2026-03-01T00:00:00Z');
  const turns = Array.from({ length: 20_000 }, (_, n) =>
    turn(`t${n}`, new Date(begin + n * 1_000).toISOString(), asked),
  );
  const messages = Array.from({ length: 50 }, (_, n) => message(`m${n}`, '2026-03-05T00:00:00Z'));
  expect(matchTold(messages, turns).size).toBe(0);
  expect(asked.times).toBe(turns.length);
});
