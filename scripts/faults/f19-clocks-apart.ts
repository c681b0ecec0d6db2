import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';
import { falseClock } from './lib/false-clock.ts';
import { stretched } from './lib/stretched.ts';

const OFF = ['+90m', '-2d', '+0s'];
/** Of a delivery, when nobody's clock were wrong; generous. */
const LATE_MS = 20_000;

export const fault: Fault = {
  id: 'F19',
  title:
    'servers whose clocks are 90 minutes ahead, two days behind and right work together: leases and deliveries go by the database, no handoff ends early',
  rounds: { short: 6, full: 12 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const servers = await Promise.all(OFF.map((off) => desk.start(undefined, falseClock(off))));
    for (let round = 0; round < world.rounds; round += 1)
      await desk.handOver(servers[round % servers.length]?.url ?? '', `c${round}`);
    const took = await desk.allDelivered();
    must(
      took < stretched(LATE_MS),
      `it took ${took.toFixed(0)} ms to write everything into tickets`,
    );
    // Long enough for whoever ends what is overdue to look twice.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    for (let round = 0; round < world.rounds; round += 1) {
      const state = await desk.stateOf(servers[2]?.url ?? '', `c${round}`);
      must(
        state === 'offered',
        `a handoff told to the server at ${OFF[round % OFF.length]} is ${state}`,
      );
    }
    const { body } = await ask<{ turns: unknown[] }>(
      servers[2]?.url ?? '',
      world.key,
      '/v1/conversations/c0',
    );
    must(body.turns.length === 1, 'turns are there more than once');
    const { text } = await desk.holds(servers[2]?.url ?? '');
    return `${text} by servers at ${OFF.join(', ')}, all in their tickets within ${took.toFixed(0)} ms, none ended early`;
  },
};
