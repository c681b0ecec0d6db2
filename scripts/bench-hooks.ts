import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { knock, startBare } from './bench-hooks/door.ts';
import type { HookServerOrder } from './bench-hooks/server.ts';

/** A helpdesk that waits longer has given up on slower ones before; 5 s is what most give. */
const TARGET_MS = 100;
const TICKETS = 200;
const PACES = [20, 100, 300];
const SECONDS = Number(process.argv[2] ?? 10);

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
const helpdesk = await startHelpdesk();
const bare = await startBare();
const server = fork(fileURLToPath(new URL('./bench-hooks/server.ts', import.meta.url)), {
  execArgv: ['--conditions=baton-source'],
});
const ended = once(server, 'exit');
const keys = { agent: newAgentKey(), admin: newAgentKey() };

const ask = async (method: string, url: string, key: string, body: unknown): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${url} was answered ${response.status}`);
  return response.json();
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const line = (sorted: readonly number[]): string =>
  `p50 ${at(sorted, 0.5).toFixed(1)} p99 ${at(sorted, 0.99).toFixed(1)} max ${at(sorted, 1).toFixed(1)} ms`;

let slow = 0;
try {
  const order: HookServerOrder = {
    connection: postgres.connection,
    dataDir,
    keys,
    helpdesk: { url: helpdesk.url, token: helpdesk.token() },
  };
  server.send(order);
  const [{ port }] = (await Promise.race([
    once(server, 'message'),
    ended.then((): never => {
      throw new Error('the server ended before it listened');
    }),
  ])) as [{ port: number }];
  const base = `http://127.0.0.1:${port}`;
  const hook = (await ask('PUT', `${base}/v1/helpdesks/desk/hooks`, keys.admin, {})) as {
    hookId: string;
    secret: string;
  };
  const tickets = Array.from({ length: TICKETS }, () => helpdesk.desk.open());
  for (const id of tickets)
    await ask('POST', `${base}/v1/conversations/c-${id}/events`, keys.agent, {
      events: [
        { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id } },
        { id: 'q', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
      ],
    });
  const url = `${base}/v1/helpdesks/desk/hooks/${hook.hookId}`;
  const door = { url, secret: hook.secret, tickets };
  await knock(door, { perSecond: 50, seconds: 3 });
  await knock({ ...door, url: bare.url }, { perSecond: 50, seconds: 1 });
  for (const perSecond of PACES) {
    const pace = { perSecond, seconds: SECONDS };
    const plain = await knock({ ...door, url: bare.url }, pace);
    const reads = helpdesk.requests.length;
    const times = await knock(door, pace);
    const late = times.filter((ms) => ms > TARGET_MS).length;
    slow += late;
    const ratio = at(times, 0.5) / at(plain, 0.5);
    console.log(
      `${late === 0 ? 'ok  ' : 'MISS'} ${ratio.toFixed(1).padStart(5)}  ${perSecond} webhooks a second, while their tickets are looked at (each under ${TARGET_MS} ms)\n` +
        `            ${line(times)}; a server that only answers ${line(plain)}; ${late} of ${times.length} over ${TARGET_MS} ms, ${helpdesk.requests.length - reads} calls of the helpdesk meanwhile`,
    );
  }
} finally {
  server.kill();
  await ended;
  bare.stop();
  await helpdesk.close();
  await postgres.stop('immediate');
  await remove();
}
process.exitCode = slow === 0 ? 0 : 1;
