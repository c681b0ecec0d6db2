import { hash } from 'node:crypto';
import { chainText, contentText } from '@baton/handoff-core';
import type {
  ConversationState,
  DraftAnswer,
  Event,
  Handoff,
  HandoffState,
  Lease,
  MoveReason,
} from '@baton/handoff-core';
import type { GuardStep } from '../actions/guard-step.ts';
import type { LedgerKind } from '../storage/ledger-kinds.ts';
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
  /** The latest one. */
  handoff: HeadHandoff | null;
  lease: Lease;
}

/** What the ingest path needs of a handoff. */
export interface HeadHandoff {
  id: string;
  state: HandoffState;
  queue: string;
  /** When it moves on by itself, ISO 8601; null when it does not. */
  dueAt: string | null;
}

/** A ledger row before it is written. */
export interface Entry {
  seq: number;
  kind: LedgerKind;
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
  /** Who accepted it; null keeps what is there. */
  acceptedBy: string | null;
  /** ISO 8601; null while it waits for nothing. */
  dueAt: string | null;
  reason: MoveReason | null;
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
  /** What happens to actions with it. */
  guard: GuardStep[];
}

/** Hash of a body under its salt, hex. */
export const contentHash = (salt: string, body: string): string =>
  hash('sha256', contentText(salt, body), 'hex');

/** The next row of a conversation's chain. */
export const makeEntry = (
  previous: { seq: number; hash: string },
  row: Pick<Entry, 'kind' | 'eventId' | 'at' | 'body' | 'decision' | 'answer'>,
): Entry => {
  const seq = previous.seq + 1;
  const salt = newSalt();
  const content = contentHash(salt, row.body);
  const { before, after } = chainText(previous.hash, { ...row, seq, contentHash: content });
  return {
    ...row,
    seq,
    salt,
    contentHash: content,
    hash: hash('sha256', before + (row.decision ?? '') + after, 'hex'),
  };
};

/** The text of an event that is stored and compared when it is sent again. */
export const eventBody = (event: Event): string => JSON.stringify(event);
