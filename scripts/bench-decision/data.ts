import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BenchError } from './bench-error.ts';

/** Files of the data folder, by what they hold. */
export const FILES = {
  ask: 'ask.open.jsonl',
  satisfaction: 'satisfaction.open.jsonl.gz',
  logs: 'conversations.open.jsonl.gz',
  gold: 'conversations.open.gold.jsonl',
} as const;

export type AskRow = {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly prevOffered: boolean;
};
type Said = { readonly role: string; readonly content: string | null };
export type RatedRow = {
  readonly id: string;
  readonly messages: readonly Said[];
  /** 0 = rated below neutral, 1 = neutral, 2 = above. */
  readonly label: number;
};
export type LogRow = { readonly id: string; readonly messages: readonly Said[] };
export type GoldRow = {
  readonly id: string;
  readonly reward: number;
  /** The AI's own transfer: `at` is the index of its message. */
  readonly transfer: { readonly at: number } | null;
};

export type Data = {
  readonly ask: readonly AskRow[];
  readonly satisfaction: readonly RatedRow[];
  readonly logs: readonly LogRow[];
  readonly gold: ReadonlyMap<string, GoldRow>;
};

/** Path of a file of the folder. */
export const pathOf = (folder: string, what: keyof typeof FILES): string =>
  path.join(folder, FILES[what]);

const GZIP = 0x1f8b;

function rows<T>(folder: string, what: keyof typeof FILES): T[] {
  const file = pathOf(folder, what);
  try {
    const bytes = readFileSync(file);
    const gzip = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP;
    const text = (gzip ? gunzipSync(bytes) : bytes).toString('utf8');
    const read = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
    if (read.length === 0) throw new BenchError(`${file} holds no rows`);
    return read;
  } catch (error) {
    if (error instanceof BenchError) throw error;
    throw new BenchError(`${file} can't be read as JSON lines`, { cause: error });
  }
}

/** Everything the benchmark measures on. @throws BenchError naming every file that is missing */
export function readData(folder: string): Data {
  if (!existsSync(folder)) throw new BenchError(`there is no data folder ${folder}`);
  const missing = Object.values(FILES).filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new BenchError(`${folder} has no ${missing.join(', no ')}`);
  return {
    ask: rows(folder, 'ask'),
    satisfaction: rows(folder, 'satisfaction'),
    logs: rows(folder, 'logs'),
    gold: new Map(rows<GoldRow>(folder, 'gold').map((gold) => [gold.id, gold])),
  };
}
