import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { startBalancer } from './lib/balancer.ts';
import { startFollowing } from './lib/follow.ts';
import { checkStored, startWriters } from './lib/writers.ts';
import { stretched } from './lib/stretched.ts';

const STOP_MS = 10_000;

export const fault: Fault = {
  id: 'F23',
  title:
    'two servers behind a balancer are replaced in turn under load: no request fails, streams go on where they were',
  rounds: { short: 3, full: 6 },
  run: async (world) => {
    const store = await world.store();
    const servers = [await world.start(store.env()), await world.start(store.env())];
    const balancer = await startBalancer();
    world.onEnd(() => balancer.close());
    const urls = (): string[] => servers.map(({ url }) => url);
    balancer.use(urls());
    const writers = startWriters(balancer.url, world.key, { writers: 4 });
    world.onEnd(() => writers.stop());
    await until('writing', () => writers.count() > 20);
    const following = startFollowing(balancer.url, world.key, 'w0');
    world.onEnd(() => following.stop());
    let slowest = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const place = round % 2;
      const old = servers[place];
      balancer.use(urls().filter((url) => url !== old?.url));
      const began = performance.now();
      const code = await old?.end('SIGTERM');
      slowest = Math.max(slowest, performance.now() - began);
      must(code === 0, `a server that was asked to stop ended with ${code}`);
      servers[place] = await world.start(store.env());
      balancer.use(urls());
      const before = { written: writers.count(), heard: following.heard() };
      await until('writing on', () => writers.count() > before.written + 20);
      await until('hearing on', () => following.heard() > before.heard);
    }
    await writers.stop();
    const refused = [...writers.refused].map(
      ([status, times]) => `${times} times ${status} ${writers.reasons.get(status)}`,
    );
    must(refused.length === 0, `requests were refused: ${refused.join(', ')}`);
    const fresh = startFollowing(balancer.url, world.key, 'w0');
    world.onEnd(() => fresh.stop());
    await until('the stream being current', () => {
      const now = fresh.last();
      return now !== null && now === following.last();
    });
    const stored = await checkStored(balancer.url, world.key, writers);
    await world.holds(balancer.url);
    must(slowest <= stretched(STOP_MS), `a stop took ${slowest.toFixed(0)} ms`);
    return `${world.rounds} restarts, ${stored} turns stored once and none refused, stopped within ${slowest.toFixed(0)} ms, the stream came back ${following.returns()} times`;
  },
};
