/** No part of anything, part of a person's name, part of an address. */
export const OUT = 0;
export const PERSON = 1;
export const ADDRESS = 2;
export const LABELS = 3;
/** Transitions: by gap, label before, label. */
export const TRANSITIONS = 4 * LABELS * LABELS;

/** Where a transition's weight stands. */
export const transition = (gap: number, before: number, label: number): number =>
  (gap * LABELS + before) * LABELS + label;

/**
 * The best labels of a run of tokens (Viterbi). `scores` holds one number a token and label, `gaps` the gap before each
 * token; before and after the run nothing is labelled. Writes into `labels`.
 */
export const decode = (
  length: number,
  scores: Float64Array,
  gaps: (at: number) => number,
  transitions: ArrayLike<number>,
  labels: Uint8Array,
): void => {
  const back = new Uint8Array(length * LABELS);
  let best = [0, -Infinity, -Infinity];
  for (let at = 0; at < length; at += 1) {
    const gap = gaps(at);
    const next = [0, 0, 0];
    for (let label = 0; label < LABELS; label += 1) {
      let top = -Infinity;
      let from = 0;
      for (let before = 0; before < LABELS; before += 1) {
        const score = (best[before] ?? 0) + (transitions[transition(gap, before, label)] ?? 0);
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + (scores[at * LABELS + label] ?? 0);
      back[at * LABELS + label] = from;
    }
    best = next;
  }
  let label = 0;
  for (let each = 1; each < LABELS; each += 1) {
    if ((best[each] ?? 0) > (best[label] ?? 0)) label = each;
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = back[at * LABELS + label] ?? 0;
  }
};
