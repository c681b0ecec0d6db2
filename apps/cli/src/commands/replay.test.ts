import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReplayLine } from '../replay/replay-line.ts';
import { startFakeService } from '../testing/fake-service.ts';
import type { FakeService, Refusal } from '../testing/fake-service.ts';
import { runCli } from '../testing/run-cli.ts';

const quirks = fileURLToPath(new URL('../testing/quirks.jsonl', import.meta.url));
const gold = fileURLToPath(new URL('../testing/quirks.gold.jsonl', import.meta.url));
const linesOf = (stdout: string): ReplayLine[] =>
  stdout
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReplayLine);
const say = (id: string, text = 'hello'): string =>
  JSON.stringify({ id, messages: [{ role: 'user', content: text }] });

let dir = '';
const services: FakeService[] = [];
const start = async (refuse?: (call: string, nth: number) => Refusal | null): Promise<string[]> => {
  const service = await startFakeService(refuse);
  services.push(service);
  return ['--url', service.url, '--key', 'good-key'];
};
const fileOf = (name: string, content: string | Buffer): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-cli-'));
});
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
  rmSync(dir, { recursive: true });
});

describe('replay --json', () => {
  it('prints one line a conversation, in the order of the file, and nothing else on standard output', async () => {
    const { code, stdout } = await runCli(['replay', quirks, '--json', ...(await start())]);
    const lines = linesOf(stdout);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual([
      'plain-order',
      'reused-call-id',
      'customer-did-it',
      'no answer/came',
      'dirty\u0000text',
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'id',
      'turns',
      'decision',
      'reasons',
      'actions',
      'handoffId',
      'panelUrl',
    ]);
  });

  it('prints the AI’s actions only, in call order, under the ids of the log', async () => {
    const lines = linesOf((await runCli(['replay', quirks, '--json', ...(await start())])).stdout);
    expect(lines[1]?.actions).toEqual([
      { id: 'same', name: 'cancel_order', kind: 'write', status: 'succeeded' },
      { id: 'same', name: 'cancel_order', kind: 'write', status: 'failed' },
      { id: 'same', name: 'cancel_order', kind: 'write', status: 'failed' },
    ]);
    expect(lines[2]?.actions.map(({ name }) => name)).toEqual(['transfer_to_human_agents']);
  });

  it('prints the strongest outcome with its reasons, the handoff and an absolute panel address', async () => {
    const line = linesOf(
      (await runCli(['replay', quirks, '--json', ...(await start())])).stdout,
    )[2];
    expect(line).toMatchObject({
      decision: 'escalate',
      reasons: ['customer_request'],
      handoffId: 'handoff-1',
    });
    expect(line?.panelUrl).toBe(`${services[0]?.url}/v1/panel/conversations/customer-did-it`);
  });

  it('tells bad lines with their number on standard error and goes on', async () => {
    const { code, stderr } = await runCli(['replay', quirks, '--json', ...(await start())]);
    expect(code).toBe(0);
    expect(stderr).toContain('line 3 is not JSON\n');
    expect(stderr).toContain('line 5 is not a conversation: messages[0].role must be');
    expect(stderr).toContain('5 conversations: 1 escalate, 0 offer, 4 continue');
    expect(stderr).toContain('2 bad lines skipped');
  });

  it('sends the same bodies when run again, and says that nothing changed', async () => {
    const service = await start();
    await runCli(['replay', quirks, '--json', '--concurrency', '1', ...service]);
    const { code, stderr } = await runCli([
      'replay',
      quirks,
      '--json',
      '--concurrency',
      '1',
      ...service,
    ]);
    const bodies = services[0]?.bodies ?? [];
    expect(code).toBe(0);
    expect(bodies.slice(bodies.length / 2)).toEqual(bodies.slice(0, bodies.length / 2));
    expect(stderr).toMatch(/\d+ events were already stored/);
  });

  it('reads compressed files, and stops at the limit', async () => {
    const file = fileOf('logs', gzipSync(readFileSync(quirks)));
    const { stdout } = await runCli(['replay', file, '--json', '--limit', '2', ...(await start())]);
    expect(linesOf(stdout)).toHaveLength(2);
  });

  it('reads a file with Windows line ends, and prints nothing for an empty one', async () => {
    const service = await start();
    const file = fileOf('windows.jsonl', `${say('one')}\r\n\r\n${say('two')}\r\n`);
    const { code, stdout, stderr } = await runCli(['replay', file, '--json', ...service]);
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(stderr).not.toContain('line ');
    expect(code).toBe(0);
    const empty = await runCli(['replay', fileOf('empty', ''), '--json', ...service]);
    expect(empty).toMatchObject({ code: 0, stdout: '' });
  });

  it('reads over padding after the end of a compressed file, and reports anything else there', async () => {
    const service = await start();
    const padded = fileOf('padded', Buffer.concat([gzipSync(say('one')), Buffer.alloc(512)]));
    expect(await runCli(['replay', padded, '--json', ...service])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"id":"one"'),
    });
    const spoilt = fileOf('spoilt', Buffer.concat([gzipSync(say('one')), Buffer.from('garbage')]));
    expect(await runCli(['replay', spoilt, '--json', ...service])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('damaged or cut off'),
    });
  });

  it('keeps the order of the file when later conversations are answered first', async () => {
    const service = await start((call, nth) =>
      call === 'POST /v1/conversations/0/events' && nth < 3
        ? { status: 503, headers: { 'retry-after': '0' } }
        : null,
    );
    const file = fileOf(
      'many.jsonl',
      Array.from({ length: 20 }, (_none, n) => say(String(n))).join('\n'),
    );
    const { stdout } = await runCli(['replay', file, '--json', '--concurrency', '4', ...service]);
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_none, n) => String(n)),
    );
  });

  it('splits a long conversation into batches of at most 100 events', async () => {
    const messages = Array.from({ length: 250 }, (_none, n) => ({
      role: n % 2 ? 'assistant' : 'user',
      content: `line ${n}`,
    }));
    const file = fileOf('long.jsonl', JSON.stringify({ id: 'long', messages }));
    const { stdout } = await runCli(['replay', file, '--json', ...(await start())]);
    expect(linesOf(stdout)[0]?.turns).toBe(250);
    expect(services[0]?.bodies).toHaveLength(3);
  });

  it('stops quietly when the reader goes away', async () => {
    const file = fileOf(
      'many.jsonl',
      Array.from({ length: 500 }, (_none, n) => say(String(n))).join('\n'),
    );
    const { code, stdout } = await runCli(['replay', file, '--json', ...(await start())], {
      closeAfter: 2,
    });
    expect(code).toBe(0);
    expect(linesOf(stdout)).toHaveLength(2);
    expect(services[0]?.events.size).toBeLessThan(500);
  });

  it('finishes what was begun on Ctrl-C and leaves with 130', async () => {
    let press: () => void = () => undefined;
    const service = await start((call) => {
      if (call.includes('/5/')) press();
      return null;
    });
    const file = fileOf(
      'many.jsonl',
      Array.from({ length: 500 }, (_none, n) => say(String(n))).join('\n'),
    );
    const { code, stdout, stderr } = await runCli(['replay', file, '--json', ...service], {
      interrupt: (pressed) => {
        press = pressed;
      },
    });
    expect(code).toBe(130);
    expect(linesOf(stdout).length).toBe(services[0]?.events.size);
    expect(linesOf(stdout).length).toBeLessThan(500);
    expect(stderr).toContain(`${linesOf(stdout).length} conversations`);
  });
});

