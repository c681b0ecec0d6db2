import type { ColorScheme } from '@baton/handoff-panel-react';

/** What the sidebar needs of the page around it. */
export interface TicketHost {
  ticketId(): Promise<string>;
  /** Agent's language as the host names it, for example `en-US`; null when it does not say. */
  locale(): Promise<string | null>;
  /** Known at once, before any message. */
  readonly scheme: ColorScheme;
  on(event: TicketHostEvent, listener: () => void): () => void;
  onScheme(listener: (scheme: ColorScheme) => void): () => void;
  resize(height: number): void;
  /** Writes into the reply editor as an internal note; never sends. */
  insertNote(text: string): Promise<void>;
  /** Writes into the reply editor as a public draft that a person changes and sends; never sends. */
  insertReply(text: string): Promise<void>;
}

export type TicketHostEvent = 'changed' | 'activated' | 'deactivated' | 'closed';
