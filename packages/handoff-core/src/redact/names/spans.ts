import type { Find } from '../detector.ts';
import { ADDRESS, OUT, PERSON } from './decode.ts';
import { withoutOrdinary } from './ordinary.ts';
import type { Plausible } from './plausible.ts';
import { LINE, MARK, NUMBER, PARAGRAPH } from './tokens.ts';
import type { Tokens } from './tokens.ts';

const hasWord = (tokens: Tokens, from: number, to: number): boolean => {
  for (let n = from; n < to; n += 1) {
    const shape = tokens.shape[n] ?? 0;
    if (shape < NUMBER && (tokens.end[n] ?? 0) - (tokens.start[n] ?? 0) > 1) return true;
  }
  return false;
};

/** Joins tokens of one label to finds: a name ends with its line, an address with its paragraph, and no sign is at an end. */
export const spansOf = (
  text: string,
  tokens: Tokens,
  offset: number,
  labels: Uint8Array,
  plausible: Plausible,
  into: Find[],
): void => {
  for (let at = 0; at < labels.length;) {
    const label = labels[at] ?? OUT;
    let to = at + 1;
    if (label === OUT) {
      at = to;
      continue;
    }
    const breaks = label === PERSON ? LINE : PARAGRAPH;
    while (to < labels.length && labels[to] === label && (tokens.gap[offset + to] ?? 0) < breaks)
      to += 1;
    let first = offset + at;
    let last = offset + to;
    while (first < last && tokens.shape[first] === MARK) first += 1;
    while (last > first && tokens.shape[last - 1] === MARK) last -= 1;
    if (label === PERSON && last > first) {
      const kept = withoutOrdinary(text, tokens, first, last);
      if (kept === null) {
        at = to;
        continue;
      }
      [first, last] = kept;
    }
    const isNumber = label === ADDRESS && last > first;
    if ((isNumber || hasWord(tokens, first, last)) && plausible(label, first, last)) {
      into.push({
        kind: label === PERSON ? 'name' : 'address',
        start: tokens.start[first] ?? 0,
        end: tokens.end[last - 1] ?? text.length,
      });
    }
    at = to;
  }
};
