import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { promptOf } from './prompt.ts';

/** Both ends of a terminal at which somebody types. */
const terminal = (isTTY = true) => {
  const stdin = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.ReadStream;
  const stdout = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  let shown = '';
  stdout.on('data', (chunk: Buffer) => (shown += chunk.toString('utf8')));
  return { stdin, stdout, shown: () => shown };
};

const type = ({ stdin }: ReturnType<typeof terminal>, text: string): void =>
  void (stdin as unknown as PassThrough).write(`${text}\n`);

it('asks, and shows what is typed unless it is a secret', async () => {
  const at = terminal();
  const prompt = promptOf(at.stdin, at.stdout);
  const name = prompt?.text('Account:');
  type(at, ' acme ');
  expect(await name).toBe('acme');
  const secret = prompt?.secret('API token:');
  type(at, 'not-to-be-seen');
  expect(await secret).toBe('not-to-be-seen');
  expect(at.shown()).toContain('Account: ');
  expect(at.shown()).toContain('API token: ');
  expect(at.shown()).not.toContain('not-to-be-seen');
});

it('asks nobody in a pipe', () => {
  const { stdin, stdout } = terminal(false);
  expect(promptOf(stdin, stdout)).toBeNull();
  expect(promptOf(undefined, stdout)).toBeNull();
});
