import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

export const fault: Fault = {
  id: 'F7',
  title:
    'the server is killed after the helpdesk accepted a write and before it is noted: looked for, not written again',
  rounds: { short: 2, full: 8 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    let server = await desk.start();
    let slowest = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      // The first thing that is written of a handover, or the second.
      const doomed = world.between(1, 2);
      let writes = 0;
      let killed = false;
      desk.helpdesk.plan(({ write }) => {
        if (!write || killed) return null;
        writes += 1;
        return writes === doomed ? { kind: 'hang', when: 'after' } : null;
      });
      desk.helpdesk.onHang(() => {
        killed = true;
        server.child.kill('SIGKILL');
      });
      await desk.handOver(server.url, `c${round}`);
      await until('the kill', () => killed);
      await server.end('SIGKILL');
      server = await desk.start();
      slowest = Math.max(slowest, await desk.allDelivered());
      must((await desk.stateOf(server.url, `c${round}`)) === 'offered', 'it was not offered');
    }
    const { text, triedAgain } = await desk.holds(server.url);
    must(triedAgain >= world.rounds, `only ${triedAgain} rows were tried again`);
    return `${world.rounds} kills, ${text}; noted within ${slowest.toFixed(0)} ms of the next start`;
  },
};
