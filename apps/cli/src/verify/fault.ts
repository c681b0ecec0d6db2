/** What can be wrong with an export; stable names. */
export type FaultCode =
  | 'malformed' // a line is not as an export writes it
  | 'cut-off' // the file ends before its end, or holds another number of lines than it says
  | 'changed' // an entry is not what was chained, or was put in another's place
  | 'missing' // a place in a chain is left out, or its entry stands elsewhere
  | 'duplicate' // a place, a conversation or a leaf comes twice
  | 'out-of-order' // an entry comes after a later one
  | 'content-changed' // what an entry says is not what was hashed
  | 'blanked' // content is gone and no erasure says so
  | 'tail-cut' // a chain ends before the place that was signed
  | 'not-signed' // a conversation that no checkpoint vouches for
  | 'missing-conversation' // a signed conversation has no entry at all
  | 'missing-leaf' // the tree has a place that nothing in the file stands for
  | 'root' // the leaves do not give the root that was signed
  | 'signature' // a checkpoint's signature is wrong
  | 'unknown-key' // or made with a key that is not trusted
  | 'report-changed' // a trust report does not say what was sealed
  | 'no-checkpoint' // nothing in the file is signed
  | 'rolled-back' // an earlier checkpoint knew more
  | 'forked'; // an earlier checkpoint knew otherwise

/** One thing that is wrong. */
export interface Fault {
  code: FaultCode;
  /** Line of the file, from 1; null for what concerns the whole. */
  line: number | null;
  conversation: string | null;
  seq: number | null;
  /** For people. */
  what: string;
}

/** Faults kept at most; more are only counted. */
const KEPT = 1_000;

/** Gathers faults without growing forever. */
export class Faults {
  readonly list: Fault[] = [];
  count = 0;

  add(
    code: FaultCode,
    what: string,
    where: { line?: number; conversation?: string | null; seq?: number } = {},
  ): void {
    this.count += 1;
    if (this.list.length >= KEPT) return;
    this.list.push({
      code,
      line: where.line ?? null,
      conversation: where.conversation ?? null,
      seq: where.seq ?? null,
      what,
    });
  }
}
