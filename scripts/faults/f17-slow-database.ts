import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { memoryOf } from './lib/memory-of.ts';
import { startSlowLine } from './lib/slow-line.ts';
import { checkStored, startWriters } from './lib/writers.ts';

const LATER_MS = 200;
const STALL_MS = 5_000;
const WRITERS = 64;
/** Of the service, of jobs, and of the connection on which servers hear of each other. */
const MOST_CONNECTIONS = 16 + 4 + 2 + 2;
const MOST_MB = 600;

export const fault: Fault = {
  id: 'F17',
  title:
    'the database is 200 ms away and stands still for five seconds at a time: connections and memory stay bounded, nothing is lost',
  rounds: { short: 1, full: 2 },
  run: async (world) => {
    const store = await world.store();
    const line = await startSlowLine(store.connection);
    world.onEnd(() => line.close());
    const server = await world.start(store.env(line));
    line.delay(LATER_MS);
    const writers = startWriters(server.url, world.key, { writers: WRITERS });
    world.onEnd(() => writers.stop());
    let connections = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const enough = writers.count() + world.between(50, 200);
      await until('writing on', () => writers.count() >= enough, { every: 5 });
      connections = Math.max(connections, line.open());
      line.hold(true);
      await new Promise((resolve) => setTimeout(resolve, STALL_MS));
      connections = Math.max(connections, line.open());
      line.hold(false);
    }
    line.delay(0);
    const before = writers.count();
    await until('writing on', () => writers.count() > before + WRITERS);
    await writers.stop();
    must(connections <= MOST_CONNECTIONS, `${connections} connections were open`);
    const strange = [...writers.refused.keys()].filter((status) => status !== 503);
    must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
    const stored = await checkStored(server.url, world.key, writers);
    await world.holds(server.url);
    const peak = await memoryOf(server.child.pid ?? 0);
    must(peak < MOST_MB, `it needed ${peak.toFixed(0)} MB`);
    return `${world.rounds} stalls, at most ${connections} connections and ${peak.toFixed(0)} MB, ${writers.refused.get(503) ?? 0} requests asked to come back, ${stored} turns stored once`;
  },
};
