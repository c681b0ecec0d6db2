import type { Action } from '@baton/handoff-core';

/** Up to so many changes all are shown. */
const FEW = 6;
/** Of more than that, so many. */
const SHOWN = 5;

/**
 * Ids of the changes a reader must see without asking, by their order of weight: failed, of unknown outcome, with a
 * warning, moving money; the latest first, and the latest of the rest while there is room.
 */
export const prominentActions = (
  writes: readonly Action[],
  warnings: ReadonlyMap<string, string>,
): ReadonlySet<string> => {
  if (writes.length <= FEW) return new Set(writes.map(({ id }) => id));
  const weightOf = ({ id, status, effect }: Action): number => {
    if (status === 'failed') return 4;
    if (status === 'unknown') return 3;
    if (warnings.has(id)) return 2;
    return effect?.amount === undefined ? 0 : 1;
  };
  const heaviest = writes.toSorted((a, b) => weightOf(b) - weightOf(a) || b.n - a.n);
  return new Set(heaviest.slice(0, SHOWN).map(({ id }) => id));
};
