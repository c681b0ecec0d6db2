import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BenchError } from '../bench-decision/bench-error.ts';

type LoggedCall = {
  readonly id?: string | null;
  readonly function: { readonly name: string; readonly arguments: unknown };
};

/** A message as it stands in the file. */
type RawMessage = {
  readonly role: string;
  readonly content: string | null;
  readonly tool_calls?: readonly LoggedCall[];
  readonly customer_tool_calls?: readonly LoggedCall[];
  readonly tool_call_id?: string;
  readonly is_error?: boolean;
};

/** A conversation as it stands in the file. */
export type RawLog = {
  readonly id: string;
  readonly metadata: { readonly domain?: string; readonly agent?: string };
  readonly messages: readonly RawMessage[];
};

/** Which calls changed something, as the data set says. */
export type RawGold = {
  readonly id: string;
  readonly writes: readonly { readonly n: number; readonly name: string; readonly ok: boolean }[];
};

/** Data of this benchmark. */
export type BriefData = {
  readonly logs: readonly RawLog[];
  readonly gold: ReadonlyMap<string, RawGold>;
};

const FILES = ['conversations.open.jsonl.gz', 'conversations.open.gold.jsonl'] as const;
const GZIP = 0x1f8b;

function rows<T>(file: string): T[] {
  try {
    const bytes = readFileSync(file);
    const zipped = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP;
    return (zipped ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  } catch (error) {
    throw new BenchError(`${file} can't be read as JSON lines`, { cause: error });
  }
}

/** Logs and what is known of their calls. @throws BenchError naming what is missing */
export function readBriefData(folder: string): BriefData {
  const [logs, gold] = FILES.map((name) => path.join(folder, name)) as [string, string];
  const missing = [logs, gold].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new BenchError(`there is no ${missing.join(', no ')}`);
  return {
    logs: rows<RawLog>(logs),
    gold: new Map(rows<RawGold>(gold).map((each) => [each.id, each])),
  };
}
