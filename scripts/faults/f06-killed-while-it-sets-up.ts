import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';
import { NotStarted } from './lib/server-process.ts';
import { stretched } from './lib/stretched.ts';

/** What it says on its way from nothing to a database that answers. */
const STEPS = [/"step":"draft"/, /"step":"initdb"/, /"step":"renamed"/, /database server is up/];
/** After the last of those come migrations and keys. */
const LATER_MS = 1_500;
const READY_MS = 20_000;

export const fault: Fault = {
  id: 'F6',
  title:
    'the very first start is killed at each of its steps, from the empty folder to the last migration: the next one finishes or begins anew',
  rounds: { short: 6, full: 6 },
  run: async (world) => {
    let slowest = 0;
    let killed = 0;
    let url = '';
    for (let round = 0; round < world.rounds; round += 1) {
      const env = { ...world.env(await world.folder()), LOG_LEVEL: 'info' };
      const step = STEPS[round % (STEPS.length + 2)];
      if (step) {
        const ended: unknown = await world
          .start(env, { killAt: step })
          .catch((error: unknown) => error);
        must(
          ended instanceof NotStarted && ended.code === null,
          `it was not killed at ${step.source}`,
        );
      } else {
        // Somewhere in the migrations: by the time, and twice, since a start is more than one step.
        const up = await world
          .start(env, { killAt: /database server is up/, killAfterMs: world.between(0, LATER_MS) })
          .catch((error: unknown) => error);
        if (!(up instanceof NotStarted)) {
          must(typeof up === 'object' && up !== null && 'end' in up, 'it ended in an unknown way');
          await (up as { end: (signal: NodeJS.Signals) => Promise<unknown> }).end('SIGKILL');
        }
      }
      killed += 1;
      const server = await world.start(env);
      slowest = Math.max(slowest, server.startedIn);
      url = server.url;
      const told = await tell(url, world.key, 'c1', [turn('e1')]);
      must(told.status === 200, `after a kill at step ${round} it answered ${told.status}`);
      if (round + 1 === world.rounds) await world.holds(url);
      await server.end('SIGTERM');
    }
    must(slowest < stretched(READY_MS), `a start took ${slowest.toFixed(0)} ms`);
    return `${killed} first starts killed at ${STEPS.length + 1} places, each finished by the next within ${slowest.toFixed(0)} ms`;
  },
};
