import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { requests } from './bench/ingest.ts';
import { median, runLoad } from './bench/load.ts';
import { idleSeconds, secondsOf, secondsOfFamily } from './bench-processes/processor-time.ts';
import type { ProcessOrder } from './bench-processes/server.ts';

const TARGET = 1.6;
const CONNECTIONS = 64;
/** A machine with less than this to spare has nothing a second process could use. */
const SATURATED = 0.1;
const SERVER = fileURLToPath(new URL('./bench-processes/server.ts', import.meta.url));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const cores = availableParallelism();

const { dir: dataDir, remove } = await scratchDataDir('bench');
const postgres = await startEmbeddedPostgres({ dataDir });
const key = newAgentKey();

interface Server {
  child: ChildProcess;
  port: number;
}

const forkServer = async (works: boolean): Promise<Server> => {
  const order: ProcessOrder = { connection: postgres.connection, dataDir, key, works };
  const child = fork(SERVER, { execArgv: ['--conditions=baton-source'] });
  child.send(order);
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then((): never => {
      throw new Error('a server ended before it listened');
    }),
  ])) as [{ port: number }];
  return { child, port: message.port };
};

/** Processors kept busy: 1 is one of them all the time. */
interface Busy {
  load: number;
  servers: number;
  postgres: number;
  /** Nobody's. */
  idle: number;
}

interface Round extends Busy {
  rate: number;
  p99: number;
  failed: number;
}

/** What everybody uses while something goes on. */
const watch = async <Value>(
  servers: readonly Server[],
  what: () => Promise<Value>,
): Promise<{ value: Value; busy: Busy }> => {
  const look = async () => ({
    at: performance.now() / 1_000,
    load: (process.cpuUsage().user + process.cpuUsage().system) / 1_000_000,
    servers: (await Promise.all(servers.map(({ child }) => secondsOf(child.pid ?? 0)))).reduce(
      (sum, each) => sum + each,
      0,
    ),
    postgres: await secondsOfFamily(postgres.pid),
    idle: await idleSeconds(),
  });
  const before = await look();
  const value = await what();
  const after = await look();
  const share = (part: keyof Busy): number => (after[part] - before[part]) / (after.at - before.at);
  return {
    value,
    busy: {
      load: share('load'),
      servers: share('servers'),
      postgres: share('postgres'),
      idle: share('idle'),
    },
  };
};

let runs = 0;
const measure = async (servers: readonly Server[]): Promise<Round> => {
  const name = `r${(runs += 1)}`;
  const { value, busy } = await watch(servers, () =>
    Promise.all(
      servers.map(({ port }, n) =>
        runLoad(port, {
          connections: CONNECTIONS / servers.length,
          seconds,
          next: requests(`${name}-${n}`, key),
        }),
      ),
    ),
  );
  return {
    ...busy,
    rate: value.reduce((sum, { rate }) => sum + rate, 0),
    p99: Math.max(...value.map(({ p99 }) => p99)),
    failed: value.reduce((sum, { failed }) => sum + failed, 0),
  };
};

const all: Server[] = [];
try {
  const quiet = await forkServer(false);
  const [first, second] = [await forkServer(true), await forkServer(true)];
  all.push(quiet, first, second);
  const CASES = {
    'one server, nothing in the background': [quiet],
    'one server': [first],
    'two servers': [first, second],
  } as const;
  const only = (servers: readonly Server[]): void => {
    // Those that are not measured do not even look for work.
    for (const each of all) each.child.kill(servers.includes(each) ? 'SIGCONT' : 'SIGSTOP');
  };
  // Before anything is stored: what is left to be indexed afterwards is no idling.
  for (const [name, server] of [
    ['nothing in the background', quiet],
    ['deliveries, jobs, webhooks and hints', first],
  ] as const) {
    only([server]);
    const { busy } = await watch(
      [server],
      () => new Promise((done) => setTimeout(done, seconds * 1_000)),
    );
    console.log(
      `idle, ${name}: server ${(busy.servers * 100).toFixed(1)} %, PostgreSQL ${(busy.postgres * 100).toFixed(1)} % of one core`,
    );
  }
  const found = new Map<string, Round[]>();
  for (let round = -1; round < rounds; round += 1)
    for (const [name, servers] of Object.entries(CASES)) {
      only(servers);
      const result = await measure(servers);
      // The first one warms up.
      if (round >= 0) found.set(name, [...(found.get(name) ?? []), result]);
    }
  const middle = (name: keyof typeof CASES, pick: (round: Round) => number): number =>
    median((found.get(name) ?? []).map(pick));
  for (const name of Object.keys(CASES) as (keyof typeof CASES)[]) {
    const part = (of: keyof Busy): string => middle(name, (round) => round[of]).toFixed(2);
    console.log(
      `${middle(name, ({ rate }) => rate)
        .toFixed(0)
        .padStart(6)} requests/s  ${name}; p99 ${middle(name, ({ p99 }) => p99).toFixed(1)} ms; ` +
        `of ${cores} cores: servers ${part('servers')}, PostgreSQL ${part('postgres')}, load generator ${part('load')}, nobody ${part('idle')}`,
    );
  }
  const pairs = (a: keyof typeof CASES, b: keyof typeof CASES): number =>
    median(
      (found.get(a) ?? []).map(({ rate }, n) => rate / (found.get(b)?.[n]?.rate ?? Number.NaN)),
    );
  const gain = pairs('two servers', 'one server');
  const cost = pairs('one server', 'one server, nothing in the background');
  const spare = middle('two servers', ({ idle }) => idle) / cores;
  const saturated = spare < SATURATED;
  const failed = [...found.values()].flat().reduce((sum, each) => sum + each.failed, 0);
  const why =
    gain >= TARGET
      ? ''
      : saturated
        ? `; the machine was saturated (${(spare * 100).toFixed(0)} % of its processors free): servers, PostgreSQL and the load generator share them`
        : '; and the machine was not saturated';
  console.log(`two servers against one: ${gain.toFixed(2)} (target ${TARGET})${why}`);
  console.log(
    `with what goes on in the background against without: ${cost.toFixed(2)}; ${failed} requests failed`,
  );
  process.exitCode = failed === 0 && (gain >= TARGET || saturated) ? 0 : 1;
} finally {
  for (const { child } of all) {
    child.kill('SIGCONT');
    child.kill();
  }
  await postgres.stop('immediate');
  await remove();
}
