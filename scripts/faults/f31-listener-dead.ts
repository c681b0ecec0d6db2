import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn, until } from './lib/ask.ts';
import { startFollowing } from './lib/follow.ts';

const CURRENT_MS = 30_000;

export const fault: Fault = {
  id: 'F31',
  title:
    'the connection on which servers hear of each other is killed: open panels are current within 30 seconds',
  rounds: { short: 3, full: 8 },
  run: async (world) => {
    const store = await world.store();
    const [writing, showing] = [await world.start(store.env()), await world.start(store.env())];
    await tell(writing.url, world.key, 'c1', [turn('e0')]);
    const stream = startFollowing(showing.url, world.key, 'c1');
    world.onEnd(() => stream.stop());
    await until('the first news', () => stream.heard() === 1);
    let slowest = 0;
    for (let round = 1; round <= world.rounds; round += 1) {
      const before = stream.heard();
      await store.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baton-live' and datname = current_database()`,
      );
      const told = await tell(writing.url, world.key, 'c1', [turn(`e${round}`)]);
      must(told.status === 200, `the service answered ${told.status}`);
      const took = await until('being told', () => stream.heard() > before, {
        within: CURRENT_MS,
        every: 5,
      });
      slowest = Math.max(slowest, took);
    }
    await world.holds(showing.url);
    return `${world.rounds} kills, told after ${slowest.toFixed(0)} ms at most`;
  },
};
