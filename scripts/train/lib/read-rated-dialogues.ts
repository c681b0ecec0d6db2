import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The beginning of a dialogue with the rating of its last customer turn. */
export interface Rated {
  id: string;
  /** Where it comes from: the part of the id before the first dash. */
  family: string;
  /** Beginnings of one dialogue share it, so that they stay on one side of a split. */
  dialogue: string;
  messages: { role: string; content: string }[];
  dissatisfied: boolean;
}

const OPENING = 3;

/** Reads rated beginnings of dialogues, one JSON object a line: `{id, messages, label}`, label 0 = rated below neutral. */
export const readRatedDialogues = (folder: string): Rated[] =>
  gunzipSync(readFileSync(join(folder, 'satisfaction.open.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, messages, label } = JSON.parse(line) as {
        id: string;
        messages: Rated['messages'];
        label: number;
      };
      const family = id.split('-')[0] ?? '';
      const opening = messages.slice(0, OPENING).map(({ content }) => content);
      return {
        id,
        family,
        dialogue: [family, ...opening].join('\n'),
        messages,
        dissatisfied: label === 0,
      };
    });
