import type { RatedRow } from './data.ts';

/**
 * For each row the number of its dialogue: the file holds prefixes of one dialogue one after the other, and those begin
 * with the same message. Rows of one dialogue are no independent evidence.
 */
export function dialogues(rows: readonly RatedRow[]): number[] {
  let dialogue = -1;
  let last: string | null | undefined = null;
  return rows.map(({ messages }, index) => {
    const first = messages[0]?.content;
    if (index === 0 || first !== last) dialogue += 1;
    last = first;
    return dialogue;
  });
}
