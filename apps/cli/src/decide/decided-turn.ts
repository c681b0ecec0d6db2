import type { Advanced, Ask, Decision, Outcome, ReasonCode, Signal } from '@baton/handoff-core';
import { explainDecision } from '@baton/handoff-panel';

/** What is printed for one customer turn, in this order of fields. */
export interface DecidedTurn {
  /** As in the file. */
  id: string | number;
  /** Number of the turn in the conversation, from 1, whoever spoke. */
  turn: number;
  /** 0-based index in the log's `messages`; left out for single texts. */
  message?: number;
  /** Language it was read in; null when unknown. */
  language: string | null;
  /** What it says about wanting a human, as the decision took it. `score`: 0 to 1, how sure a wish for one is. */
  ask: { label: Ask['label']; score: number };
  /** 0 to 1: how likely a rater would call the customer dissatisfied at this point. */
  dissatisfaction: number;
  /** Every signal, fired or not. */
  signals: Signal[];
  decision: Outcome;
  /** Strongest first; empty for `continue`. */
  reasons: ReasonCode[];
  /** One English sentence with the numbers. */
  explanation: string;
  /** Microseconds from the event to the decision, where asked for. */
  micros?: number;
}

/** A decision taken at a customer's turn. */
export type AtCustomerTurn = Advanced & { decision: Decision; ask: Ask };

/** The part of a printed line that one decision gives. */
export const decidedTurn = (
  id: string | number,
  { decision, ask }: AtCustomerTurn,
  message?: number,
): DecidedTurn => ({
  id,
  turn: decision.turn,
  ...(message === undefined ? {} : { message }),
  language: decision.language ?? null,
  ask: { label: ask.label, score: ask.score },
  dissatisfaction: decision.signals.find(({ kind }) => kind === 'dissatisfaction')?.value ?? 0,
  signals: decision.signals,
  decision: decision.outcome,
  reasons: decision.reasons.map(({ code }) => code),
  explanation: explainDecision(decision, 'en'),
  ...(decision.micros === undefined ? {} : { micros: decision.micros }),
});
