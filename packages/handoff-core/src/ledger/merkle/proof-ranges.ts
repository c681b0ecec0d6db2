import type { LeafRange } from './range-nodes.ts';

/** Largest power of two under `n`, for `n` from 2. */
const splitOf = (n: number): number => {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
};

/** What has to be known to prove that a leaf is in a tree of this size: RFC 6962, section 2.1.1, nearest first. */
export const inclusionRanges = (index: number, size: number): LeafRange[] => {
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.toReversed();
};

/** What has to be known to prove that a tree grew from an earlier one and lost nothing: RFC 6962, section 2.1.2. */
export const consistencyRanges = (from: number, to: number): LeafRange[] => {
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = to;
  // False as soon as what is left of the old tree is not all of it: then its root is not known to the verifier.
  let whole = true;
  while (from !== end) {
    const middle = begin + splitOf(end - begin);
    if (from <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
      whole = false;
    }
  }
  if (!whole) ranges.push({ begin, end });
  return ranges.toReversed();
};
