import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell, turn } from './lib/ask.ts';
import { NotStarted } from './lib/server-process.ts';

export const fault: Fault = {
  id: 'F24',
  title:
    'two servers are started on one data directory: one serves, the other says why not; never two databases',
  rounds: { short: 2, full: 3 },
  run: async (world) => {
    const dataDir = await world.folder();
    const env = world.env(dataDir);
    for (let round = 0; round < world.rounds; round += 1) {
      const outcomes = await Promise.allSettled([world.start(env), world.start(env)]);
      const started = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const refused = outcomes.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      must(started.length === 1, `${started.length} servers serve one folder`);
      const [server] = started;
      const [why] = refused;
      must(why instanceof NotStarted && why.code === 1, 'the other did not end with code 1');
      must(why.said.includes(dataDir), `it does not say which folder: ${why.said}`);
      must(
        (await ask(server?.url ?? '', world.key, '/readyz')).status === 200,
        'the one that started does not serve',
      );
      const told = await tell(server?.url ?? '', world.key, 'c1', [turn(`e${round}`)]);
      must(told.status === 200, `it answered ${told.status}`);
      await world.holds(server?.url ?? '');
      await server?.end('SIGTERM');
    }
    return `${world.rounds} times two at once, one served each time`;
  },
};
