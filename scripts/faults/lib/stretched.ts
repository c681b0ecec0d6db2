import { availableParallelism, loadavg } from 'node:os';

/**
 * A time that holds on a machine with nothing else to do, stretched by what waits for its processors now. What is promised is
 * promised for a machine that is not overloaded by others.
 */
export const stretched = (milliseconds: number): number =>
  milliseconds * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
