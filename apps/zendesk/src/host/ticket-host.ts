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
  /** Applies a macro of the helpdesk to what is being written; never sends. */
  applyMacro(id: string): Promise<void>;
  /** Whether the ticket can't be changed any more; false where the host does not say. */
  isClosed(): Promise<boolean>;
  /** What is about to be sent to the customer; null for an internal note, or where the host does not say. */
  reply(): Promise<string | null>;
  /** Asks before the ticket is saved: words stop it and are shown, null lets it through. */
  onSave(ask: () => Promise<string | null>): () => void;
}

/** `destroyed`: the app is put away for good. */
export type TicketHostEvent = 'changed' | 'status' | 'activated' | 'deactivated' | 'destroyed';
