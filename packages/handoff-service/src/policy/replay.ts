import { applyHandoff, initialState } from '@baton/handoff-core';
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

const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/**
 * A conversation decided again. Pure.
 * Where the policy comes to another decision than the one that was in force, the conversation would have gone on in
 * another way, which nobody knows: what a human did in it counts only while this policy, too, has called one.
 */
export class Replay {
  readonly #engine: Engine;
  #state: ConversationState = initialState();
  #reached: Reached = { outcome: 'continue', turn: null, reasons: [] };

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get reached(): Reached {
    return this.#reached;
  }

  step(happening: Happening): void {
    if ('handoff' in happening) {
      if (this.#state.mode === 'human') this.#state = applyHandoff(this.#state, happening.handoff);
      return;
    }
    const { event } = happening;
    const { state, decision } = this.#engine.advance(
      this.#state,
      this.#engine.prepare(event, this.#state),
    );
    this.#state = state;
    // A person who speaks was called by somebody: that is no decision of this policy.
    if (!decision || (event.type === 'turn' && event.by === 'human')) return;
    const higher = RANK[decision.outcome] > RANK[this.#reached.outcome];
    if (higher || this.#reached.turn === null)
      this.#reached = {
        outcome: decision.outcome,
        turn: decision.turn,
        reasons: decision.reasons.map(({ code }) => code),
      };
  }
}
