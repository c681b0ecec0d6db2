import { hash } from 'node:crypto';
import type {
  ConversationState,
  DraftAnswer,
  Event,
  Handoff,
  HandoffState,
} from '@baton/handoff-core';
import { newSalt } from './salt.ts';

/** A conversation as the ingest path needs it: everything but its history. */
export interface Head {
  version: number;
  seq: number;
  /** Of the last ledger row, hex. */
  hash: string;
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
  /** Hex, as are the hashes. */
  salt: string;
  contentHash: string;
  hash: string;
}

/** An effect on another system, done later from the outbox. */
export interface Effect {
  dedupe: string;
  lane: string;
  kind: string;
  body: string;
}

/** A step in the life of a handoff that was opened before. */
export interface Move {
  id: string;
  state: HandoffState;
  /** ISO 8601. */
  at: string;
  /** What the human wrote; null keeps what is there. */
  resolution: string | null;
}

/** Everything one request wants to write, computed before anything is written. */
export interface Plan {
  conversationId: string;
  /** Version the plan was made from; 0 for a new conversation. */
  expected: number;
  head: Head;
  entries: Entry[];
  /** Opened by it. */
  handoffs: Handoff[];
  moves: Move[];
  effects: Effect[];
}

/** Hash of a body under its salt, hex. */
export const contentHash = (salt: string, body: string): string =>
  hash('sha256', salt + body, 'hex');

/** What the first link of a conversation's chain is chained to. */
export const GENESIS: string = '0'.repeat(64);

/**
 * The next row of a conversation's chain. Hashed is plain text, a line each: previous hash, place, kind, event, time,
 * content hash, decision, answer; what is missing is an empty line.
 */
export const makeEntry = (
  previous: { seq: number; hash: string },
  row: Pick<Entry, 'kind' | 'eventId' | 'at' | 'body' | 'decision' | 'answer'>,
): Entry => {
  const seq = previous.seq + 1;
  const salt = newSalt();
  const content = contentHash(salt, row.body);
  const line = [
    previous.hash,
    seq,
    row.kind,
    row.eventId ?? '',
    row.at,
    content,
    row.decision ?? '',
    row.answer ?? '',
  ];
  return { ...row, seq, salt, contentHash: content, hash: hash('sha256', line.join('\n'), 'hex') };
};

/** The text of an event that is stored and compared when it is sent again. */
export const eventBody = (event: Event): string => JSON.stringify(event);
