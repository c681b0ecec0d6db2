import type { ChatLog } from './chat-log.ts';
import { parseChatLog } from './parse-chat-log.ts';
import { readRecords } from './read-records.ts';

/** A line of a log file: a conversation, or why it is none. */
export type LogLine = { line: number; log: ChatLog } | { line: number; problem: string };

/** Conversations of a file, one line at a time; a bad line is told, never thrown, and so is a file that ends mid-way. */
export async function* readChatLogs(bytes: AsyncIterable<Buffer>): AsyncGenerator<LogLine> {
  for await (const record of readRecords(bytes, parseChatLog, 'a conversation'))
    yield 'problem' in record ? record : { line: record.line, log: record.value };
}
