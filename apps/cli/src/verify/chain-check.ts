import { GENESIS } from '@baton/handoff-core';
import { readContentLine } from './content-line.ts';
import { entryHash, readEntryLine } from './entry-line.ts';
import type { FaultCode, Faults } from './fault.ts';

/** What a conversation's first line says of it. */
export interface ConversationStart {
  id: string;
  count: number;
  head: string;
}

const throughOf = (body: Buffer): number => {
  try {
    const { through } = JSON.parse(body.toString('utf8')) as { through?: unknown };
    return typeof through === 'number' ? through : 0;
  } catch {
    return 0;
  }
};

/**
 * Follows one conversation's chain after the other. Only the first thing that is wrong with a conversation is told: what
 * comes after it is most likely a consequence.
 */
export class ChainCheck {
  readonly #faults: Faults;
  #start: ConversationStart | null = null;
  #line = 0;
  #seq = 0;
  #hash = GENESIS;
  #told = false;
  #leaves = 0;
  /** A leaf says what the conversation's first line says. */
  #headSigned = false;
  #contentHash = '';
  #kind = '';
  /** First entry whose content is gone and that no erasure has answered for yet. */
  #blanked: number | null = null;
  entries = 0;
  conversations = 0;
  /** Entries whose content was checked against its hash. */
  contents = 0;
  /** Entries that stand with their hash alone. */
  withheld = 0;
  /** Entries whose content was removed on request. */
  erased = 0;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** The conversation under way; null before the first. */
  get conversation(): string | null {
    return this.#start?.id ?? null;
  }

  begin(start: ConversationStart, line: number): void {
    this.finish();
    this.#start = start;
    this.#line = line;
    this.#seq = 0;
    this.#hash = GENESIS;
    this.#told = false;
    this.#leaves = 0;
    this.#headSigned = false;
    this.#contentHash = '';
    this.#kind = '';
    this.#blanked = null;
    this.conversations += 1;
  }

  entry(bytes: Buffer, begin: number, end: number, line: number): void {
    this.entries += 1;
    const entry = readEntryLine(bytes, begin, end);
    if (!this.#start) {
      this.#faults.add('malformed', 'an entry before any conversation', { line });
      return;
    }
    if (!entry) {
      this.#tell('malformed', this.#seq + 1, 'not laid out as an entry is', line);
      this.#seq += 1;
      return;
    }
    const expected = this.#seq + 1;
    if (entry.seq === expected) {
      if (entryHash(this.#hash, entry, bytes) !== entry.hash)
        this.#tell('changed', entry.seq, 'does not follow from the entry before it', line);
    } else if (entry.seq > expected)
      this.#tell('missing', expected, `is not there: ${entry.seq} comes next`, line);
    else if (entry.seq === this.#seq) this.#tell('duplicate', entry.seq, 'comes twice', line);
    else this.#tell('out-of-order', entry.seq, `comes after ${this.#seq}`, line);
    this.#seq = entry.seq;
    this.#hash = entry.hash;
    this.#contentHash = entry.contentHash;
    this.#kind = entry.kind;
    if (entry.erased) {
      this.erased += 1;
      this.#blanked ??= entry.seq;
    }
    if (entry.seq === this.#start.count && entry.hash !== this.#start.head)
      this.#tell(
        'changed',
        entry.seq,
        'is not the entry the conversation is said to end with',
        line,
      );
  }

  /** An entry that a reader may not see: the chain is followed through its hash, which nothing but what comes later holds. */
  hidden(entry: { seq: number; hash: string }, line: number): void {
    this.entries += 1;
    this.withheld += 1;
    const { seq, hash } = entry;
    if (seq !== this.#seq + 1)
      this.#tell('missing', this.#seq + 1, `is not there: ${seq} comes next`, line);
    this.#seq = seq;
    this.#hash = hash;
    this.#contentHash = '';
    this.#kind = '';
    if (seq === this.#start?.count && hash !== this.#start.head)
      this.#tell('changed', seq, 'is not the entry the conversation is said to end with', line);
  }

  content(bytes: Buffer, begin: number, end: number, line: number): void {
    const content = readContentLine(bytes, begin, end);
    this.contents += 1;
    if (!content || this.#contentHash === '')
      this.#tell('malformed', this.#seq, 'is followed by content out of place', line);
    else if (content.hash !== this.#contentHash)
      this.#tell('content-changed', this.#seq, 'says something else than was hashed', line);
    else if (this.#kind === 'erasure') {
      // It answers for everything up to the place it names.
      if (this.#blanked !== null && this.#blanked <= throughOf(content.body)) this.#blanked = null;
    }
    this.#contentHash = '';
  }

  /** Whether the chain stands at this moment where a leaf says it stood. */
  leaf(leaf: { seq: number; hash: string }, line: number): void {
    this.#leaves += 1;
    if (leaf.seq === this.#start?.count && leaf.hash === this.#start.head) this.#headSigned = true;
    if (this.#seq === 0)
      this.#tell('missing-conversation', 1, 'was signed, and the conversation is empty', line);
    else if (leaf.seq > this.#seq)
      this.#tell('tail-cut', this.#seq + 1, `is gone: ${leaf.seq} entries were signed`, line);
    else if (leaf.seq < this.#seq)
      this.#tell('out-of-order', leaf.seq, 'is not followed by its leaf', line);
    else if (leaf.hash !== this.#hash)
      this.#tell('changed', leaf.seq, 'is not the entry that was signed', line);
  }

  /** Ends the conversation under way. */
  finish(): void {
    const start = this.#start;
    if (!start) return;
    if (this.#seq < start.count)
      this.#tell('tail-cut', this.#seq + 1, `is gone: there were ${start.count}`, this.#line);
    if (this.#leaves === 0)
      this.#tell('not-signed', start.count, 'is vouched for by no checkpoint', this.#line);
    else if (!this.#headSigned)
      this.#tell('malformed', start.count, 'is not where the conversation was signed', this.#line);
    if (this.#blanked !== null)
      this.#tell(
        'blanked',
        this.#blanked,
        'has lost its content, and no erasure says so',
        this.#line,
      );
    this.#start = null;
  }

  #tell(code: FaultCode, seq: number, what: string, line: number): void {
    if (this.#told) return;
    this.#told = true;
    this.#faults.add(code, what, { line, conversation: this.conversation, seq });
  }
}
