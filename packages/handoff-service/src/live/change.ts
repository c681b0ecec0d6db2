/** A conversation that was written: what whoever follows it has to look at again. */
export interface Change {
  tenant: string;
  conversationId: string;
  /** Version of the conversation after it. */
  version: number;
  /** Ticket it belongs to, whose latest conversation it may have become; null where that can't have changed. */
  ticket: { helpdesk: string; id: string } | null;
}

/** Told of every change after its commit. Must be quick and must not throw. */
export type Tell = (change: Change) => void;
