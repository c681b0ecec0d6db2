const NEWLINE = 0x0a;

/** Longest line, in bytes; an entry is far smaller. */
const MAX_LINE = 64 * 1024 * 1024;

/**
 * Cuts bytes into lines without copying those that lie within one chunk: `onLine` gets the bytes, where the line begins
 * and ends in them, and its number from 1. They hold until it returns.
 */
export class LineSplitter {
  readonly #onLine: (bytes: Buffer, begin: number, end: number, line: number) => void;
  #parts: Buffer[] = [];
  #held = 0;
  #line = 0;

  constructor(onLine: (bytes: Buffer, begin: number, end: number, line: number) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    let begin = 0;
    let end = chunk.indexOf(NEWLINE);
    if (this.#held > 0 && end !== -1) {
      this.#parts.push(chunk.subarray(0, end));
      this.#flush();
      begin = end + 1;
      end = chunk.indexOf(NEWLINE, begin);
    }
    for (; end !== -1; end = chunk.indexOf(NEWLINE, begin)) {
      this.#line += 1;
      this.#onLine(chunk, begin, end, this.#line);
      begin = end + 1;
    }
    if (begin === chunk.length) return;
    this.#held += chunk.length - begin;
    if (this.#held > MAX_LINE) throw new RangeError('a line is longer than 64 MiB');
    // Copied: the chunk's memory may be used again.
    this.#parts.push(Buffer.from(chunk.subarray(begin)));
  }

  /** The last line, when it has no line end. */
  end(): void {
    if (this.#held > 0) this.#flush();
  }

  #flush(): void {
    const line = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#held = 0;
    this.#line += 1;
    if (line) this.#onLine(line, 0, line.length, this.#line);
  }
}
