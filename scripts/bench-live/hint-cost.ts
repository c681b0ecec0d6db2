import { requests } from '../bench/ingest.ts';
import { median, runLoad } from '../bench/load.ts';
import type { Measurement } from '../bench/measurement.ts';
import { forkServer } from './fork-server.ts';
import { openReaders } from './readers.ts';
import type { ServerOrder } from './servers.ts';

const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 5;

/** Ingest while another process has followers, which has to be told, against ingest that tells nobody. */
export const benchHintCost = async (order: Omit<ServerOrder, 'role'>): Promise<Measurement> => {
  const quiet = await forkServer({ ...order, role: 'quiet' });
  const telling = await forkServer({ ...order, role: 'telling' });
  const listening = await forkServer({ ...order, role: 'telling' });
  const key = order.keys[0] ?? '';
  const rates = { quiet: [] as number[], telling: [] as number[] };
  const micros = { quiet: [] as number[], telling: [] as number[] };
  try {
    const readers = await openReaders(listening.port, 1, {
      path: () => '/v1/panel/conversations/live/live',
      keys: order.keys,
    });
    const servers = { quiet, telling };
    for (const role of ['quiet', 'telling'] as const)
      await runLoad(servers[role].port, {
        connections: 64,
        seconds: WARM_UP_SECONDS,
        next: requests(`warm-${role}`, key),
      });
    for (let round = 0; round < ROUNDS; round += 1)
      for (const role of round % 2 === 0
        ? (['quiet', 'telling'] as const)
        : (['telling', 'quiet'] as const)) {
        const next = requests(`${role}-${round}`, key);
        const before = (await servers[role].usage()).cpu;
        const done = await runLoad(servers[role].port, { connections: 64, seconds: SECONDS, next });
        rates[role].push(done.rate);
        micros[role].push(((await servers[role].usage()).cpu - before) / done.requests);
      }
    readers.close();
  } finally {
    await Promise.all([quiet.stop(), telling.stop(), listening.stop()]);
  }
  // Processor time, which neighbours change less than rates.
  const ratio = median(micros.telling) / median(micros.quiet);
  return {
    name: 'processor time of ingest that tells another process, 64 connections',
    ratio,
    target: 'at most 1.1',
    ok: ratio <= 1.1,
    detail: `${median(micros.telling).toFixed(0)} against ${median(micros.quiet).toFixed(0)} µs where nobody is told; ${median(rates.telling).toFixed(0)} against ${median(rates.quiet).toFixed(0)} requests/s`,
  };
};
