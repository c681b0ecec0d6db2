import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell, turn, until } from './lib/ask.ts';
import { startSlowLine } from './lib/slow-line.ts';
import { checkStored, startWriters } from './lib/writers.ts';
import { stretched } from './lib/stretched.ts';

/** The time a statement may take, and a little for everything around it. */
const ANSWER_MS = 14_000;
const BACK_MS = 15_000;

export const fault: Fault = {
  id: 'F15',
  title:
    'the line to the database leads nowhere and nobody says so: requests are answered 503 in time, it goes on when the line is back',
  rounds: { short: 1, full: 2 },
  run: async (world) => {
    const store = await world.store();
    const line = await startSlowLine(store.connection);
    world.onEnd(() => line.close());
    const server = await world.start(store.env(line));
    const writers = startWriters(server.url, world.key);
    world.onEnd(() => writers.stop());
    let slowest = 0;
    let back = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const enough = writers.count() + world.between(20, 100);
      await until('writing on', () => writers.count() >= enough, { every: 1 });
      line.hold(true);
      const began = performance.now();
      const { status } = await tell(server.url, world.key, 'other', [turn(`e${round}`)]);
      slowest = Math.max(slowest, performance.now() - began);
      must(status === 503, `a request was answered ${status}`);
      must((await ask(server.url, world.key, '/readyz')).status === 503, 'it says it is ready');
      line.hold(false);
      const before = writers.count();
      back = Math.max(back, await until('writing again', () => writers.count() > before + 20));
    }
    await writers.stop();
    must(slowest < stretched(ANSWER_MS), `a request was answered after ${slowest.toFixed(0)} ms`);
    must(back < stretched(BACK_MS), `it went on after ${back.toFixed(0)} ms`);
    const strange = [...writers.refused.keys()].filter((status) => status !== 503);
    must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
    const stored = await checkStored(server.url, world.key, writers);
    await world.holds(server.url);
    return `${world.rounds} times nothing came through, answered 503 within ${slowest.toFixed(0)} ms, writing again ${back.toFixed(0)} ms after, ${stored} turns stored once`;
  },
};
