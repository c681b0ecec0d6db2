/** Seconds before each try after the first: eight in all, until somebody asks for a replay. */
const WAITS = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000];

/**
 * Seconds to wait after try `attempt` (from 1) failed, or null when it was the last. Up to a fifth longer than the schedule
 * says, so that what failed together does not come again together.
 * @param jitter from 0 to 1
 */
export const waitAfter = (attempt: number, jitter: number): number | null => {
  const wait = WAITS[attempt - 1];
  return wait === undefined ? null : wait * (1 + jitter / 5);
};
