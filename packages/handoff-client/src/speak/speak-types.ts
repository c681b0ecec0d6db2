import type { Arrangement, Handoff, HandoffState, Lease } from '@baton/handoff-core';

/** Who may speak in a conversation, and the latest handoff, which says why; null before the first. */
export interface LeaseNow {
  lease: Lease;
  handoff: { id: string; state: HandoffState } | null;
}

/** What a customer can honestly be told about a person, in their language where Baton speaks it, else in English. */
export interface ToldCustomer {
  text: string;
  /** Language of the text. */
  language: string;
  arrangement: Arrangement | null;
}

/** A handoff as an agent reads it. */
export interface HandoffRead extends Handoff {
  /** What the customer can be told now; null where there is nothing to say. */
  customer: ToldCustomer | null;
  panelUrl: string;
}

/** What a program says of a handoff that lives in a helpdesk no connector speaks for. */
export interface HandoffWord {
  command: 'accept' | 'decline' | 'resolve' | 'hand_back' | 'fail';
  /** Who, as your helpdesk names them. */
  by?: string;
  /** What they did; kept for the AI. */
  note?: string;
}

/** An answer of the AI. */
export interface Reply {
  /**
   * Of the answer, unique in the conversation: the same when this answer is tried again, a new one for any other. Its draft
   * gets `:draft` behind it.
   */
  id: string;
  text: string;
  /** 0 to 1; left out when the model gives none. */
  confidence?: number;
  language?: string;
  intent?: string;
  /**
   * Token under which the AI read what it answers to: `lease.token` of the answer to the customer's turn. An answer that was
   * composed before a person had the conversation is then refused after it, too. Left out, that of the draft counts.
   */
  lease?: number;
}

/**
 * What became of an answer. Only with `sent` the customer has it for certain.
 * - `held`: Baton held it back; a person was called. `handoff.customer` is what can be told instead.
 * - `lost`: somebody else may speak by now; nothing was stored and nothing sent.
 * - `unsent`: it stands in the conversation, and `send` failed; `reported` says whether Baton could be told so.
 * - `repeated`: an earlier call stored it, and nobody knows here whether it sent it. It was not sent now.
 */
export type ReplyOutcome =
  | { status: 'sent'; offer: boolean; lease: Lease }
  | {
      status: 'held';
      explanation: string;
      lease: Lease;
      handoff: { id: string; state: HandoffState; customer?: ToldCustomer } | null;
    }
  | ({ status: 'lost' } & LeaseNow)
  | { status: 'unsent'; error: unknown; reported: boolean; lease: Lease }
  | { status: 'repeated'; lease: Lease };

/** Shows the answer to the customer; `offer`: with the offer of a person beside it. Rejects when the customer did not get it. */
export type SendReply = (go: { offer: boolean }) => Promise<void>;
