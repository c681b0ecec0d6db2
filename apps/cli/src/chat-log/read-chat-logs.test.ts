import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChatLogs } from './read-chat-logs.ts';
import type { LogLine } from './read-chat-logs.ts';
import { splitLines } from './split-lines.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const read = async (bytes: Buffer, chunk = 7): Promise<LogLine[]> =>
  all(readChatLogs(inChunks(bytes, chunk)));
const told = (lines: readonly LogLine[]): string[] =>
  lines.map((line) =>
    'log' in line ? `${line.line} ${line.log.id}` : `${line.line} ${line.problem}`,
  );

const good = (id: string): string =>
  JSON.stringify({ id, messages: [{ role: 'user', content: `hé\u2028llo` }] });
const file = Buffer.from(
  `\uFEFF${good('one')}\r\n\nnot json\n${good('two')}\n{"id":"x"}\n[1]\n${good('three')}`,
);
const expected = [
  '1 one',
  '3 is not JSON',
  '4 two',
  '5 is not a conversation: messages must be an array',
  '6 is not a conversation: the line must be a JSON object',
  '7 three',
];

describe('reading a log file', () => {
  it('tells good lines from bad ones by their number, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (chunk) => {
        expect(told(await read(file, chunk))).toEqual(expected);
      }),
    );
  });

  it('reads compressed files the same, also when they were appended to', async () => {
    expect(told(await read(gzipSync(file)))).toEqual(expected);
    expect(
      told(await read(Buffer.concat([gzipSync(`${good('a')}\n`), gzipSync(good('b'))]))),
    ).toEqual(['1 a', '2 b']);
  });

  it('tells where a compressed file was cut off and keeps what came before', async () => {
    const many = Buffer.from(
      Array.from({ length: 20_000 }, (_none, n) =>
        good(`${n}-${(n * 2_654_435_761) % 1_000_003}`),
      ).join('\n'),
    );
    const lines = await read(gzipSync(many).subarray(0, -2_000), 4_096);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.at(-1)).toMatchObject({ problem: expect.stringContaining('cut off') });
    expect(lines.slice(0, -2).every((line) => 'log' in line)).toBe(true);
  });

  it('gives nothing for an empty file', async () => {
    expect(await read(Buffer.alloc(0))).toEqual([]);
  });

  it('does not keep a line that never ends', async () => {
    const lines = await all(
      splitLines(inChunks(Buffer.from(`${'x'.repeat(500)}\nshort`), 50), 100),
    );
    expect(lines).toEqual([
      { n: 1, text: null },
      { n: 2, text: 'short' },
    ]);
  });

  it.each([
    [{ id: 2 ** 60, messages: [] }, 'id is a number too large to be kept exactly: log it as text'],
    [{ messages: [] }, 'id must be text'],
    [
      { id: 'a', messages: [{ role: 'user', content: 7 }] },
      'messages[0].content must be text, null or an array of parts',
    ],
    [
      { id: 'a', messages: [{ role: 'assistant', tool_calls: {} }] },
      'messages[0].tool_calls must be an array',
    ],
    [
      { id: 'a', messages: [{ role: 'assistant', tool_calls: [{ id: 'c', function: {} }] }] },
      'messages[0].tool_calls[0].function.name must be the name of the tool',
    ],
    [{ id: 'a', messages: [null] }, 'messages[0] must be an object'],
  ])('says where a line is no conversation: %j', async (value, why) => {
    expect(await read(Buffer.from(JSON.stringify(value)))).toEqual([
      { line: 1, problem: `is not a conversation: ${why}` },
    ]);
  });
});
