import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

const REST_S = 4;
/** Requests under way when the answer comes can't know of it. */
const UNDER_WAY_MS = 1_000;
const OTHERS = 8;

export const fault: Fault = {
  id: 'F10',
  title:
    'a helpdesk answers 429 and how long to wait: nothing is sent to it before, another helpdesk is served as ever',
  rounds: { short: 2, full: 3 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const calm = await desk.another('calm');
    const server = await desk.start();
    /** Milliseconds until the note stands in the ticket of the helpdesk that is well. */
    const serve = async (conversation: string): Promise<number> => {
      const ticket = await desk.handOver(server.url, conversation, { desk: 'calm', at: calm });
      return until(
        'a note',
        () => calm.effects.some((effect) => effect.ticket === ticket && effect.kind === 'note'),
        { every: 5 },
      );
    };
    const median = (times: number[]): number =>
      times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
    const usual: number[] = [];
    const meanwhile: number[] = [];
    let early = 0;
    let shortest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < world.rounds; round += 1) {
      for (let n = 0; n < OTHERS; n += 1) usual.push(await serve(`u${round}-${n}`));
      let restFrom: number | null = null;
      let first: number | null = null;
      desk.helpdesk.plan(({ at }) => {
        if (restFrom === null) {
          restFrom = at;
          return {
            kind: 'rate-limit',
            seconds: REST_S,
            as: world.random() < 0.5 ? 'seconds' : 'date',
          };
        }
        // Only those the helpdesk lets in again come here.
        first ??= at;
        return null;
      });
      const refusedBefore = desk.helpdesk.requests.length;
      await Promise.all([0, 1, 2].map((n) => desk.handOver(server.url, `c${round}-${n}`)));
      await until('the rest', () => restFrom !== null);
      for (let n = 0; n < OTHERS; n += 1) meanwhile.push(await serve(`m${round}-${n}`));
      await desk.allDelivered();
      const from = restFrom ?? 0;
      const seen = desk.helpdesk.requests.slice(refusedBefore);
      // A rest told as a date ends with a whole second.
      const ends = from + REST_S * 1_000 - 1_000;
      early += seen.filter(({ at }) => at > from + UNDER_WAY_MS && at < ends).length;
      shortest = Math.min(
        shortest,
        ...seen.filter(({ at }) => at > from + UNDER_WAY_MS).map(({ at }) => at - from),
      );
    }
    must(early === 0, `${early} requests came while it asked for a rest`);
    const { text } = await desk.holds(server.url);
    return `${world.rounds} rests of ${REST_S} s, ${early} requests meanwhile (next after ${shortest.toFixed(0)} ms), ${text}; the other helpdesk: ${median(usual).toFixed(0)} ms to its note before, ${median(meanwhile).toFixed(0)} ms meanwhile`;
  },
};
