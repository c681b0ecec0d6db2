import path from 'node:path';
import { checkFolder, readRows } from '../labelled/read-rows.ts';
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

/** Reads the folder. @throws BenchError naming what is missing */
export function readData(folder: string): Data {
  checkFolder(folder, Object.values(FILES));
  return {
    marked: readRows<MarkedText>(path.join(folder, FILES.marked)),
    logs: readRows<Log>(path.join(folder, FILES.logs)),
  };
}
