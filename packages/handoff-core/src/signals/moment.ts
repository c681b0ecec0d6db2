import type { ActionReading } from '../fold/read-action.ts';
import type { AnswerReading, CustomerReading } from '../fold/read-turn.ts';
import type { ConversationState } from '../fold/state.ts';
import type { Signal } from '../schema/decision.ts';
import type { StoredEvent } from '../schema/event.ts';
import type { Policy, Rule } from '../schema/policy.ts';

/** What a signal looks at: one event, what was read from it, and the state with the event already folded in. */
export interface Moment {
  state: ConversationState;
  event: StoredEvent;
  reading: CustomerReading | AnswerReading | ActionReading | null;
  policy: Policy;
  /** The tenant's rules that hold at this event, escalating ones first. */
  rules: readonly Rule[];
}

/** Measures one thing. Always answers, fired or not. */
export type Measure = (moment: Moment) => Signal;
