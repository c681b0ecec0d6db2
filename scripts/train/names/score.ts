import type { Find } from '../../../packages/handoff-core/src/redact/detector.ts';
import type { Example, Labelled } from './examples.ts';

/** Hits and misses of one kind, by overlap and exactly. */
export interface Score {
  gold: number;
  found: number;
  touched: number;
  exact: number;
  right: number;
}

/** Compares finds with the right spans, summed over the texts. */
export const scoreOf = (
  kind: Labelled['kind'],
  examples: readonly Example[],
  read: (example: Example) => readonly Find[],
): Score => {
  const score: Score = { gold: 0, found: 0, touched: 0, exact: 0, right: 0 };
  for (const example of examples) {
    const gold = example.spans.filter((span) => span.kind === kind);
    const found = read(example).filter((find) => find.kind === kind);
    const meets = (a: Labelled | Find, b: Labelled | Find): boolean =>
      a.start < b.end && b.start < a.end;
    score.gold += gold.length;
    score.found += found.length;
    score.touched += gold.filter((span) => found.some((find) => meets(span, find))).length;
    score.exact += gold.filter(({ start, end }) =>
      found.some((find) => find.start === start && find.end === end),
    ).length;
    score.right += found.filter((find) => gold.some((span) => meets(span, find))).length;
  }
  return score;
};
