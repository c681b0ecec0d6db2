import { FIRST_NAMES } from '../../../packages/handoff-core/src/redact/names/lists/first-names.ts';
import { SURNAMES } from '../../../packages/handoff-core/src/redact/names/lists/surnames.ts';
import { FOREIGN_WORDS } from '../../../packages/handoff-core/src/redact/names/lists/words.ts';
import type { Example } from './examples.ts';
import { SENTENCES } from './sentences.ts';

const MOST_WORDS = 4_500;

/** Words that texts write small outside of names often enough; a word on a list of names must be far more common. */
export const plainWords = (examples: readonly Example[]): string => {
  const names = new Set([...FIRST_NAMES, ...SURNAMES].flatMap((list) => list.split(' ')));
  const counts = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const { text, spans } of examples) {
    if (text === text.toLowerCase()) continue;
    for (const match of text.matchAll(/(?<![\p{L}\p{N}_@./-])\p{L}+(?![\p{L}\p{N}_@/-])/gu)) {
      const word = match[0];
      const at = match.index;
      const hit = spans.some(({ start, end }) => start <= at && at < end);
      if (hit) inside.set(word.toLowerCase(), (inside.get(word.toLowerCase()) ?? 0) + 1);
      else if (word === word.toLowerCase()) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const common = [...counts]
    .filter(([word, count]) => {
      const named = inside.get(word) ?? 0;
      return count >= (names.has(word) ? 20 : 2) && count > named * 10;
    })
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  const own = SENTENCES.flatMap((sentence) =>
    [...sentence.replaceAll(/\{[A-Z]\}/g, ' ').matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)].map(
      ([word]) => word,
    ),
  );
  return [...new Set([...common, ...FOREIGN_WORDS.split(' '), ...own, 'i'])]
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
};
