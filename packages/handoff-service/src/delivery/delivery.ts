/** What is kept of a write that was done: codes and ids only. */
export interface Receipt {
  /** `before`: an earlier try had done it. */
  applied?: 'now' | 'before';
  /** What the helpdesk could not honour, for example `skills`. */
  degraded?: readonly string[];
  /** Id of what was written, where the helpdesk gives one. */
  ref?: string | null;
  /** Why nothing was written, for example `no-ticket`. */
  skipped?: string;
}

/** One thing to be written into a ticket, and where it stands. */
export interface Delivery {
  /** Also its marker in the ticket. */
  id: string;
  /** For example `handoff.requested`. */
  kind: string;
  state: 'ready' | 'leased' | 'unknown' | 'done' | 'dead';
  lane: string;
  /** `handoff:` with the helpdesk. */
  door: string;
  position: number;
  conversationId: string;
  handoffId: string;
  attempts: number;
  /** What the latest try came to, where it did not end well. */
  code: string | null;
  /** A try may have reached the helpdesk. */
  reached: boolean;
  receipt: Receipt | null;
  /** ISO 8601, as the others. */
  createdAt: string;
  /** Null while it is due, and when it is over. */
  nextAt: string | null;
  finishedAt: string | null;
  /** What admins did with it. */
  audit: { what: 'replayed' | 'discarded'; by: string; at: string }[];
}

/** Whether it is the whole of a handoff, and not only what came after. */
export const isHandover = (kind: string): boolean =>
  kind === 'handoff.requested' || kind === 'handoff.ticket';
