import type { Signal } from '@baton/handoff-core';

/**
 * How a measured signal is drawn. `against`: it holds handoffs back. `trend`: it has no limit and never decides.
 * `absent`: there was nothing to measure, which is not the same as zero.
 */
export type CellState = 'absent' | 'quiet' | 'some' | 'near' | 'fired' | 'against' | 'trend';

/** From this strength on a signal under its limit may decide together with others. */
const NEAR = 0.25;

/** State of one signal at one event; null when it was not measured there. */
export const cellStateOf = (signal: Signal | null): CellState => {
  if (signal === null || signal.value === null) return 'absent';
  if (signal.kind === 'sentiment_slope') return 'trend';
  if (signal.kind === 'refuses_human' && signal.fired) return 'against';
  if (signal.fired) return 'fired';
  if (signal.strength >= NEAR) return 'near';
  return signal.strength > 0 ? 'some' : 'quiet';
};
