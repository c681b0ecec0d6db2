import type { ReportCell, ReportTable } from '../trust-report.ts';

/** A field that is only text. */
export const cell = (text: string, more: Omit<ReportCell, 'text'> = {}): ReportCell => ({
  text,
  ...more,
});
/** Hashes, ids, keys. */
export const code = (text: string): ReportCell => ({ text, code: true });
export const number = (value: number, format: { number(value: number): string }): ReportCell => ({
  text: format.number(value),
});

/** Columns whose label begins with `#` hold numbers. */
export const table = (
  id: string,
  caption: string,
  columns: readonly string[],
  rows: readonly ReportCell[][],
  empty = '',
): ReportTable => ({
  id,
  caption,
  columns: columns.map((label) =>
    label.startsWith('#') ? { label: label.slice(1), numeric: true } : { label },
  ),
  rows: [...rows],
  empty,
});
