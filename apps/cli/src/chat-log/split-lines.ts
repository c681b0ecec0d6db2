const NEWLINE = 0x0a;
/** Longest line kept, in bytes; one conversation is far smaller, a file without line ends is not one. */
const MAX_LINE = 64 * 1024 * 1024;

/** One line of a file; `text` is null when the line is longer than the limit. */
export interface Line {
  /** From 1. */
  n: number;
  text: string | null;
}

/**
 * Splits bytes at line feeds only (a conversation may contain U+2028, which readline takes for a line end), keeping at
 * most one line in memory. Blank lines are counted and left out.
 */
export async function* splitLines(
  bytes: AsyncIterable<Buffer>,
  maxLine: number = MAX_LINE,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let n = 0;

  const take = (): Line | null => {
    n += 1;
    const tooLong = length > maxLine;
    const text = tooLong
      ? null
      : Buffer.concat(parts)
          .toString('utf8')
          .replace(/^\uFEFF/, '');
    parts = [];
    length = 0;
    return text === null || text.trim() !== '' ? { n, text } : null;
  };
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > maxLine) parts = [];
    else parts.push(part);
  };

  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, to));
      from = to + 1;
      const line = take();
      if (line) yield line;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) {
    const line = take();
    if (line) yield line;
  }
}
