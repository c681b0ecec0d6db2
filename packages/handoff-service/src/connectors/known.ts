/** One more thing a helpdesk knows of a customer, for example their plan. */
export interface KnownFact {
  key: string;
  value: string | number | boolean;
}

/** A ticket of the same customer. */
export interface KnownTicket {
  id: string;
  subject: string | null;
  state: string;
  /** https; anything else is dropped. */
  url: string | null;
  /** ISO 8601. */
  updatedAt: string | null;
}

/** What a helpdesk knows of a ticket's customer. */
export interface KnownContext {
  facts: readonly KnownFact[];
  /** Without the ticket that was asked about. Null where tickets can't be listed. */
  tickets: readonly KnownTicket[] | null;
}

/** A macro or an article, as a helpdesk's search gives it. */
export interface FoundText {
  kind: 'macro' | 'article';
  id: string;
  title: string;
  /** Plain text or HTML; what is no text is taken out. */
  text: string;
  url: string | null;
}

/** For whom a connector is asked. */
export interface ContextRequest {
  tenant: string;
  ticket: { helpdesk: string; id: string };
  /** As far as the agent told; an id of the agent's own, not of the helpdesk. */
  customer: { id?: string | undefined; email?: string | undefined } | null;
  /** Aborts when the answer would come too late. */
  signal: AbortSignal;
}

/** What a connector's search is asked. */
export interface SearchRequest {
  tenant: string;
  /** A few words of the conversation, most telling first; nothing that the strictest tier hides is among them. */
  query: string;
  /** BCP 47; null when not known. */
  language: string | null;
  /** Results at most. */
  limit: number;
  signal: AbortSignal;
}
