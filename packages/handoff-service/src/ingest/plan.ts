import { createHash, randomBytes } from 'node:crypto';
import type {
  ConversationState,
  DraftAnswer,
  Event,
  Handoff,
  HandoffState,
} from '@baton/handoff-core';

/** A conversation as the ingest path needs it: everything but its history. */
export interface Head {
  version: number;
  seq: number;
  hash: Buffer;
  state: ConversationState;
  /** Latest decision as it is told to the agent; null before the first. */
  decision: string | null;
  handoff: { id: string; state: HandoffState } | null;
  lease: { holder: 'ai' | 'human'; token: number };
}

/** A ledger row before it is written. */
export interface Entry {
  seq: number;
  kind: 'event' | 'handoff';
  eventId: string | null;
  at: string;
  body: string;
  decision: string | null;
  answer: DraftAnswer | null;
  salt: Buffer;
  contentHash: Buffer;
  hash: Buffer;
}

/** An effect on another system, done later from the outbox. */
export interface Effect {
  dedupe: string;
  lane: string;
  kind: string;
  body: string;
}

/** Everything one request wants to write, computed before anything is written. */
export interface Plan {
  conversationId: string;
  /** Version the plan was made from; 0 for a new conversation. */
  expected: number;
  head: Head;
  entries: Entry[];
  handoffs: Handoff[];
  effects: Effect[];
}

/** Hash of a body under its salt. */
export const contentHash = (salt: Buffer, body: string): Buffer =>
  createHash('sha256').update(salt).update(body).digest();

/** First link of a conversation's chain. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** The next row of a conversation's chain. Hashed: previous hash, place, kind, time, content hash, decision, answer. */
export const makeEntry = (
  previous: { seq: number; hash: Buffer },
  row: Pick<Entry, 'kind' | 'eventId' | 'at' | 'body' | 'decision' | 'answer'>,
): Entry => {
  const seq = previous.seq + 1;
  const salt = randomBytes(16);
  const content = contentHash(salt, row.body);
  const hash = createHash('sha256')
    .update(previous.hash)
    .update(`${seq}\n${row.kind}\n${row.eventId ?? ''}\n${row.at}\n`)
    .update(content)
    .update(`${row.decision ?? ''}\n${row.answer ?? ''}`)
    .digest();
  return { ...row, seq, salt, contentHash: content, hash };
};

/** The text of an event that is stored and compared when it is sent again. */
export const eventBody = (event: Event): string => JSON.stringify(event);
