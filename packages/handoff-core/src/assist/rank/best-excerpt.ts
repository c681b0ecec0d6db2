import { cutSpan } from '../../brief/cut.ts';
import { sentenceSpans } from '../../brief/sentences.ts';
import type { Span } from '../../brief/sentences.ts';
import { termsOf } from './terms.ts';

const LONGEST = 280;
const MOST_SENTENCES = 400;

/** The run of whole sentences that holds most of what is looked for, at most 280 UTF-16 units; the earliest of equals. */
export const bestExcerpt = (
  text: string,
  weights: ReadonlyMap<string, number>,
  language: string | null,
): string => {
  const spans = sentenceSpans(text).slice(0, MOST_SENTENCES);
  const stems = spans.map(
    ({ start, end }) => new Set(termsOf(text.slice(start, end), language).map(({ stem }) => stem)),
  );
  let best: Span | null = null;
  let most = -1;
  for (const [first, span] of spans.entries()) {
    const found = new Set<string>();
    for (let last = first; last < spans.length; last += 1) {
      const end = spans[last]?.end ?? span.end;
      if (last > first && end - span.start > LONGEST) break;
      for (const stem of stems[last] ?? []) if (weights.has(stem)) found.add(stem);
      const sum = [...found].reduce((all, stem) => all + (weights.get(stem) ?? 0), 0);
      if (sum > most) {
        most = sum;
        best = { start: span.start, end };
      }
    }
  }
  if (!best) return '';
  const { start, end } = cutSpan(text, best, LONGEST);
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
};
