import { cutSpan } from '../../brief/cut.ts';
import { sentenceSpans } from '../../brief/sentences.ts';
import type { Span } from '../../brief/sentences.ts';
import { takeApart } from '../../fold/words.ts';
import type { Flag } from '../../schema/assist.ts';
import type { Turn } from '../../schema/record.ts';
import { flagLexiconsFor } from './flag-lexicon.ts';
import type { FlagLexicon, FlagReader } from './flag-lexicon.ts';

/** UTF-16 units of a quote. */
const QUOTE_LENGTH = 200;
/** Of a longer turn only the beginning is read: what comes after is pasted. */
const LOOKED_AT = 8_000;

/** In how many ways a sentence says it; 0 when it only looks like it. */
const strengthOf = ({ says, unless }: FlagReader, line: string): number =>
  unless?.test(line) ? 0 : says.filter((pattern) => pattern.test(line)).length;

interface Found {
  span: Span;
  strength: number;
}

const findIn = (text: string, lexicons: readonly FlagLexicon[]): Map<Flag['code'], Found> => {
  const found = new Map<Flag['code'], Found>();
  const read = text.slice(0, LOOKED_AT);
  const whole = takeApart(read).lines;
  // Most turns show nothing: they are read once, and not sentence by sentence.
  const open = lexicons.flatMap(({ readers }) =>
    readers.filter(({ says }) => says.some((pattern) => pattern.test(whole))),
  );
  if (open.length === 0) return found;
  for (const span of sentenceSpans(read)) {
    const { sentences } = takeApart(read.slice(span.start, span.end));
    for (const reader of open) {
      const { code } = reader;
      const strength = Math.max(0, ...sentences.map((line) => strengthOf(reader, line)));
      if (strength > 0 && strength >= (found.get(code)?.strength ?? 0))
        found.set(code, { span, strength });
    }
  }
  return found;
};

/**
 * What a person should weigh before answering, in the customer's own words: of each kind the latest turn that shows it,
 * and in it the last sentence that shows it most. Most serious kind first.
 */
export const findFlags = (turns: readonly Turn[], language: string | null): Flag[] => {
  const flags = new Map<Flag['code'], Flag>();
  for (const turn of turns.toReversed()) {
    if (turn.by !== 'customer') continue;
    const lexicons = flagLexiconsFor(turn.language ?? language);
    for (const [code, { span }] of findIn(turn.text, lexicons)) {
      if (flags.has(code)) continue;
      const { start, end } = cutSpan(turn.text, span, QUOTE_LENGTH);
      flags.set(code, {
        code,
        text: turn.text.slice(start, end),
        evidence: [{ type: 'turn', id: turn.id }],
      });
    }
  }
  return FLAG_ORDER.flatMap((code) => flags.get(code) ?? []);
};

const FLAG_ORDER: readonly Flag['code'][] = flagLexiconsFor('en').flatMap(({ readers }) =>
  readers.map(({ code }) => code),
);
