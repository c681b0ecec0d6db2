import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { end, runServer, scratchDataDir, startServerProcess } from './testing/server-process.ts';

const KEY = 'an-agent-key-of-at-least-32-characters';
const CALLERS = Array.from({ length: 50 }, (_, n) => n);
const ROUNDS = 10;

/** Address of the PostgreSQL that a server with this data directory runs. */
const databaseUrl = async (dataDir: string): Promise<string> => {
  const lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const [port, socket] = [lines[3] ?? '', lines[4] ?? ''];
  return `postgres://baton@localhost:${port}/baton?host=${encodeURIComponent(socket)}`;
};

it('lets one of 50 callers do an action, at two servers on one database', async () => {
  const dataDir = await scratchDataDir();
  const one = await startServerProcess([], { BATON_DATA_DIR: dataDir, BATON_KEY: KEY });
  onTestFinished(() => end(one, 'SIGTERM'));
  const two = await startServerProcess([], {
    BATON_DATA_DIR: await scratchDataDir(),
    BATON_MASTER_KEY_FILE: join(dataDir, 'master.key'),
    BATON_KEY: KEY,
    DATABASE_URL: await databaseUrl(dataDir),
  });
  onTestFinished(() => end(two, 'SIGTERM'));

  const post = async (n: number, path: string, body: unknown) => {
    const response = await fetch(`${n % 2 === 0 ? one.url : two.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const turn = { id: 'q', type: 'turn', by: 'customer', text: 'Please send my money back.' };
  for (const n of [0, 1, 2])
    expect((await post(n, `/v1/conversations/c${n}/events`, { events: [turn] })).status).toBe(200);

  for (let round = 0; round < ROUNDS; round += 1) {
    const effect = { type: 'refund', target: `order-${round}`, amount: 40, currency: 'EUR' };
    const answers = await Promise.all(
      CALLERS.map((n) =>
        post(n, '/v1/actions/check', {
          conversationId: `c${n % 3}`,
          action: `r${round}-${n}`,
          name: 'refund_order',
          effect,
        }),
      ),
    );
    const verdicts = answers.map(({ body }) => body['verdict']);
    expect(verdicts.filter((verdict) => verdict === 'clear')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'duplicate')).toHaveLength(49);

    const winner = verdicts.indexOf('clear');
    const { token } = answers[winner]?.body ?? {};
    const done = await post(winner + 1, `/v1/actions/r${round}-${winner}/finished`, {
      conversationId: `c${winner % 3}`,
      token,
      status: 'succeeded',
    });
    expect(done.body['status']).toBe('succeeded');
  }
});

it('starts no second server on one database with a master key of its own', async () => {
  const dataDir = await scratchDataDir();
  const one = await startServerProcess([], { BATON_DATA_DIR: dataDir, BATON_KEY: KEY });
  onTestFinished(() => end(one, 'SIGTERM'));
  const two = await runServer([], {
    BATON_DATA_DIR: await scratchDataDir(),
    BATON_KEY: KEY,
    DATABASE_URL: await databaseUrl(dataDir),
  });
  expect(two.code).toBe(1);
  expect(two.stderr).toContain('BATON_MASTER_KEY_FILE');
});
