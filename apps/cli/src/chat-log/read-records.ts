import { inflated } from './open-bytes.ts';
import { ShapeError } from './shape-error.ts';
import { splitLines } from './split-lines.ts';
import { utf8Only } from './utf8-only.ts';

/** One line of a file: what it holds, or why it is not what it should be. */
export type RecordLine<T> = { line: number; value: T } | { line: number; problem: string };

const readLine = <T>(
  line: number,
  text: string | null,
  parse: (value: unknown) => T,
  what: string,
): RecordLine<T> => {
  if (text === null) return { line, problem: 'is longer than 64 MiB' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, problem: 'is not JSON' };
  }
  try {
    return { line, value: parse(value) };
  } catch (error) {
    if (error instanceof ShapeError) return { line, problem: `is not ${what}: ${error.message}` };
    throw error;
  }
};

/**
 * Records of a file of JSON lines, plain or gzip, one line at a time; a bad line is told, never thrown, and so is a file
 * that ends mid-way. `parse` throws a `ShapeError` on what is not `what`, for example `a conversation`.
 * @throws CliError `file-not-readable` when the file is UTF-16
 */
export async function* readRecords<T>(
  bytes: AsyncIterable<Buffer>,
  parse: (value: unknown) => T,
  what: string,
): AsyncGenerator<RecordLine<T>> {
  let line = 0;
  try {
    for await (const { n, text } of splitLines(utf8Only(inflated(bytes)))) {
      line = n;
      yield readLine(n, text, parse, what);
    }
  } catch (error) {
    if (!isZlibError(error)) throw error;
    yield {
      line: line + 1,
      problem: 'could not be read: the compressed file is damaged or cut off',
    };
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('Z_');
