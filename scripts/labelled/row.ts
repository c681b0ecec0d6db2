import type { Interval } from '../bench-decision/bootstrap.ts';

/** One figure: a number, how to show it, and its interval where it has one. */
export type Figure = {
  readonly name: string;
  readonly value: number | null;
  readonly shown: string;
  readonly interval?: Interval;
};

/** One line of the table. */
export type Row = {
  readonly section: string;
  readonly system: string;
  readonly figures: readonly Figure[];
  /** What must hold, for people; null for a baseline and for what is only reported. */
  readonly target: string | null;
  /** Null without a target. */
  readonly ok: boolean | null;
  readonly note?: string;
};

/** A figure with so many decimals. */
export const figure = (
  name: string,
  value: number | null,
  digits: number,
  interval?: Interval,
): Figure => ({
  name,
  value,
  shown:
    value === null
      ? '-'
      : interval
        ? `${value.toFixed(digits)} (${interval[0].toFixed(digits)} to ${interval[1].toFixed(digits)})`
        : value.toFixed(digits),
  ...(interval ? { interval } : {}),
});

/** A share as a percentage with its counts. */
export const percent = (name: string, part: number, of: number): Figure => ({
  name,
  value: of === 0 ? null : part / of,
  shown: of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`,
});
