import type { Words } from '../../fold/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What the calls for a human in one text come to. */
export interface Call {
  /** `wished` when one is meant; else `negated` or `told` when one was found that isn't; else `none`. */
  verdict: 'wished' | 'negated' | 'told' | 'none';
  /** The first that is meant: what stands before it in its sentence. */
  before: string;
  /** It holds only if something else fails. */
  conditional: boolean;
}

const NONE: Call = { verdict: 'none', before: '', conditional: false };
/** Calls looked at in one sentence; more is a flood. */
const TRIES = 8;

/**
 * Looks at every call for a human and at the words before it: "I don't want to talk to an agent" negates it and "I was
 * told to talk to an agent" only tells of it. One negated call outweighs all that are meant.
 */
export const findCall = (words: Words, lexicon: Lexicon): Call => {
  const { asks, negates, recounts, sentenceAsks, conditions } = lexicon;
  const single = sentenceAsks?.test(words.lines) ?? false;
  if (!single && !(asks?.test(words.lines) ?? false)) return NONE;
  let found: Call = single ? { ...NONE, verdict: 'wished' } : NONE;
  for (const sentence of words.sentences) {
    let from = 0;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const hit = asks?.exec(sentence.slice(from));
      if (!hit) break;
      const before = sentence.slice(0, from + hit.index);
      if (negates?.test(before)) return { ...NONE, verdict: 'negated' };
      if (recounts?.test(before)) {
        if (found.verdict === 'none') found = { ...NONE, verdict: 'told' };
      } else if (found.verdict !== 'wished') {
        const conditional = conditions?.test(before) ?? false;
        found = { verdict: 'wished', before, conditional };
      }
      from += hit.index + Math.max(1, hit[0].trimEnd().length);
    }
  }
  return found;
};
