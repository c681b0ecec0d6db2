import path from 'node:path';
import { checkFolder, readRows } from '../labelled/read-rows.ts';

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

const rows = <T>(folder: string, what: keyof typeof FILES): T[] => readRows(pathOf(folder, what));

/** Everything the benchmark measures on. @throws BenchError naming every file that is missing */
export function readData(folder: string): Data {
  checkFolder(folder, Object.values(FILES));
  return {
    ask: rows(folder, 'ask'),
    satisfaction: rows(folder, 'satisfaction'),
    logs: rows(folder, 'logs'),
    gold: new Map(rows<GoldRow>(folder, 'gold').map((gold) => [gold.id, gold])),
  };
}
