/** What a ledger entry is hashed from, besides the hash of the entry before it. */
export interface ChainedFields {
  /** From 1. */
  seq: number;
  kind: string;
  eventId: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** SHA-256 of salt and body, hex: the body itself may be erased and the chain still holds. */
  contentHash: string;
  answer: string | null;
}

/** What the first entry of a conversation's chain is chained to. */
export const GENESIS: string = '0'.repeat(64);

/**
 * The text an entry is hashed from, in two halves: the decision, which may be long and come as bytes, stands between.
 * A line each: previous hash, place, kind, event, time, content hash, decision, answer; what is missing is an empty line.
 */
export const chainText = (
  previous: string,
  entry: ChainedFields,
): { before: string; after: string } => ({
  before: `${previous}\n${entry.seq}\n${entry.kind}\n${entry.eventId ?? ''}\n${entry.at}\n${entry.contentHash}\n`,
  after: `\n${entry.answer ?? ''}`,
});

/** The text a body is hashed from; the salt is hex. */
export const contentText = (salt: string, body: string): string => salt + body;
