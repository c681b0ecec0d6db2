import { createHash } from 'node:crypto';
import { sealText, sealedText } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { CliError } from '../cli-error.ts';
import type { Faults } from './fault.ts';
import { readChunks } from './read-chunks.ts';
import type { Trust } from './trust.ts';

const BEGIN = /^\s*\{\s*"format"\s*:\s*"baton-trust-report"/;
/** Bytes that are looked at to tell a report from an export. */
const LOOKED_AT = 256;
/** Largest report that is read, in bytes; a service makes far smaller ones. */
const LARGEST = 64 * 1024 * 1024;

const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/** A trust report, taken apart. */
export interface ReportFile {
  report: Record<string, unknown>;
  lines: string[];
  seal: { digest: string; key: string; signature: string } | { digest: string; key: null };
}

/** Whether a file begins as a trust report does. */
export const isReport = async (file: string): Promise<boolean> => {
  for await (const chunk of readChunks(file, () => undefined))
    return BEGIN.test(chunk.toString('utf8', 0, LOOKED_AT));
  return false;
};

const readSeal = (value: unknown): ReportFile['seal'] | null => {
  if (!isRecord(value)) return null;
  const { digest, key, signature } = value;
  if (typeof digest !== 'string' || !HASH.test(digest)) return null;
  if (key === null && signature === null) return { digest, key };
  return typeof key === 'string' &&
    HASH.test(key) &&
    typeof signature === 'string' &&
    SIGNATURE.test(signature)
    ? { digest, key, signature }
    : null;
};

const onlyKeys = (value: Record<string, unknown>, ...names: string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => name in value);

const broken = (): CliError =>
  new CliError(
    'not-a-ledger',
    'the file is no trust report of a version this command knows, or was damaged',
    'Get it anew from the service, as JSON.',
  );

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw broken();
  }
};

/** Reads a report's file. What is not laid out as one is refused as a whole. @throws CliError `not-a-ledger` */
export const readReport = async (
  file: string,
  onBytes: (count: number) => void,
): Promise<ReportFile> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of readChunks(file, onBytes)) {
    length += chunk.length;
    if (length > LARGEST) throw broken();
    // The chunk's memory is used again.
    parts.push(Buffer.from(chunk));
  }
  const value = parse(Buffer.concat(parts).toString('utf8'));
  if (!isRecord(value) || !onlyKeys(value, 'format', 'version', 'report', 'proof', 'seal'))
    throw broken();
  const { version, report, proof } = value;
  const seal = readSeal(value['seal']);
  if (version !== 1 || !isRecord(report) || !isRecord(proof) || !seal) throw broken();
  const { lines } = proof;
  if (
    !onlyKeys(proof, 'format', 'version', 'lines') ||
    proof['format'] !== 'baton-ledger' ||
    proof['version'] !== 1 ||
    !Array.isArray(lines) ||
    !lines.every((line): line is string => typeof line === 'string' && !line.includes('\n'))
  )
    throw broken();
  return { report, lines, seal };
};

/** Whether a report says what was sealed, and of the conversation that its proof is of; what is wrong goes to `faults`. */
export const checkSeal = (
  { report, lines, seal }: ReportFile,
  trust: Trust,
  proven: { tenant: string; conversation: string | null; key: string | null },
  faults: Faults,
): void => {
  const { tenant, conversationId, madeAt } = report;
  const digest = createHash('sha256').update(sealedText(report, lines)).digest('hex');
  if (digest !== seal.digest)
    faults.add('report-changed', 'the report or its proof is not what was sealed');
  if (tenant !== proven.tenant || conversationId !== proven.conversation)
    faults.add('report-changed', 'the report is of another conversation than its proof');
  if (seal.key === null) {
    faults.add('not-signed', 'nobody vouches for the report: the service that made it had no key');
    return;
  }
  // Without a key to go by, two of them vouch for less than one: anybody may have made the second.
  if (trust.open && proven.key !== null && proven.key !== seal.key)
    faults.add('unknown-key', 'the report is sealed with another key than its checkpoint');
  const claim = {
    tenant: String(tenant),
    conversationId: String(conversationId),
    at: String(madeAt),
    digest: seal.digest,
  };
  trust.statement('the report', { ...seal, text: sealText(claim) }, faults);
};
