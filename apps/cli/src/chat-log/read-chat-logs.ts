import type { ChatLog } from './chat-log.ts';
import { inflated } from './open-bytes.ts';
import { parseChatLog } from './parse-chat-log.ts';
import { ShapeError } from './shape-error.ts';
import { splitLines } from './split-lines.ts';

/** A line of a log file: a conversation, or why it is none. */
export type LogLine = { line: number; log: ChatLog } | { line: number; problem: string };

const readLine = (line: number, text: string | null): LogLine => {
  if (text === null) return { line, problem: 'is longer than 64 MiB' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, problem: 'is not JSON' };
  }
  try {
    return { line, log: parseChatLog(value) };
  } catch (error) {
    if (error instanceof ShapeError)
      return { line, problem: `is not a conversation: ${error.message}` };
    throw error;
  }
};

/** Conversations of a file, one line at a time; a bad line is told, never thrown, and so is a file that ends mid-way. */
export async function* readChatLogs(bytes: AsyncIterable<Buffer>): AsyncGenerator<LogLine> {
  let line = 0;
  try {
    for await (const { n, text } of splitLines(inflated(bytes))) {
      line = n;
      yield readLine(n, text);
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
