import type { Effect } from './event.ts';
import type { ActionStatus, Actor } from './vocabulary.ts';

/** What actions of one type come to for a customer within 24 hours. */
export interface ActionTotal {
  type: string;
  /** Null for actions that move no money. */
  currency: string | null;
  count: number;
  sum: number | null;
}

/** What a person is asked about an action. */
export interface OpenApproval {
  id: string;
  actionId: string;
  /** Codes, for example `approval_above`. */
  reasons: string[];
  /** Lowest tier that may decide. */
  approvers: 'anyone' | 'standard' | 'full';
  /** Limits by reason code, as far as they are known: money in the effect's currency, or a count. */
  limits?: Record<string, number> | undefined;
  effect: Partial<Effect>;
  /** ISO 8601. */
  askedAt: string;
  expiresAt: string;
}

/** What a person may do with an action: try it again, take it back, or finish what was begun or approved. */
export type ActionCommand = 'retry' | 'reverse' | 'resume';

/** What brought about the same effect in another conversation. */
export interface HeldElsewhere {
  conversationId: string;
  by: Actor;
  status: ActionStatus;
  /** ISO 8601, of the latest news. */
  at: string;
}

/** What the guard knows beside the actions themselves. */
export interface GuardFacts {
  /** Of the customer within 24 hours, over all conversations. */
  totals: ActionTotal[];
  approvals: OpenApproval[];
  /** By action id, as far as an endpoint is registered for it. */
  commands: Record<string, ActionCommand[]>;
  /** Lowest tier that may give these commands, by action id; left out means anyone. */
  runners?: Record<string, OpenApproval['approvers']>;
  /** By action id, where the same effect is held in another conversation. */
  held?: Record<string, HeldElsewhere> | undefined;
}
