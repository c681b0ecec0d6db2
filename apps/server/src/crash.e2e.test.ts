import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  end,
  postmasterPid,
  scratchDataDir,
  startServerProcess,
} from './testing/server-process.ts';
import { makeWriters } from './testing/writers.ts';

/** Acknowledged events after which each round kills; different, so that batches are caught at different points. */
const ROUNDS = [
  { victim: 'service', after: 37 },
  { victim: 'postmaster', after: 61 },
  { victim: 'service', after: 5 },
  { victim: 'postmaster', after: 113 },
  { victim: 'service', after: 150 },
  { victim: 'postmaster', after: 18 },
] as const;

const untilReady = (url: string): Promise<void> =>
  vi
    .waitUntil(async () => (await fetch(`${url}/readyz`)).status === 200, {
      timeout: 60_000,
      interval: 100,
    })
    .then(() => undefined);

interface Stored {
  turns: { id: string }[];
}

it('loses no acknowledged event when the service or the postmaster is killed during ingest', async () => {
  const dataDir = await scratchDataDir();
  let server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const key = (await readFile(join(dataDir, 'dev-key'), 'utf8')).trim();
  const writers = makeWriters(key);

  for (const { victim, after } of ROUNDS) {
    const enough = writers.run(server.url, after);
    await enough;
    if (victim === 'service') {
      await end(server, 'SIGKILL');
      await writers.stop();
      server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
    } else {
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
      await writers.stop();
      await untilReady(server.url);
    }
  }

  let acknowledged = 0;
  for (const [conversation, ids] of writers.acknowledged) {
    const response = await fetch(`${server.url}/v1/conversations/${conversation}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const stored = ((await response.json()) as Stored).turns.map(({ id }) => id);
    expect([...ids].filter((id) => !stored.includes(id))).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
    acknowledged += ids.size;
  }
  expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS.reduce((sum, { after }) => sum + after, 0));
});
