import { expect, it } from 'vitest';
import { Policy } from '../schema/policy.ts';
import type { Handoff } from '../schema/record.ts';
import { escalation, handoffFor, record, signal, turn } from '../testing/sample-record.ts';
import { buildBrief } from './build-brief.ts';

const asked = (at: number) =>
  escalation(at, [['customer_request', signal('asks_for_human', 1, null)]]);
const briefOf = (first: Partial<Handoff>) => {
  const before = { ...handoffFor(asked(1)), updatedAt: '2026-03-01T10:03:00.000Z', ...first };
  const now = { ...handoffFor(asked(4)), id: 'h2', episode: 2 };
  return buildBrief(
    record({
      turns: [
        turn(1, 'customer', 'A person, please.'),
        turn(2, 'human', 'It is refunded.'),
        turn(4, 'customer', 'A person again, please.'),
      ],
      decisions: [asked(1), asked(4)],
      handoffs: [before, now],
    }),
    Policy.parse({}),
  ).notices.filter(({ code }) => code === 'handed_over_before');
};

it('tells whoever takes a second episode what a person wrote after the first', () => {
  expect(briefOf({ state: 'handed_back', resolution: 'Refunded by hand.' })).toEqual([
    {
      code: 'handed_over_before',
      params: { at: '2026-03-01T10:03:00.000Z', resolution: 'Refunded by hand.' },
      evidence: [{ type: 'turn', id: 't2' }],
    },
  ]);
});

it('tells of no person where nobody came', () => {
  expect(briefOf({ state: 'expired' })).toEqual([]);
});