describe('replay for people', () => {
  it('prints one readable line a conversation', async () => {
    const { stdout } = await runCli(['replay', quirks, ...(await start())]);
    expect(stdout).toMatch(
      /^escalate\s+customer-did-it\s+2 turns\s+1 writes\s+customer_request\s+http/m,
    );
    expect(stdout).toMatch(/^continue\s+reused-call-id\s+3 turns\s+3 writes \(2 failed\)$/m);
  });
});

describe('replay --gold', () => {
  it('gives the recall of writes by status', async () => {
    const { code, stderr } = await runCli([
      'replay',
      quirks,
      '--json',
      '--gold',
      gold,
      ...(await start()),
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('recall of succeeded writes 1.000 (1 of 1)');
    expect(stderr).toContain('recall of failed writes 1.000 (2 of 2)');
    expect(stderr).toContain('right number of AI actions 1.000 (2 of 2)');
  });

  it.each([
    [
      'a write shown as failed',
      { calls: 3, writes: [{ n: 1, id: 'same', name: 'cancel_order', ok: true }] },
    ],
    [
      'a write that is not there',
      { calls: 3, writes: [{ n: 7, id: 'same', name: 'cancel_order', ok: true }] },
    ],
    ['an action too many', { calls: 2, writes: [] }],
  ])('leaves with 1 for %s', async (_what, known) => {
    const file = fileOf('gold.jsonl', JSON.stringify({ id: 'reused-call-id', ...known }));
    const { code } = await runCli(['replay', quirks, '--json', '--gold', file, ...(await start())]);
    expect(code).toBe(1);
  });
});

describe('when the service says no', () => {
  it('leaves with 1, names line, code and place, and replays the rest', async () => {
    const service = await start((call) =>
      call.startsWith('POST /v1/conversations/reused')
        ? { status: 409, code: 'event-id-reused' }
        : null,
    );
    const { code, stdout, stderr } = await runCli(['replay', quirks, '--json', ...service]);
    expect(code).toBe(1);
    expect(linesOf(stdout)).toHaveLength(4);
    expect(stderr).toContain(
      'line 2: the service refused it: event-id-reused (409)\n  event-id-reused at /events/0',
    );
  });

  it('tries again when asked to come later or cut off, and never when refused', async () => {
    const later = await start((call, nth) => {
      if (!call.startsWith('POST') || nth > 2) return null;
      return nth === 1
        ? { status: 429, headers: { 'retry-after': '0' } }
        : { status: 0, reset: true };
    });
    const file = fileOf('one.jsonl', say('one'));
    expect((await runCli(['replay', file, '--json', ...later])).code).toBe(0);
    expect(services[0]?.requests.filter((call) => call.startsWith('POST'))).toHaveLength(3);

    const never = await start((call) => (call.startsWith('POST') ? { status: 422 } : null));
    expect((await runCli(['replay', file, '--json', ...never])).code).toBe(1);
    expect(services[1]?.requests.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it('leaves with 2 and says what to do when nobody answers, the key is unknown, or there is no file', async () => {
    const [, url = ''] = await start();
    await services[0]?.close();
    const gone = await runCli(['replay', quirks, '--url', url, '--key', 'good-key']);
    expect(gone).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('npm start'),
    });

    const [, other = ''] = await start();
    expect(await runCli(['replay', quirks, '--url', other, '--key', 'bad'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not know this agent key'),
    });
    expect(
      await runCli(['replay', join(dir, 'none'), '--url', other, '--key', 'good-key']),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining("can't be read") });
  });

  it('leaves with 2 for a wrong option', async () => {
    expect((await runCli(['replay', quirks, '--limit', 'many'])).code).toBe(2);
    expect((await runCli(['replay'])).code).toBe(2);
    expect((await runCli(['--help'])).code).toBe(0);
  });
});
