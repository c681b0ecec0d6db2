import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { DeskWorld } from './lib/desk-world.ts';

const SHARE = 0.3;
const AT_ONCE = 10;
const STATUSES = [500, 502, 503] as const;

export const fault: Fault = {
  id: 'F9',
  title:
    'a third of all requests are answered 500, 502 or 503, done or not: everything is delivered, tries keep apart',
  rounds: { short: 20, full: 60 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start();
    let failed = 0;
    const writes = new Map<string, number[]>();
    desk.helpdesk.plan(({ path, at }) => {
      const seen = writes.get(path) ?? [];
      writes.set(path, [...seen, at]);
      if (world.random() >= SHARE) return null;
      failed += 1;
      const status = STATUSES[world.between(0, 2)] ?? 500;
      return { kind: 'status', status, when: world.random() < 0.5 ? 'before' : 'after' };
    });
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < world.rounds) await desk.handOver(server.url, `c${(next += 1)}`);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const took = await desk.allDelivered(600_000);
    const { text, dead } = await desk.holds(server.url);
    must(dead === 0, `${dead} deliveries were given up`);
    const tried = await desk.store.query<{ attempts: number }>(
      `select attempts from outbox where kind like 'handoff.%' and attempts > 1`,
    );
    must(tried.length > 0, 'nothing had to be tried again');
    const waits = [...writes.values()].flatMap((times) =>
      times
        .slice(1)
        .map((at, index) => at - (times[index] ?? 0))
        .filter((ms) => ms > 200),
    );
    // Waits by chance: a fixed one would bring everybody back at once.
    const different = new Set(waits.map((ms) => Math.round(ms / 50))).size;
    must(waits.length < 5 || different > 2, 'all waits are the same');
    const most = Math.max(...tried.map(({ attempts }) => attempts));
    return `${failed} requests failed, ${text}, ${tried.length} deliveries tried again, up to ${most} times; all in their tickets ${(took / 1_000).toFixed(0)} s after the last request`;
  },
};
