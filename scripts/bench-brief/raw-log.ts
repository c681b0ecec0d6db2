import path from 'node:path';
import { checkFolder, readRows } from '../labelled/read-rows.ts';

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
/** Logs and what is known of their calls. @throws BenchError naming what is missing */
export function readBriefData(folder: string): BriefData {
  checkFolder(folder, FILES);
  const [logs, gold] = FILES;
  return {
    logs: readRows<RawLog>(path.join(folder, logs)),
    gold: new Map(readRows<RawGold>(path.join(folder, gold)).map((each) => [each.id, each])),
  };
}
