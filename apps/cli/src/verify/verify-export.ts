import type { Checkpoint } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { CliError } from '../cli-error.ts';
import { ChainCheck } from './chain-check.ts';
import { checkContinuation } from './continuation.ts';
import { Faults } from './fault.ts';
import { LineSplitter } from './line-splitter.ts';
import { checkSeal } from './read-report.ts';
import type { ReportFile } from './read-report.ts';
import {
  readCheckpoint,
  readConsistency,
  readConversation,
  readEnd,
  readHeader,
  readLeaf,
  readWithheld,
} from './read-shapes.ts';
import type { Header } from './read-shapes.ts';
import { TreeCheck } from './tree-check.ts';
import type { Trust } from './trust.ts';
import type { Verdict } from './verdict.ts';

const ENTRY = Buffer.from('{"type":"entry"');
const ENTRY_LINE = /^\{"type":"(?:entry|withheld)"/;
const CONTENT = Buffer.from('{"type":"content"');

const begins = (bytes: Buffer, begin: number, end: number, with_: Buffer): boolean =>
  end - begin > with_.length &&
  bytes.compare(with_, 0, with_.length, begin, begin + with_.length) === 0;

const parse = (bytes: Buffer, begin: number, end: number): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8', begin, end));
  } catch {
    return null;
  }
};

const notAnExport = (): CliError =>
  new CliError(
    'not-a-ledger',
    'the file is no ledger export of a version this command knows',
    'Make one with: npm run baton -- export-ledger --out FILE',
  );

/** A report's proof may withhold entries; an export may not. */
type FileKind = 'export' | 'report';

/** Reads an export line by line; nothing of it is kept but 32 bytes for each leaf. */
class ExportCheck {
  readonly faults = new Faults();
  readonly chain = new ChainCheck(this.faults);
  readonly #trust: Trust;
  readonly #kind: FileKind;
  tree: TreeCheck | null = null;
  header: Header | null = null;
  /** Set when the file is a checkpoint and nothing else. */
  alone: { checkpoint: Checkpoint; consistency: { from: number; proof: string[] } | null } | null =
    null;
  #ended: { conversations: number; entries: number } | null = null;

  constructor(trust: Trust, kind: FileKind) {
    this.#trust = trust;
    this.#kind = kind;
  }

  line(bytes: Buffer, begin: number, end: number, line: number): void {
    // A checkpoint with something after it is an export without its header.
    if (this.alone) throw notAnExport();
    if (this.#ended) this.#malformed(line);
    else if (begins(bytes, begin, end, ENTRY)) this.chain.entry(bytes, begin, end, line);
    else if (begins(bytes, begin, end, CONTENT)) this.chain.content(bytes, begin, end, line);
    else this.#other(parse(bytes, begin, end), line);
    if (!this.header && !this.alone) throw notAnExport();
  }

  finish(also: readonly number[]): Map<number, string> {
    if (!this.header) return new Map();
    this.chain.finish();
    const ended = this.#ended;
    if (!ended) this.faults.add('cut-off', 'the file ends before its last line');
    else if (
      ended.conversations !== this.chain.conversations ||
      ended.entries !== this.chain.entries
    )
      this.faults.add('cut-off', 'the file holds another number of entries than it says');
    return this.tree?.finish(also) ?? new Map<number, string>();
  }

  #other(value: unknown, line: number): void {
    if (!isRecord(value)) {
      this.#malformed(line);
      return;
    }
    if (line === 1) this.#first(value);
    else if (value['type'] === 'conversation') this.#conversation(value, line);
    else if (value['type'] === 'leaf') this.#leaf(value, line);
    else if (value['type'] === 'checkpoint') this.#checkpoint(value, line);
    else if (value['type'] === 'withheld' && this.#kind === 'report') this.#withheld(value, line);
    else if (value['type'] === 'end') {
      this.#ended = readEnd(value);
      if (!this.#ended) this.#malformed(line);
    } else this.#malformed(line);
  }

  #first(value: Record<string, unknown>): void {
    this.header = readHeader(value);
    if (this.header) {
      this.tree = new TreeCheck(this.header, this.faults);
      return;
    }
    const checkpoint = readCheckpoint(value);
    if (!checkpoint) return;
    this.alone = { checkpoint, consistency: readConsistency(value) };
    this.#trust.check(checkpoint, this.faults, 1);
  }

  #checkpoint(value: Record<string, unknown>, line: number): void {
    const checkpoint = readCheckpoint(value);
    if (!checkpoint || this.chain.conversations > 0) {
      this.#malformed(line);
      return;
    }
    this.#trust.check(checkpoint, this.faults, line);
    this.tree?.checkpoint(checkpoint, line);
  }

