import { median } from '../bench/load.ts';
import type { Measurement } from '../bench/measurement.ts';
import { forkServer } from './fork-server.ts';
import { openReaders } from './readers.ts';
import type { ServerOrder } from './servers.ts';

const ROUNDS = 3;
const MESSAGES = 60;
const WARM_UP = 20;
const PATH = '/v1/panel/conversations/live/live';

interface Figures {
  /** Bytes for each open stream. */
  rss: number;
  heap: number;
  /** Microseconds of the server's processor time for each message to each stream. */
  cpu: number;
  /** Milliseconds from telling the server until the last stream has it. */
  last: number;
}

const measure = async (order: ServerOrder, followers: number): Promise<Figures> => {
  const server = await forkServer(order);
  const tell = async (): Promise<void> => {
    if (order.role === 'bare') return server.tell();
    const response = await fetch(`http://127.0.0.1:${server.port}/v1/conversations/live/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${order.keys[0]}` },
      body: JSON.stringify({
        events: [
          { id: `${process.pid}-${performance.now()}`, type: 'turn', by: 'customer', text: 'Hi' },
        ],
      }),
    });
    if (!response.ok) throw new Error(`the service answered ${response.status}`);
    await response.arrayBuffer();
    return undefined;
  };
  try {
    await tell();
    const target = { path: () => PATH, keys: order.keys };
    const warm = await openReaders(server.port, 100, target);
    for (let n = 1; n <= WARM_UP; n += 1) {
      await tell();
      await warm.until(100 * (n + 1));
    }
    warm.close();
    const before = await server.usage();
    const readers = await openReaders(server.port, followers, target);
    const open = await server.usage();
    const times: number[] = [];
    for (let n = 1; n <= MESSAGES; n += 1) {
      const started = performance.now();
      await tell();
      await readers.until(followers * (n + 1));
      times.push(performance.now() - started);
    }
    const after = await server.usage();
    readers.close();
    return {
      rss: (open.rss - before.rss) / followers,
      heap: (open.heap - before.heap) / followers,
      cpu: (after.cpu - open.cpu) / (MESSAGES * followers),
      last: median(times),
    };
  } finally {
    await server.stop();
  }
};

/** Many followers of one conversation against a bare server that writes the same bytes to all it knows. */
export const benchFanOut = async (
  order: Omit<ServerOrder, 'role'>,
  followers: number,
): Promise<Measurement[]> => {
  const figures: Record<'bare' | 'quiet', Figures[]> = { bare: [], quiet: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const role of round % 2 === 0
      ? (['bare', 'quiet'] as const)
      : (['quiet', 'bare'] as const))
      figures[role].push(await measure({ ...order, role }, followers));
  const of = (role: 'bare' | 'quiet', what: keyof Figures): number =>
    median(figures[role].map((each) => each[what]));
  const count = followers.toLocaleString('en');
  const cpu = of('quiet', 'cpu') / of('bare', 'cpu');
  const memory = of('quiet', 'heap') / of('bare', 'heap');
  const kilo = (bytes: number): string => (bytes / 1_000).toFixed(1);
  return [
    {
      name: `memory of one of ${count} open streams`,
      ratio: memory,
      target: 'at most 2',
      ok: memory <= 2,
      detail: `${kilo(of('quiet', 'heap'))} against ${kilo(of('bare', 'heap'))} kB of JavaScript and buffers bare; the processes grew by ${kilo(of('quiet', 'rss'))} and ${kilo(of('bare', 'rss'))} kB each`,
    },
    {
      name: `processor time of one message to one of ${count} streams`,
      ratio: cpu,
      target: 'at most 1.5',
      ok: cpu <= 1.5,
      detail: `${of('quiet', 'cpu').toFixed(1)} against ${of('bare', 'cpu').toFixed(1)} µs bare, storing and reading included; all have it after ${of('quiet', 'last').toFixed(0)} against ${of('bare', 'last').toFixed(0)} ms`,
    },
  ];
};
