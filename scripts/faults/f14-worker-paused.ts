import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld, LEASE_MS } from './lib/desk-world.ts';
import { stretched } from './lib/stretched.ts';

export const fault: Fault = {
  id: 'F14',
  title:
    'a server is stopped for three leases in the midst of a delivery and goes on: another took over, its own end changes nothing',
  rounds: { short: 1, full: 4 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const servers = [await desk.start(), await desk.start()] as const;
    let tookOver = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const [one, other] = round % 2 === 0 ? servers : ([servers[1], servers[0]] as const);
      // Only one works; it is stopped at its first request, before or after that took effect, or at a later one.
      other.child.kill('SIGSTOP');
      const at = world.between(1, 3);
      const after = world.random() < 0.5;
      let requests = 0;
      let stopped = false;
      const conversation = `c${round}`;
      desk.helpdesk.plan(({ path }) => {
        if (stopped || !path.includes(`/t-${conversation}`)) return null;
        requests += 1;
        if (requests !== at) return null;
        one.child.kill('SIGSTOP');
        stopped = true;
        return after ? { kind: 'slow', ms: 1 } : { kind: 'slow', ms: LEASE_MS / 2 };
      });
      await desk.handOver(one.url, conversation);
      await until('the stop', () => stopped);
      other.child.kill('SIGCONT');
      const taken = await desk.allDelivered();
      must(
        taken < stretched(3 * LEASE_MS),
        `another server took ${taken.toFixed(0)} ms to take over`,
      );
      tookOver += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 3 * LEASE_MS - taken)));
      const noted = () =>
        desk.store.query(`select * from outbox where kind like 'handoff.%' order by position`);
      const before = JSON.stringify(await noted());
      one.child.kill('SIGCONT');
      // Long enough for it to end what it was at.
      await until(
        'hearing of it again',
        async () => (await desk.stateOf(one.url, conversation)) === 'offered',
      );
      await new Promise((resolve) => setTimeout(resolve, LEASE_MS));
      must(JSON.stringify(await noted()) === before, 'what came too late changed something');
    }
    const { text } = await desk.holds(servers[0].url);
    return `${world.rounds} servers stopped for ${3 * LEASE_MS} ms under leases of ${LEASE_MS} ms, ${tookOver} taken over, ${text}`;
  },
};