  #conversation(value: Record<string, unknown>, line: number): void {
    const start = readConversation(value);
    if (start) this.chain.begin(start, line);
    else this.#malformed(line);
  }

  #leaf(value: Record<string, unknown>, line: number): void {
    const leaf = readLeaf(value);
    const { conversation } = this.chain;
    if (!leaf || conversation === null) {
      this.#malformed(line);
      return;
    }
    this.chain.leaf(leaf, line);
    this.tree?.leaf(conversation, leaf, line);
  }

  #withheld(value: Record<string, unknown>, line: number): void {
    const entry = readWithheld(value);
    if (entry && this.chain.conversation !== null) this.chain.hidden(entry, line);
    else this.#malformed(line);
  }

  #malformed(line: number): void {
    this.faults.add('malformed', 'a line is not laid out as an export has it', {
      line,
      conversation: this.chain.conversation,
    });
  }
}

const reportVerdict = (
  { report, seal, lines }: ReportFile,
  latest: Checkpoint | null,
): NonNullable<Verdict['report']> => ({
  conversation: String(report['conversationId']),
  tier: String(report['tier']),
  sealed: seal.key !== null,
  covered: latest === null ? 0 : lines.filter((line) => ENTRY_LINE.test(line)).length,
});

const scopeOf = ({ header }: ExportCheck): Verdict['scope'] => {
  if (!header) return 'checkpoint';
  if (header.conversation !== null) return 'conversation';
  return header.from > 0 ? 'since' : 'all';
};

/**
 * Checks an export, or a checkpoint alone, without any store.
 * @param bytes chunks that need not hold longer than until the next one
 * @param previous a checkpoint the file must continue
 * @param report the report that the bytes are the proof of
 * @throws CliError `not-a-ledger` for a file that is something else, `usage` when it can't be held against `previous`
 */
export const verifyExport = async (
  bytes: AsyncIterable<Buffer>,
  trust: Trust,
  previous: Checkpoint | null,
  onEntries: (count: number) => void,
  report: ReportFile | null = null,
): Promise<Verdict> => {
  const check = new ExportCheck(trust, report ? 'report' : 'export');
  const lines = new LineSplitter((chunk, begin, end, line) => check.line(chunk, begin, end, line));
  try {
    for await (const chunk of bytes) {
      lines.push(chunk);
      onEntries(check.chain.entries);
    }
    lines.end();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')))
      throw error;
    check.faults.add('cut-off', 'the compressed file is damaged or cut off');
  }
  if (!check.header && !check.alone) throw notAnExport();
  const roots = check.finish(previous ? [previous.size] : []);
  const latest = check.alone?.checkpoint ?? check.tree?.latest ?? null;
  if (previous) {
    trust.check(previous, check.faults);
    checkContinuation(check, previous, latest, roots);
  }
  const { faults, chain, header } = check;
  if (report)
    checkSeal(
      report,
      trust,
      {
        tenant: header?.tenant ?? '',
        conversation: header?.conversation ?? null,
        key: latest?.key ?? null,
      },
      faults,
    );
  return {
    ok: faults.count === 0,
    tenant: header?.tenant ?? latest?.tenant ?? '',
    scope: scopeOf(check),
    ...(report && { report: reportVerdict(report, latest) }),
    contents: chain.contents,
    withheld: chain.withheld,
    erased: chain.erased,
    conversations: chain.conversations,
    entries: chain.entries,
    leaves: check.tree?.leaves ?? 0,
    checkpoint: latest,
    keys: [...trust.seen],
    keyGiven: !trust.open,
    continues: previous?.size ?? null,
    faultCount: faults.count,
    faults: faults.list,
  };
};
