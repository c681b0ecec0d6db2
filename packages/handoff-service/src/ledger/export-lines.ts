import type { Checkpoint } from '@baton/handoff-core';

/** What an export is of. */
export interface ExportScope {
  /** Only this conversation. */
  conversation?: string;
  /** Only conversations that moved after the tree had this many leaves. */
  since?: number;
}

/** First line of an export. */
export interface HeaderLine {
  type: 'header';
  format: 'baton-ledger';
  version: 1;
  tenant: string;
  /** ISO 8601. */
  at: string;
  /** True when bodies are in it. */
  content: boolean;
  scope: ExportScope;
  /** Leaves in the tree of the last checkpoint. */
  size: number;
  /** Raw Ed25519 public keys, hex. */
  keys: string[];
  /** Complete subtrees of the first `scope.since` leaves, largest first. */
  frontier: string[];
}

/** An entry as an export holds it. */
export interface EntryRow {
  seq: number;
  kind: string;
  event_id: string | null;
  at: Date;
  content: string;
  decision: string | null;
  answer: string | null;
  hash: string;
  erased: boolean;
  salt: string | null;
  body: string | null;
}

export const headerLine = (header: HeaderLine): string => JSON.stringify(header);

export const checkpointLine = (checkpoint: Checkpoint): string =>
  JSON.stringify({ type: 'checkpoint', ...checkpoint });

/** Begins a conversation: how many entries the tree says it has, and the hash of the last. */
export const conversationLine = (id: string, count: number, head: string): string =>
  JSON.stringify({ type: 'conversation', id, count, head });

/** Comes after the entry it stands for; with a path where the export holds only a part of the tree. */
export const leafLine = (index: number, seq: number, hash: string, path?: string[]): string =>
  JSON.stringify({ type: 'leaf', index, seq, hash, ...(path && { path }) });

/**
 * An entry, its fields in a fixed order and the decision last as it was hashed: a reader can cut it out instead of
 * parsing it.
 */
export const entryLine = (row: EntryRow): string =>
  `{"type":"entry","seq":${row.seq},"kind":"${row.kind}","event":${row.event_id === null ? 'null' : `"${row.event_id}"`},"at":"${row.at.toISOString()}","content":"${row.content}","answer":${row.answer === null ? 'null' : `"${row.answer}"`},"erased":${row.erased},"hash":"${row.hash}","decision":${row.decision ?? 'null'}}`;

/** What the entry before it says, with the salt it was hashed under. */
export const contentLine = (salt: string, body: string): string =>
  `{"type":"content","salt":"${salt}","body":${body}}`;

/** Last line: an export without it was cut off. */
export const endLine = (counts: { conversations: number; entries: number }): string =>
  JSON.stringify({ type: 'end', ...counts });
