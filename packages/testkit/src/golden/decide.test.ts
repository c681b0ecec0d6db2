import { EventBatch, Policy, advance, initialState } from '@baton/handoff-core';
import type { Outcome } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';
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
  const policy = Policy.parse(golden.policy ?? {});
  const start = { conversationId: golden.id, startAt: '2026-03-09T08:30:00.000Z' };
  const said: Said[] = [];
  let state = initialState();
  let seq = 0;
  for (const [index, batch] of goldenEvents(golden, start).entries()) {
    for (const event of EventBatch.parse({ events: batch }).events) {
      seq += 1;
      const next = advance(state, { ...event, seq, at: event.at ?? start.startAt }, policy);
      state = next.state;
      if (!next.decision) continue;
      const { outcome, reasons } = next.decision;
      said.push({ step: index + 1, outcome, reasons: reasons.map((reason) => reason.code) });
    }
  }
  return said;
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
