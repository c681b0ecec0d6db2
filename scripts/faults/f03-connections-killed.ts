import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn, until } from './lib/ask.ts';
import { checkStored, startWriters } from './lib/writers.ts';

const EVERY_MS = 200;

export const fault: Fault = {
  id: 'F3',
  title:
    'a connection to the database is killed five times a second: only refusals that may be repeated, nothing is lost',
  rounds: { short: 15, full: 50 },
  run: async (world) => {
    const store = await world.store();
    const server = await world.start(store.env());
    const writers = startWriters(server.url, world.key);
    world.onEnd(() => writers.stop());
    await until('writing', () => writers.count() > 20);
    let killed = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const rows = await store.query<{ killed: boolean }>(
        `select pg_terminate_backend(pid) as killed from (
           select pid from pg_stat_activity where application_name = 'baton' and datname = current_database() order by md5(pid::text || $1) limit 1) one`,
        [world.random()],
      );
      killed += rows.length;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    const before = writers.count();
    await until('writing on', () => writers.count() > before + 20);
    await writers.stop();
    const strange = [...writers.refused.keys()].filter((status) => status !== 503);
    must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
    must((await tell(server.url, world.key, 'after', [turn('e')])).status === 200, 'it is stuck');
    const stored = await checkStored(server.url, world.key, writers);
    await world.holds(server.url);
    return `${killed} connections killed, ${writers.refused.get(503) ?? 0} requests asked to come back, ${stored} turns stored once`;
  },
};
