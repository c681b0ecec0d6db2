import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { end, scratchDataDir, startServerProcess } from './testing/server-process.ts';
import { makeSmallDisk } from './testing/small-disk.ts';

const CONVERSATIONS = 6;
/** Events in one request. */
const EVENTS = 3;
/** Longer than any answer may take, store or no store. */
const PATIENCE = 30_000;

interface Answer {
  status: number;
  problem: string | undefined;
}

interface Stored {
  turns: { id: string }[];
}

it('acknowledges nothing it cannot store while the disk is full, and goes on by itself when there is space', async () => {
  const dataDir = await scratchDataDir();
  const disk = await makeSmallDisk(dataDir);
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const key = (await readFile(join(dataDir, 'dev-key'), 'utf8')).trim();
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
  const readiness = async () => {
    const response = await call('/readyz');
    return { status: response.status, text: await response.text() };
  };

  const acknowledged = new Map<string, string[]>();
  let counter = 0;
  const post = async (conversation: string): Promise<Answer> => {
    // noise, so that no compression saves the disk
    const events = Array.from({ length: EVENTS }, () => ({
      id: `e${(counter += 1)}`,
      type: 'turn',
      by: 'customer',
      text: randomBytes(30_000).toString('base64'),
    }));
    const response = await call(`/v1/conversations/${conversation}/events`, {
      method: 'POST',
      body: JSON.stringify({ events }),
    });
    const { type } = (await response.json()) as { type?: string };
    if (response.status === 200)
      acknowledged.set(conversation, [
        ...(acknowledged.get(conversation) ?? []),
        ...events.map(({ id }) => id),
      ]);
    return { status: response.status, problem: type };
  };
  const postToAll = (): Promise<Answer[]> =>
    Promise.all(Array.from({ length: CONVERSATIONS }, (_, n) => post(`full-${n}`)));

  await postToAll();
  await disk.close();
  const refusals: Answer[] = [];
  while (refusals.length === 0 || (await readiness()).status === 200)
    refusals.push(...(await postToAll()).filter(({ status }) => status !== 200));
  await vi.waitUntil(async () => (await readiness()).text.includes(disk.complaint), {
    timeout: PATIENCE,
    interval: 100,
  });
  expect((await readiness()).status).toBe(503);
  refusals.push(...(await postToAll()));
  for (const refusal of refusals)
    expect(refusal).toEqual({ status: 503, problem: 'urn:baton:problem:store-unavailable' });

  await disk.grow();
  await vi.waitUntil(async () => (await readiness()).status === 200, {
    timeout: 60_000,
    interval: 100,
  });
  const stored = async (conversation: string): Promise<string[]> =>
    ((await (await call(`/v1/conversations/${conversation}`)).json()) as Stored).turns.map(
      ({ id }) => id,
    );
  expect([...acknowledged.values()].flat().length).toBeGreaterThan(CONVERSATIONS * EVENTS);
  for (const [conversation, ids] of acknowledged) {
    const found = await stored(conversation);
    expect(ids.filter((id) => !found.includes(id))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  }
  for (const answer of await postToAll()) expect(answer.status).toBe(200);
  for (const [conversation, ids] of acknowledged)
    expect(await stored(conversation)).toContain(ids.at(-1));
});
