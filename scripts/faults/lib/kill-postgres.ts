import { must } from './fault.ts';
import { ask, until } from './ask.ts';
import type { World } from './world.ts';
import { checkStored, startWriters } from './writers.ts';
import { stretched } from './stretched.ts';

const READY_MS = 10_000;

/** Ends the database server under load with a signal, again and again; gives figures for people. */
export const endPostgresUnderLoad = async (
  world: World,
  signal: 'SIGKILL' | 'SIGQUIT',
): Promise<string> => {
  const dataDir = await world.folder();
  const server = await world.start(world.env(dataDir));
  const writers = startWriters(server.url, world.key);
  world.onEnd(() => writers.stop());
  let slowest = 0;
  for (let round = 0; round < world.rounds; round += 1) {
    const enough = writers.count() + world.between(1, 150);
    await until('writing on', () => writers.count() >= enough, { every: 1 });
    const before = await world.postmaster(dataDir);
    process.kill(before, signal);
    const took = await until('coming back', async () => {
      const now = await world.postmaster(dataDir).catch(() => before);
      return now !== before && (await ask(server.url, world.key, '/readyz')).status === 200;
    });
    slowest = Math.max(slowest, took);
  }
  await writers.stop();
  const stored = await checkStored(server.url, world.key, writers);
  await world.holds(server.url);
  const strange = [...writers.refused.keys()].filter((status) => status !== 503);
  must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
  must(slowest <= stretched(READY_MS), `it took ${slowest.toFixed(0)} ms to come back`);
  return `${world.rounds} times ended, ${stored} turns acknowledged and stored once, back within ${slowest.toFixed(0)} ms`;
};
