import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { checkStored, startWriters } from './lib/writers.ts';
import { stretched } from './lib/stretched.ts';

const READY_MS = 5_000;

export const fault: Fault = {
  id: 'F1',
  title:
    'the service is killed during ingest: nothing acknowledged is lost, its database is taken over',
  rounds: { short: 3, full: 12 },
  run: async (world) => {
    const dataDir = await world.folder();
    const env = world.env(dataDir);
    let server = await world.start(env);
    const postmaster = await world.postmaster(dataDir);
    const writers = startWriters(server.url, world.key);
    world.onEnd(() => writers.stop());
    let slowest = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const enough = writers.count() + world.between(1, 150);
      await until('writing on', () => writers.count() >= enough, { every: 1 });
      await server.end('SIGKILL');
      server = await world.start(env);
      writers.moveTo(server.url);
      slowest = Math.max(slowest, server.startedIn);
      must((await world.postmaster(dataDir)) === postmaster, 'another database server was started');
    }
    await writers.stop();
    const stored = await checkStored(server.url, world.key, writers);
    await world.holds(server.url);
    must(slowest <= stretched(READY_MS), `a start took ${slowest.toFixed(0)} ms`);
    return `${world.rounds} kills, ${stored} turns acknowledged and stored once, back within ${slowest.toFixed(0)} ms`;
  },
};
