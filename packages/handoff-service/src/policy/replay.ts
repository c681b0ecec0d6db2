import { applyHandoff, initialState, outcomeRank } from '@baton/handoff-core';
import type { ConversationState, Outcome } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import type { Happening } from './history.ts';

/** The most that a conversation came to, and where it first did. */
export interface Reached {
  outcome: Outcome;
  /** Number of turns at that point; null while nothing was decided. */
  turn: number | null;
  /** Reason codes. */
  reasons: string[];
}

/**
 * A conversation decided again. Pure.
 * Where a policy comes to another decision than the one that was in force, the conversation would have gone on in
 * another way, which nobody knows: it is followed as far as it can be, and no further than to a human it did not call.
 */
export class Replay {
  readonly #engine: Engine;
  #state: ConversationState = initialState();
  #reached: Reached = { outcome: 'continue', turn: null, reasons: [] };
  #ended = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get reached(): Reached {
    return this.#reached;
  }

  /** A human holds the conversation. */
  get called(): boolean {
    return this.#state.mode === 'human';
  }

  /** @param called the policy that was in force had called a human before it */
  step(happening: Happening, called: boolean): void {
    if (this.#ended) return;
    if ('handoff' in happening) {
      if (this.called) this.#state = applyHandoff(this.#state, happening.handoff);
      return;
    }
    const { event } = happening;
    if (event.type === 'turn' && event.by === 'human' && called && !this.called) {
      this.#ended = true;
      return;
    }
    const prepared = this.#engine.prepare(event, this.#state);
    const { state, decision } = this.#engine.advance(this.#state, prepared);
    this.#state = state;
    if (!decision) return;
    const higher = outcomeRank(decision.outcome) > outcomeRank(this.#reached.outcome);
    if (higher || this.#reached.turn === null)
      this.#reached = {
        outcome: decision.outcome,
        turn: decision.turn,
        reasons: decision.reasons.map(({ code }) => code),
      };
  }
}
