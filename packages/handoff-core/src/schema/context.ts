/** Where a fact was read, and when. */
export interface Source {
  /** `baton` for what is stored here, else the name of the connector. */
  name: string;
  /** When it was read, ISO 8601. */
  at: string;
}

/** A conversation of the same customer before this one. */
export interface PreviousConversation {
  conversationId: string;
  /** First and last turn, ISO 8601. */
  startedAt: string;
  endedAt: string;
  subject: string | null;
  intent: string | null;
  /** What came of it; null when the AI dealt with it alone. */
  handoff: { state: string; reasons: string[]; resolution: string | null } | null;
  /** Actions that changed something. */
  changes: number;
}

/** One more thing that is known of the customer, for example their plan. */
export interface CustomerFact {
  /** Name as the source gives it, for example `plan`. */
  key: string;
  value: string | number | boolean;
  source: Source;
}

/** A ticket of the same customer that is not this one. */
export interface OpenTicket {
  id: string;
  subject: string | null;
  state: string;
  url: string | null;
  /** ISO 8601. */
  updatedAt: string | null;
}

/** What is known of the customer outside this conversation. */
export interface CustomerContext {
  /** Latest first, 20 at most. */
  previous: { items: PreviousConversation[]; count: number; handoffs: number; source: Source };
  /** Null where no connector was asked. */
  tickets: { items: OpenTicket[]; count: number; source: Source } | null;
  facts: CustomerFact[];
  /** Names of connectors that did not answer in time. */
  missing: string[];
}
