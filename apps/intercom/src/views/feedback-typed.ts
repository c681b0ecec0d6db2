import type { BlockOf, RatingDraft } from '@baton/handoff-panel';

import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { textOf } from './typed.ts';
import type { Taken, Typed } from './typed.ts';

/** Options of what was missing beside the codes: nothing, and what was chosen elsewhere. */
export const NONE = 'none';
export const KEPT = 'kept';

const LONGEST_COMMENT = 1_000;

type Rating = BlockOf<'feedback'>['rating'];
type Missing = RatingDraft['missing'];

const missingOf = ({ missing, chosen }: Rating, code: string): Missing => {
  const codes = code === KEPT ? chosen : [code];
  // The panel offers no codes but these.
  return missing.map((each) => each.code).filter((each) => codes.includes(each)) as Missing;
};

/** A rating from what was typed and chosen. */
export const ratingOf = (typed: Typed, rating: Rating, words: Words): Taken<RatingDraft> => {
  const wanted = textOf(typed, 'stars');
  const stars = rating.options.find(({ stars: each }) => String(each) === wanted)?.stars;
  if (stars === undefined) return { ok: false, text: words.faults.stars };
  const comment = textOf(typed, 'comment');
  if (comment.length > LONGEST_COMMENT)
    return { ok: false, text: fill(words.faults.tooLong, { most: LONGEST_COMMENT }) };
  return {
    ok: true,
    value: {
      stars: stars as RatingDraft['stars'],
      missing: missingOf(rating, textOf(typed, 'missing')),
      ...(comment === '' ? {} : { comment }),
    },
  };
};
