/** Place in an expression, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where an offset lies; columns count UTF-16 units, as editors do. */
export const positionAt = (source: string, offset: number): Position => {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};
