import type { Signal } from '@baton/handoff-core';

type Unit = 'share' | 'mood' | 'count';

const UNITS: Readonly<Record<string, Unit>> = {
  confidence: 'share',
  confidence_trend: 'share',
  dissatisfaction: 'share',
  judge: 'share',
  sentiment: 'mood',
  sentiment_slope: 'mood',
};

const unitOf = ({ kind, detail }: Signal): Unit =>
  kind === 'sentiment' && detail === 'negative_share' ? 'share' : (UNITS[kind] ?? 'count');

const optionsOf = (unit: Unit, digits: number): Intl.NumberFormatOptions => {
  if (unit === 'share') return { style: 'percent', maximumFractionDigits: digits };
  if (unit === 'mood') return { minimumFractionDigits: 2, maximumFractionDigits: 2 + digits };
  return { maximumFractionDigits: 1 + digits };
};

const formats = new Map<string, Intl.NumberFormat>();

const format = (value: number, unit: Unit, locale: string, digits: number): string => {
  const key = `${unit} ${locale} ${digits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, optionsOf(unit, digits));
  formats.set(key, known);
  return known.format(value).replace('-', '−');
};

/** A value and its limit as people write them; two numbers that differ never look alike. Null for what is not there. */
export const measured = (
  signal: Signal,
  locale: string,
): { value: string | null; limit: string | null } => {
  const { value, threshold } = signal;
  const unit = unitOf(signal);
  const write = (n: number | null, digits: number): string | null =>
    n === null ? null : format(n, unit, locale, digits);
  const alike = (digits: number): boolean => write(value, digits) === write(threshold, digits);
  const digits = value === threshold ? 0 : ([0, 1, 2].find((count) => !alike(count)) ?? 2);
  return { value: write(value, digits), limit: write(threshold, digits) };
};

/** A share of one as a percentage. */
export const percent = (share: number, locale: string): string => format(share, 'share', locale, 0);

/** Time a measurement took, in microseconds or, when long, in milliseconds. */
export const duration = (micros: number, locale: string): string => {
  const long = micros >= 1_000;
  const number = format(long ? micros / 1_000 : micros, 'count', locale, 0);
  return `${number} ${long ? 'ms' : 'µs'}`;
};
