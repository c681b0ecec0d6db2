import { hash } from 'node:crypto';
import { chainText } from '@baton/handoff-core';

/** An entry's line, taken apart. The decision stays where it is: it is hashed, not read. */
export interface EntryLine {
  seq: number;
  kind: string;
  eventId: string | null;
  at: string;
  contentHash: string;
  answer: string | null;
  erased: boolean;
  hash: string;
  /** Place of the decision in the line's bytes; empty when there is none. */
  decisionBegin: number;
  decisionEnd: number;
}

const DECISION = Buffer.from(',"decision":');
const NULL = Buffer.from('null');

/** Exactly as an export writes it: a reader that takes more would accept what nobody hashed. */
const LAYOUT =
  /^\{"type":"entry","seq":([1-9]\d{0,15}),"kind":"([a-z_]+)","event":(?:null|"([\w.:@#=+~-]+)"),"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","content":"([0-9a-f]{64})","answer":(?:null|"([a-z]+)"),"erased":(true|false),"hash":"([0-9a-f]{64})"$/;

/** Longest beginning of an entry's line: ids have at most 200 characters. */
const LONGEST_HEAD = 700;

/** Reads an entry's line, or null when it is laid out otherwise. */
export const readEntryLine = (bytes: Buffer, begin: number, end: number): EntryLine | null => {
  const at = bytes.indexOf(DECISION, begin);
  if (at === -1 || at >= end || at - begin > LONGEST_HEAD || bytes[end - 1] !== 0x7d) return null;
  const found = LAYOUT.exec(bytes.toString('latin1', begin, at));
  if (!found) return null;
  const decisionBegin = at + DECISION.length;
  const decisionEnd = end - 1;
  const none =
    decisionEnd - decisionBegin === NULL.length &&
    bytes.compare(NULL, 0, NULL.length, decisionBegin, decisionEnd) === 0;
  return {
    seq: Number(found[1]),
    kind: found[2] ?? '',
    eventId: found[3] ?? null,
    at: found[4] ?? '',
    contentHash: found[5] ?? '',
    answer: found[6] ?? null,
    erased: found[7] === 'true',
    hash: found[8] ?? '',
    decisionBegin: none ? decisionEnd : decisionBegin,
    decisionEnd,
  };
};

let scratch = Buffer.alloc(64 * 1024);

/** The hash an entry must have after this one. */
export const entryHash = (previous: string, entry: EntryLine, bytes: Buffer): string => {
  const { before, after } = chainText(previous, entry);
  const decision = entry.decisionEnd - entry.decisionBegin;
  const needed = before.length + decision + after.length;
  if (needed > scratch.length) scratch = Buffer.alloc(needed * 2);
  let length = scratch.write(before, 0, 'latin1');
  length += bytes.copy(scratch, length, entry.decisionBegin, entry.decisionEnd);
  length += scratch.write(after, length, 'latin1');
  return hash('sha256', scratch.subarray(0, length), 'hex');
};
