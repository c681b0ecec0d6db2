import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BenchError } from '../bench-decision/bench-error.ts';
import type { Span } from './span.ts';

/** A text whose personal parts are marked. */
export type MarkedText = {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
};

type Call = { readonly function: { readonly name: string; readonly arguments: string } };
/** A message of a logged conversation. */
type LogMessage = {
  readonly role: string;
  readonly content: string | null;
  readonly tool_calls?: readonly Call[];
};
export type Log = { readonly id: string; readonly messages: readonly LogMessage[] };

/** What the benchmark measures on. */
export type Data = { readonly marked: readonly MarkedText[]; readonly logs: readonly Log[] };

/** Files of the data folder. */
export const FILES = {
  marked: 'pii.open.jsonl',
  logs: 'conversations.open.jsonl.gz',
} as const;

const GZIP = 0x1f8b;

const rows = <T>(folder: string, name: string): T[] => {
  const file = path.join(folder, name);
  try {
    const bytes = readFileSync(file);
    const gzip = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP;
    const read = (gzip ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
    if (read.length === 0) throw new BenchError(`${file} holds no rows`);
    return read;
  } catch (error) {
    if (error instanceof BenchError) throw error;
    throw new BenchError(`${file} can't be read as JSON lines`, { cause: error });
  }
};

/** Reads the folder. @throws BenchError naming what is missing */
export function readData(folder: string): Data {
  if (!existsSync(folder)) throw new BenchError(`there is no data folder ${folder}`);
  const missing = Object.values(FILES).filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new BenchError(`${folder} has no ${missing.join(', no ')}`);
  return {
    marked: rows<MarkedText>(folder, FILES.marked),
    logs: rows<Log>(folder, FILES.logs),
  };
}
