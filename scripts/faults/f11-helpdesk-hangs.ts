import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';
import { stretched } from './lib/stretched.ts';

const OTHERS = 6;
/** In earnest: SCHEDULE.callMs, and as much again for everything else. */
const GIVEN_UP_MS = 20_000;
const OTHERS_MS = 10_000;

export const fault: Fault = {
  id: 'F11',
  title:
    'a helpdesk never answers about one ticket: given up after ten seconds, tickets beside it are written at once',
  rounds: { short: 1, full: 2 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start(null);
    let slowest = 0;
    let given = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      let hanging = true;
      let hung = 0;
      desk.helpdesk.plan(({ path }) => {
        if (!hanging || !path.includes(`/t-stuck${round}`)) return null;
        hung += 1;
        return { kind: 'hang', when: world.random() < 0.5 ? 'before' : 'after' };
      });
      const began = performance.now();
      await desk.handOver(server.url, `stuck${round}`);
      await until('hanging', () => hung > 0);
      for (let n = 0; n < OTHERS; n += 1) {
        const ticket = await desk.handOver(server.url, `c${round}-${n}`);
        const wrote = (): boolean =>
          desk.helpdesk.effects.some((each) => each.ticket === ticket && each.kind === 'note');
        slowest = Math.max(slowest, await until('a note beside it', wrote, { within: OTHERS_MS }));
      }
      await until(
        'giving up',
        async () => {
          const rows = await desk.store.query(
            `select 1 from outbox where conversation_id = $1 and code = 'timeout'`,
            [`stuck${round}`],
          );
          return rows.length > 0;
        },
        { within: GIVEN_UP_MS },
      );
      given = Math.max(given, performance.now() - began);
      hanging = false;
      await desk.allDelivered();
    }
    const { text } = await desk.holds(server.url);
    must(given < stretched(GIVEN_UP_MS), `it was given up after ${given.toFixed(0)} ms`);
    return `${world.rounds} tickets without an answer, given up within ${given.toFixed(0)} ms, tickets beside them written within ${slowest.toFixed(0)} ms, ${text}`;
  },
};
