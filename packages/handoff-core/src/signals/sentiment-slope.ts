import type { Measure } from './moment.ts';
import { signal } from './signal.ts';

/** Change of the customer's sentiment per turn: least-squares line through at most the last four turns. */
const slopeOf = (series: readonly number[]): number => {
  const middle = (series.length - 1) / 2;
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  const over = series.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const under = series.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
  return over / under;
};

/**
 * Where the mood is going, -2 to 2 per customer turn; null before the third turn. Shown, never a trigger: on rated
 * dialogues the slope alone tells little (`docs/decisions/signals/dissatisfaction.md`).
 */
export const sentimentSlope: Measure = ({ state }) => {
  const { recent } = state.memory.sentiment;
  return signal('sentiment_slope', {
    strength: 0,
    value: recent.length < 3 ? null : slopeOf(recent),
    threshold: null,
    fired: false,
  });
};
