import { resemblance } from './sketch.ts';
import { pushed } from './state.ts';
import type { Saying } from './state.ts';

/** What was said longer ago is no repetition any more. */
const WINDOW = 3;

/**
 * Latest requests or answers with one more. Each carries how often it was said before, so that a long row of
 * repetitions is counted though only three are remembered.
 */
export const foldSaying = (
  said: readonly Saying[],
  next: { id: string; sketch: string },
  similarity: number,
): Saying[] => {
  const alike = said.filter((item) => resemblance(item.sketch, next.sketch) >= similarity);
  const times = alike.length === 0 ? 0 : 1 + Math.max(...alike.map((item) => item.times));
  // ids may be long: only the latest needs to name the one it is like
  const older = said.map((item) => ({ ...item, like: null }));
  return pushed(
    older,
    { id: next.id, sketch: next.sketch, times, like: alike.at(-1)?.id ?? null },
    WINDOW,
  );
};
