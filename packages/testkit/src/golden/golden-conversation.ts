import type {
  ConversationFacts,
  Effect,
  EventInput,
  PolicyInput,
  ReasonCode,
} from '@baton/handoff-core';

type WithoutEnvelope<E> = E extends unknown ? Omit<E, 'v' | 'id' | 'at'> : never;

/** An event without id and time: both are given by `goldenEvents`, so that they are the same every time. */
export type GoldenEvent = WithoutEnvelope<EventInput>;

/** What happens at once from the agent's point of view; sent to Baton as one batch. */
export interface GoldenStep {
  /** Seconds since the last event of the step before. */
  after: number;
  events: GoldenEvent[];
  /** What the AI asks before it does it, once the events are told: `POST /v1/actions/check`. */
  check?: GoldenCheck;
}

/** An action the AI wants to take. */
export interface GoldenCheck {
  action: string;
  name: string;
  effect: Effect;
  args?: unknown;
}

/** A conversation written for demonstration and test, with what a sensible supervisor would expect of it. */
export interface GoldenConversation {
  /** Kebab-case; also the stem of conversation ids. */
  id: string;
  title: string;
  /** One sentence: what happens and why it matters. */
  about: string;
  language: string;
  /** Everything known about customer, channel and agent from the start; the ticket is added by `goldenEvents`. */
  facts: Omit<ConversationFacts, 'ticket'>;
  steps: GoldenStep[];
  /** What the tenant must have set for the expectation to hold; the defaults when left out. */
  policy?: PolicyInput;
  expected: {
    /** The strongest outcome of the whole conversation. */
    outcome: 'continue' | 'offer' | 'escalate';
    /** Codes that must be among the given reasons. */
    reasons: ReasonCode[];
    /** Step (from 1) at which that outcome is first given. */
    atStep?: number;
  };
}
