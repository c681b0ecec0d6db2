import type { Checkpoint } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import type { ConversationStart } from './chain-check.ts';

/** First line of an export. */
export interface Header {
  tenant: string;
  size: number;
  /** Leaves before this one are not in the file. */
  from: number;
  /** The only conversation in it; null for all. */
  conversation: string | null;
  content: boolean;
  /** Complete subtrees of the leaves that are not in the file. */
  frontier: string[];
}

/** A leaf: where its conversation stood. */
export interface Leaf {
  index: number;
  seq: number;
  hash: string;
  path: string[] | null;
}

const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;
const ID = /^[\w.:@#=+~-]{1,200}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const matches = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const areHashes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => matches(item, HASH));

/** Null for what is no header of an export this version can read. */
export const readHeader = (value: unknown): Header | null => {
  if (!isRecord(value) || value['format'] !== 'baton-ledger' || value['version'] !== 1) return null;
  const { tenant, size, scope, frontier, content } = value;
  if (typeof tenant !== 'string' || !isCount(size) || !isRecord(scope)) return null;
  if (!areHashes(frontier) || typeof content !== 'boolean') return null;
  const { since = 0, conversation = null } = scope;
  if (!isCount(since) || (conversation !== null && !matches(conversation, ID))) return null;
  return { tenant, size, from: since, conversation, content, frontier };
};

/** Null for what is no checkpoint. */
export const readCheckpoint = (value: unknown): Checkpoint | null => {
  if (!isRecord(value)) return null;
  const { tenant, size, root, at, key, signature } = value;
  return typeof tenant === 'string' &&
    isCount(size) &&
    matches(root, HASH) &&
    matches(at, TIME) &&
    matches(key, HASH) &&
    matches(signature, SIGNATURE)
    ? { tenant, size, root, at, key, signature }
    : null;
};

/** Null for what does not begin a conversation. */
export const readConversation = (value: Record<string, unknown>): ConversationStart | null => {
  const { id, count, head } = value;
  return matches(id, ID) && isCount(count) && matches(head, HASH) ? { id, count, head } : null;
};

/** Null for what is no leaf. */
export const readLeaf = (value: Record<string, unknown>): Leaf | null => {
  const { index, seq, hash, path = null } = value;
  if (!isCount(index) || !isCount(seq) || !matches(hash, HASH)) return null;
  if (path !== null && !areHashes(path)) return null;
  return { index, seq, hash, path };
};

/** Null for what is no entry that stands with its hash alone. */
export const readWithheld = (
  value: Record<string, unknown>,
): { seq: number; hash: string } | null => {
  const { seq, hash } = value;
  return isCount(seq) && seq > 0 && matches(hash, HASH) ? { seq, hash } : null;
};

/** The proof that a checkpoint continues an earlier one; null when it comes without. */
export const readConsistency = (value: unknown): { from: number; proof: string[] } | null => {
  if (!isRecord(value) || !isRecord(value['consistency'])) return null;
  const { from, proof } = value['consistency'];
  return isCount(from) && areHashes(proof) ? { from, proof } : null;
};

/** What the last line counts; null for any other line. */
export const readEnd = (
  value: Record<string, unknown>,
): { conversations: number; entries: number } | null => {
  const { conversations, entries } = value;
  return isCount(conversations) && isCount(entries) ? { conversations, entries } : null;
};
