import type { Effect, GuardedState, Outcome, ReasonCode } from '@baton/handoff-core';

/** An action that the AI wants to take. */
export interface ActionRequest {
  conversationId: string;
  /** Id of the action, unique in the conversation. A retry of the same action keeps it. */
  action: string;
  /** Name of the tool, for example `refund_order`. */
  name: string;
  /** What it changes; a target or an amount at least. Amounts in the currency's main unit. */
  effect: Effect;
  /** For the ledger. */
  args?: unknown;
}

/** Why a check was answered as it was: a code to branch on, a sentence to log. */
export interface CheckReason {
  code: string;
  sentence: string;
  limit?: number;
  value?: number;
  currency?: string;
}

/** The action that has, or had, the same effect. */
export interface EarlierAction {
  actionId: string;
  conversationId: string;
  name: string;
  /** ISO 8601, of its latest change. */
  at: string;
  by: string;
  status: GuardedState;
}

/** Where a person's word stands. */
export interface ApprovalState {
  id: string;
  state: 'pending' | 'approved' | 'edited' | 'rejected' | 'expired';
  /** ISO 8601. */
  expiresAt: string;
  by: string | null;
  note: string | null;
}

/** The service's answer to a check. */
export interface CheckedAction {
  verdict: 'clear' | 'duplicate' | 'needs_approval' | 'denied';
  conversationId: string;
  action: string;
  effectKey: string | null;
  /** What may be done; a person may have changed the amount. */
  effect: Partial<Effect>;
  /** The tenant's catalogue does not list it. */
  uncatalogued: boolean;
  /** With clear only. */
  token?: string;
  leaseUntil?: string | null;
  /** With duplicate only. */
  earlier?: EarlierAction;
  approval?: ApprovalState;
  reasons: CheckReason[];
  /** What the customer's actions of the last 24 hours come to. */
  totals: {
    customer: string | null;
    hours: 24;
    of: { type: string; currency: string | null; count: number; sum: number | null }[];
  };
  /** What is decided at the plan, where a person is asked now. */
  decision: ToldDecision | null;
}

/** A decision as the agent is told it. */
export interface ToldDecision {
  outcome: Outcome;
  /** In shadow mode: what would have counted in place of `continue`. */
  wouldBe?: Outcome;
  reasons: { code: ReasonCode; sentence: string }[];
  explanation: string;
  turn: number;
  eventId: string;
}

/** Where an action stands after news of it; `decision` is null when the news was told before. */
export type MovedAction = GuardedAction & { decision: ToldDecision | null };

/** Where an action stands. */
export interface GuardedAction {
  action: string;
  conversationId: string;
  name: string;
  effect: Partial<Effect>;
  effectKey: string | null;
  uncatalogued: boolean;
  status: GuardedState;
  /** A check cleared it, or only events tell of it. */
  source: 'check' | 'event';
  by: string;
  leaseUntil: string | null;
  at: string;
  updatedAt: string;
}
