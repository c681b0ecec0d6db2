import type { Arrangement, HandBack, HandoffState, ReasonCode } from '@baton/handoff-core';

/** What events about a handoff say. */
export interface HandoffEventData {
  conversationId: string;
  /** Grows with everything that happens in a conversation. Events may come in another order, and twice. */
  sequence: number;
  handoff: {
    id: string;
    /** Of this conversation, from 1. */
    episode: number;
    /** Into which it went. */
    state: HandoffState;
    queue: string;
    /** Strongest reason. */
    reason: ReasonCode | null;
  };
  /** Who may speak, as it was when the event was written. */
  lease: { holder: 'ai' | 'human'; token: number };
  /** Null while none is known. */
  ticket: { helpdesk: string; id: string } | null;
  /** What may be said to the customer now, without their name; left out where there is nothing to say. */
  customer?: { text: string; language: string; arrangement: Arrangement | null };
  /** What the AI has to know before it speaks again; with `baton.handoff.handed_back`. */
  handBack?: HandBack;
}

/** What `baton.delivery.dead` says: something could not be written into the helpdesk. */
export type DeliveryDeadData = HandoffEventData & {
  delivery: { id: string | null; kind: string | null; code: string | null };
};

interface Envelope<Type extends string, Data> {
  specversion: '1.0';
  /** The same when it is sent again: keep the ids you have dealt with. */
  id: string;
  source: string;
  type: Type;
  /** Conversation it is about. */
  subject?: string;
  /** When it happened, ISO 8601. */
  time: string;
  datacontenttype: 'application/json';
  data: Data;
}

/** A CloudEvent 1.0 of Baton. Types may be added: leave alone what you do not know. */
export type BatonEvent =
  | Envelope<`baton.handoff.${HandoffState}`, HandoffEventData>
  | Envelope<'baton.delivery.dead', DeliveryDeadData>
  | Envelope<'baton.webhook.disabled', { webhook: string; because: 'gone' | 'failing' }>
  | Envelope<'baton.test', { webhook: string }>;
