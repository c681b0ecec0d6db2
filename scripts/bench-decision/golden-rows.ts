import { EventBatch, Policy, initialState } from '@baton/handoff-core';
import type { Decision, Outcome } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import { goldenEvents, goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { percent } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';

const START = '2026-03-09T08:30:00.000Z';
const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/** The three cases every buyer asks for, by golden conversation. */
const GUIDE: Readonly<Record<string, string>> = {
  'low-confidence': 'low confidence, calm customer',
  'furious-but-sure': 'high confidence, angry customer',
  'explicit-ask': 'explicit ask',
};

/** Whether outcome, reasons and step are those a sensible supervisor expects. */
const asIntended = (golden: GoldenConversation): boolean => {
  const engine = createEngine(Policy.parse(golden.policy ?? {}));
  const { expected } = golden;
  const said: { step: number; decision: Decision }[] = [];
  let state = initialState();
  let seq = 0;
  const batches = goldenEvents(golden, { conversationId: golden.id, startAt: START });
  for (const [index, events] of batches.entries()) {
    for (const event of EventBatch.parse({ events }).events) {
      seq += 1;
      const stored = { ...event, seq, at: event.at ?? START };
      const advanced = engine.advance(state, engine.prepare(stored, state));
      state = advanced.state;
      if (advanced.decision) said.push({ step: index + 1, decision: advanced.decision });
    }
  }
  const strongest = Math.max(...said.map(({ decision }) => RANK[decision.outcome]));
  const first = said.find(({ decision }) => decision.outcome === expected.outcome);
  const codes = first?.decision.reasons.map(({ code }) => code) ?? [];
  return (
    strongest === RANK[expected.outcome] &&
    first !== undefined &&
    (expected.atStep === undefined || first.step === expected.atStep) &&
    expected.reasons.every((code) => codes.includes(code))
  );
};

/** The golden conversations, and the three cases of the buyer's guide among them. */
export function goldenRows(): Row[] {
  const judged = goldens.map((golden) => ({ id: golden.id, ok: asIntended(golden) }));
  const row = (system: string, rows: typeof judged): Row => {
    const wrong = rows.filter(({ ok }) => !ok);
    return {
      section: 'Golden conversations',
      system,
      figures: [percent('as intended', rows.length - wrong.length, rows.length)],
      target: 'all',
      ok: rows.length > 0 && wrong.length === 0,
      ...(wrong.length === 0 ? {} : { note: `not: ${wrong.map(({ id }) => id).join(', ')}` }),
    };
  };
  return [
    row('all', judged),
    ...Object.entries(GUIDE).map(([id, name]) =>
      row(
        name,
        judged.filter((one) => one.id === id),
      ),
    ),
  ];
}
