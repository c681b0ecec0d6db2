import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RedactedLine } from '../redact/redact-line.ts';
import { runCli } from '../testing/run-cli.ts';

let dir = '';
const fileOf = (content: string | Buffer): string => {
  const path = join(dir, 'in.jsonl');
  writeFileSync(path, content);
  return path;
};
const line = (id: string | number, text: string): string => JSON.stringify({ id, text });
const parsed = (text: string): RedactedLine[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((each) => JSON.parse(each) as RedactedLine);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-redact-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

it('prints one line a text in the order of the file, with kinds and offsets', async () => {
  const text = '😀 I am Tamsin Okoro, anna.berg@example.com';
  const { code, stdout } = await runCli([
    'redact',
    fileOf([line('a', text), line(7, 'Order #W1234567')].join('\n')),
  ]);
  expect(code).toBe(0);
  const [first, second] = parsed(stdout);
  expect(first?.spans.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['PERSON', 'Tamsin Okoro'],
    ['EMAIL_ADDRESS', 'anna.berg@example.com'],
  ]);
  expect(second).toEqual({ id: 7, spans: [] });
});

it('reads numbers without country code by the plan of the language', async () => {
  const file = fileOf(line('a', 'it is 030 901820 again'));
  const { stdout } = await runCli(['redact', file, '--language', 'de']);
  expect(parsed(stdout)[0]?.spans).toEqual([{ kind: 'PHONE_NUMBER', start: 6, end: 16 }]);
});

it('writes a whole file or none, plain or gzip read', async () => {
  const file = fileOf(gzipSync(`${line('a', 'x')}\n${line('b', 'y')}\n`));
  const out = join(dir, 'out.jsonl');
  expect((await runCli(['redact', file, '--out', out])).code).toBe(0);
  expect(parsed(readFileSync(out, 'utf8')).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(readdirSync(dir).toSorted()).toEqual(['in.jsonl', 'out.jsonl']);
});

it('names bad lines, goes on and ends with 1', async () => {
  const file = fileOf(['nonsense', line('a', 'x'), '{"id": "b"}', '[]'].join('\n'));
  const { code, stdout, stderr } = await runCli(['redact', file]);
  expect(code).toBe(1);
  expect(parsed(stdout).map(({ id }) => id)).toEqual(['a']);
  expect(stderr).toContain('line 1 is not JSON');
  expect(stderr).toContain('line 3 is not a text: text must be text');
  expect(stderr).toContain('line 4 is not a text');
});

it('ends with 2 and leaves nothing when there is no input or the output would overwrite it', async () => {
  const out = join(dir, 'out.jsonl');
  expect((await runCli(['redact', join(dir, 'none.jsonl'), '--out', out])).code).toBe(2);
  expect(existsSync(out)).toBe(false);
  const file = fileOf(line('a', 'x'));
  const { code, stderr } = await runCli(['redact', file, '--out', file]);
  expect(code).toBe(2);
  expect(stderr).toContain('same file');
});
