import type { MoveReason } from '../schema/lifecycle.ts';
import type { HandoffState } from '../schema/vocabulary.ts';

/** A message of a ticket as the helpdesk shows it. */
export interface SeenMessage {
  id: string;
  by: 'customer' | 'agent' | 'ai' | 'system';
  /** False for notes. */
  public: boolean;
  /** ISO 8601, by the helpdesk's clock. */
  at: string;
  text: string;
  /** Who wrote it, by the helpdesk's id; null when not known. */
  author: string | null;
}

/** Where a ticket stands in its helpdesk. */
export type TicketStatus = 'open' | 'pending' | 'solved' | 'closed' | 'gone';

/** A ticket as it was read from the helpdesk. */
export interface SeenTicket {
  status: TicketStatus;
  /** The ticket it was merged into; null when it was not. */
  mergedInto: string | null;
  assignee: { id: string } | null;
  /** Who answers the customer, where the helpdesk tells it apart from the ticket; left out where it does not. */
  answeredBy?: 'people' | 'ai';
  /** ISO 8601, by the helpdesk's clock. */
  updatedAt: string;
  /** Oldest first. */
  messages: readonly SeenMessage[];
}

/** What Baton knows when it looks at a ticket. */
export interface ReconcileFacts {
  /** Name of the helpdesk; begins the ids of turns and names of people. */
  helpdesk: string;
  /** Latest handoff of the conversation. Times are ISO 8601. */
  handoff: {
    state: HandoffState;
    requestedAt: string;
    updatedAt: string;
    /** Why it last moved; null when a person pressed it. */
    reason: MoveReason | null;
  };
  /** Messages that are turns by now, by their id in the helpdesk; `since`: told after the handoff was asked for. */
  known: ReadonlyMap<string, 'before' | 'since'>;
  /** The ticket as it was last gone by; null at the first look. */
  seen: { status: TicketStatus; updatedAt: string } | null;
  /** Whose words are taken over: people of the helpdesk only, or the customer's, too. */
  turns: 'agents' | 'all';
  /** Assignees that are no acceptance, by the helpdesk's id: programs, and whom Baton itself assigned. */
  nobody: ReadonlySet<string>;
}
