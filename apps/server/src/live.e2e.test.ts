import { join } from 'node:path';
import { startEmbeddedPostgres } from '@baton/handoff-service';
import { expect, it, onTestFinished } from 'vitest';
import { end, scratchDataDir, startServerProcess } from './testing/server-process.ts';
import type { ServerProcess } from './testing/server-process.ts';

const KEY = '5b1f7c02d9ae4e0f8f35a6d1c2b40e77';
const headers = { authorization: `Bearer ${KEY}` };

/** Tells one turn of the conversation. */
const tell = async ({ url }: ServerProcess, id: string): Promise<void> => {
  const response = await fetch(`${url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ events: [{ id, type: 'turn', by: 'customer', text: 'Hello again' }] }),
  });
  expect(response.status, await response.text()).toBe(200);
};

/** Follows the conversation; `next` gives the etag of the next news, null once the stream is over. */
const follow = async ({ url }: ServerProcess, etag?: string) => {
  const known = etag === undefined ? '' : `?etag=${etag}`;
  const response = await fetch(`${url}/v1/panel/conversations/c1/live${known}`, { headers });
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  onTestFinished(() => reader.cancel().catch(() => undefined));
  const decoder = new TextDecoder();
  let text = '';
  return {
    next: async (): Promise<string | null> => {
      for (;;) {
        const found = /^data: \{"etag":"([^"]+)"\}\n\n/m.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return found[1] ?? null;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += decoder.decode(value, { stream: true });
      }
    },
  };
};

it('tells pages of one process what another wrote, and again after each was replaced', async () => {
  const dataDir = await scratchDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir });
  onTestFinished(() => postgres.stop('immediate'));
  const { host, port, user, database } = postgres.connection;
  const env = {
    BATON_KEY: KEY,
    BATON_DATA_DIR: dataDir,
    DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    BATON_MASTER_KEY_FILE: join(dataDir, 'master.key'),
    BATON_LEDGER_KEY_FILE: join(dataDir, 'ledger.pem'),
  };
  const start = async (): Promise<ServerProcess> => {
    const server = await startServerProcess([], env);
    onTestFinished(() => end(server, 'SIGKILL'));
    return server;
  };
  const [writing, first] = [await start(), await start()];
  await tell(writing, 'e0');
  let following = first;
  let stream = await follow(following);
  let last = await stream.next();
  for (let n = 1; n <= 2; n += 1) {
    await tell(writing, `told-${n}`);
    const heard = await stream.next();
    expect(heard).not.toBe(last);
    // A rolling restart: the stream ends at once, the process in good order.
    await end(following, 'SIGTERM');
    expect(await stream.next()).toBeNull();
    expect(following.child.exitCode).toBe(0);
    following = await start();
    await tell(writing, `missed-${n}`);
    stream = await follow(following, heard ?? '');
    last = await stream.next();
    expect(last).not.toBe(heard);
  }
});
