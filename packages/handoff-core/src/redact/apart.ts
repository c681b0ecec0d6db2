import type { Find } from './detector.ts';

/** What is left of a find beside another one: up to two pieces. */
const beside = (find: Find, other: Find): Find[] => {
  if (find.start >= other.end || other.start >= find.end) return [find];
  return [
    { ...find, end: other.start },
    { ...find, start: other.end },
  ].filter(({ start, end }) => end > start);
};

/** A name or an address is guessed, the rest is checked: what is checked stays whole, as it may be what nobody is shown. */
const rank = ({ kind }: Find): number => (kind === 'name' || kind === 'address' ? 1 : 0);

/** What is left of an address counts when it is most of it: a word before a checked number is none. */
const isRest = (piece: Find, guess: Find): boolean =>
  guess.kind === 'name' || (piece.end - piece.start) * 4 > (guess.end - guess.start) * 3;

const settled = (group: readonly Find[]): Find[] => {
  if (group.length === 1) return [...group];
  const longestFirst = group.toSorted(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Find[] = [];
  for (const find of longestFirst) {
    let pieces = [find];
    for (const other of kept) pieces = pieces.flatMap((piece) => beside(piece, other));
    kept.push(...(rank(find) === 0 ? pieces : pieces.filter((piece) => isRest(piece, find))));
  }
  return kept;
};

/**
 * Of checked finds that overlap the longest stays whole, of equally long ones the first. What another one covers beyond it
 * stays hidden too, as a piece of its own: dropping it would show half a card number. Guesses take what is left. In order,
 * and apart from each other.
 */
export const apart = (finds: readonly Find[]): Find[] => {
  const kept: Find[] = [];
  let group: Find[] = [];
  let end = -1;
  for (const find of finds.toSorted((a, b) => a.start - b.start)) {
    if (find.start >= end && group.length > 0) {
      kept.push(...settled(group));
      group = [];
    }
    group.push(find);
    end = Math.max(end, find.end);
  }
  if (group.length > 0) kept.push(...settled(group));
  return kept.toSorted((a, b) => a.start - b.start);
};
