import { initialState } from '@baton/handoff-core';
import type { Outcome, ReasonCode, StoredEvent } from '@baton/handoff-core';
import type { Engine } from '../create-engine.ts';

/** The strongest decision of a conversation, and where it was first taken. */
export interface OutcomeOf {
  outcome: Outcome;
  /** Number of the turn, from 1; 0 while nothing was said. */
  turn: number;
  reasons: ReasonCode[];
}

const STRENGTH: Readonly<Record<Outcome, number>> = { continue: 0, offer: 1, escalate: 2 };

/** Plays a conversation through an engine, as if it happened now; `onTurn` hears the number of turns before each event. */
export const outcomeOf = (
  engine: Engine,
  events: readonly StoredEvent[],
  onTurn: (turn: number) => void = () => {},
): OutcomeOf => {
  let state = initialState();
  let found: OutcomeOf = { outcome: 'continue', turn: 0, reasons: [] };
  for (const event of events) {
    onTurn(state.turns + (event.type === 'turn' ? 1 : 0));
    const step = engine.advance(state, engine.prepare(event, state));
    ({ state } = step);
    const { decision } = step;
    if (decision && STRENGTH[decision.outcome] > STRENGTH[found.outcome])
      found = {
        outcome: decision.outcome,
        turn: decision.turn,
        reasons: decision.reasons.map(({ code }) => code),
      };
  }
  return found;
};
