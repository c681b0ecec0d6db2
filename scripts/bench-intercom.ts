import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { startIntercom } from '@baton/testkit/intercom';
import { longConversation, shortConversation } from './bench-intercom/conversations.ts';
import { inLanes, paced } from './bench-intercom/pace.ts';
import type { CanvasServerOrder } from './bench-intercom/server.ts';
import { walk } from './bench-intercom/walk.ts';
import type { DrawnCanvas } from './bench-intercom/walk.ts';

const TARGET_MS = 100;
const MOST_BYTES = 60_000;
const PER_SECOND = 50;
const HANDOFFS = Number(process.argv[2] ?? 10_000);
const SECONDS = Number(process.argv[3] ?? 20);

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
const intercom = await startIntercom({ attributes: {} });
const server = fork(fileURLToPath(new URL('./bench-intercom/server.ts', import.meta.url)), {
  execArgv: ['--conditions=baton-source'],
});
const ended = once(server, 'exit');
const keys = { agent: newAgentKey(), admin: newAgentKey() };

const ask = async (method: string, url: string, key: string, body: unknown): Promise<void> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${url} was answered ${response.status}`);
  await response.arrayBuffer();
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const line = (sorted: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1].map((share) => at(sorted, share).toFixed(1)).join(' / ');

/** Milliseconds of processor time that the server has taken, once nothing is to be done behind any more. */
const cpuMs = async (): Promise<number> => {
  const answer = once(server, 'message') as Promise<[{ cpuMs: number }]>;
  server.send('usage');
  return (await answer)[0].cpuMs;
};

let missed = 0;
const say = (holds: boolean, what: string, figures: string): void => {
  if (!holds) missed += 1;
  console.log(`${holds ? 'ok  ' : 'MISS'}  ${what}\n        ${figures}`);
};

try {
  const order: CanvasServerOrder = {
    connection: postgres.connection,
    dataDir,
    keys,
    origin: intercom.url,
  };
  server.send(order);
  const [{ url }] = (await Promise.race([
    once(server, 'message'),
    ended.then((): never => {
      throw new Error('the server ended before it listened');
    }),
  ])) as [{ url: string }];
  const { full, agent } = intercom.seeded.roles;
  await ask('PUT', `${url}/v1/helpdesks/intercom/pairing`, keys.admin, {
    settings: { tiers: { roles: { [full]: 'full', [agent]: 'standard' } } },
    credentials: { token: intercom.token(), clientSecret: intercom.secret() },
  });
  const tell = (id: string, events: unknown): Promise<void> =>
    ask('POST', `${url}/v1/conversations/${id}/events`, keys.agent, { events });
  const ticketOf = (n: number): string => String(300_000_000 + n);
  await inLanes(HANDOFFS, 32, (n) => tell(`c${n}`, shortConversation(ticketOf(n))));
  const long = intercom.open('Where is my parcel?');
  for (const events of longConversation(long)) await tell('long', events);

  const base = `${url}/intercom/${intercom.workspaceId}/canvas`;
  const admins = intercom.seeded.agents.map(({ id }) => id);
  const canvasOf = (text: string): DrawnCanvas =>
    (JSON.parse(text) as { canvas: DrawnCanvas }).canvas;
  const post = async (
    path: string,
    { headers, body }: ReturnType<typeof intercom.inbox.initializeRequest>,
  ) => {
    const response = await fetch(path, { method: 'POST', headers, body: Uint8Array.from(body) });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
    return text;
  };
  /** Each look is of another conversation, by one of two teammates: none is remembered from a look before. */
  const look = async (n: number): Promise<void> => {
    const conversation = ticketOf((n * 7_919) % HANDOFFS);
    const admin = admins[n % admins.length] ?? '';
    const request = intercom.inbox.initializeRequest({ admin, conversation });
    const text = await post(`${base}/initialize`, request);
    if (!text.includes('nav:more'))
      throw new Error(`a look was answered without a brief: ${text.slice(0, 200)}`);
  };
  const again = async (n: number): Promise<void> => look(n % 200);
  const health = async (): Promise<void> => {
    const response = await fetch(`${url}/health`);
    await response.arrayBuffer();
  };
  const pace = { perSecond: PER_SECOND, seconds: SECONDS };
  await cpuMs();
  await paced((n) => look(n + 20_011), { ...pace, seconds: 3 });
  const plain = await paced(health, pace);
  for (const [what, one] of [
    ['a conversation that was not looked at before', look],
    ['one of 200 conversations that were', again],
  ] as const) {
    const before = await cpuMs();
    const times = await paced(one, pace);
    const each = ((await cpuMs()) - before) / times.length;
    const p95 = at(times, 0.95);
    say(
      p95 < TARGET_MS,
      `initialize of ${what}, ${PER_SECOND} a second over ${HANDOFFS.toLocaleString('en')} stored handoffs (p95 under ${TARGET_MS} ms)`,
      `p50 / p95 / p99 / max ${line(times)} ms; /health ${line(plain)} ms; p95 ${(p95 / at(plain, 0.95)).toFixed(1)} times that of /health; ${each.toFixed(1)} ms of the server's processor time each`,
    );
  }

  const [admin = ''] = admins;
  const where = { admin, conversation: long };
  const first = canvasOf(await post(`${base}/initialize`, intercom.inbox.initializeRequest(where)));
  const canvases = await walk(first, async (canvas, componentId) => {
    const pressed = { ...where, componentId, inputValues: {}, currentCanvas: canvas };
    return canvasOf(await post(`${base}/submit`, intercom.inbox.submitRequest(pressed)));
  });
  const heaviest = canvases.toSorted((a, b) => b.bytes - a.bytes);
  say(
    (heaviest[0]?.bytes ?? 0) <= MOST_BYTES,
    `bytes of each of ${canvases.length} canvases of a conversation of 250 turns (at most ${MOST_BYTES.toLocaleString('en')})`,
    `the first ${canvases[0]?.bytes ?? 0}; the heaviest ${heaviest
      .slice(0, 3)
      .map(({ from, bytes }) => `${bytes} (${from.slice(0, 40)})`)
      .join(', ')}; all together ${canvases.reduce((sum, { bytes }) => sum + bytes, 0)}`,
  );
} finally {
  server.kill();
  await ended;
  await intercom.close();
  await postgres.stop('immediate');
  await remove();
}
process.exitCode = missed === 0 ? 0 : 1;
