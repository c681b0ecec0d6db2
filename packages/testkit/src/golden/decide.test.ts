import type { Outcome } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';
import { playConversation } from '../play/play-conversation.ts';
import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

interface Said {
  step: number;
  outcome: Outcome;
  reasons: string[];
}

/** Everything decided in a conversation, in order, as the service decides it event by event. */
const decisionsOf = (golden: (typeof goldens)[number]): Said[] => {
  const start = { conversationId: golden.id, startAt: '2026-03-09T08:30:00.000Z' };
  const batches = goldenEvents(golden, start);
  const stepOf = new Map(
    batches.flatMap((batch, index) => batch.map(({ id }) => [id, index + 1] as const)),
  );
  const { record } = playConversation(golden.id, batches.flat(), golden.policy);
  return record.decisions.map(({ eventId, outcome, reasons }) => ({
    step: stepOf.get(eventId) ?? 0,
    outcome,
    reasons: reasons.map(({ code }) => code),
  }));
};

describe.each(goldens)('$id', (golden) => {
  const said = decisionsOf(golden);
  const { expected } = golden;

  it(`ends in ${expected.outcome}`, () => {
    const strongest = said.toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome])[0];
    expect(strongest?.outcome).toBe(expected.outcome);
  });

  it('names the expected reasons when it first gets there', () => {
    const first = said.find((one) => one.outcome === expected.outcome);
    const missing = expected.reasons.filter((code) => first?.reasons.includes(code) !== true);
    expect(missing).toEqual([]);
  });

  it('gets there at the expected step', () => {
    const first = said.find((one) => one.outcome === expected.outcome);
    expect(first?.step).toBe(expected.atStep ?? first?.step);
    expect(first?.step).toBeDefined();
  });
});
