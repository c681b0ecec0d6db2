import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { DeskWorld } from './lib/desk-world.ts';

const AT_ONCE = 5;

export const fault: Fault = {
  id: 'F8',
  title:
    'the helpdesk does what it was asked and the answer is lost: looked for, not written again',
  rounds: { short: 2, full: 10 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start();
    let dropped = 0;
    desk.helpdesk.plan(({ write }) => {
      if (!write || world.random() < 0.5) return null;
      dropped += 1;
      return { kind: 'reset', when: world.random() < 0.5 ? 'after' : 'during' };
    });
    for (let round = 0; round < world.rounds; round += 1)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => desk.handOver(server.url, `c${round}-${n}`)),
      );
    await desk.allDelivered();
    const { text, triedAgain } = await desk.holds(server.url);
    must(dropped > 0 && triedAgain > 0, 'no answer was dropped');
    return `${dropped} answers dropped, ${text}`;
  },
};
