import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell, turn } from './lib/ask.ts';
import { startCuttingProxy } from './lib/cutting-proxy.ts';

export const fault: Fault = {
  id: 'F16',
  title: 'a commit is done and its reply lost: the same request again is answered, and stored once',
  rounds: { short: 5, full: 50 },
  run: async (world) => {
    const store = await world.store();
    const proxy = await startCuttingProxy(store.connection);
    world.onEnd(() => proxy.close());
    const server = await world.start(store.env(proxy));
    let unsure = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const id = `e${round}`;
      await tell(server.url, world.key, 'c1', [turn(`before-${id}`)]);
      proxy.cutAfter('ingest_many');
      const first = await tell(server.url, world.key, 'c1', [turn(id)]);
      must(proxy.cuts() === round + 1, 'the line was not cut');
      must([200, 503].includes(first.status), `the first answer was ${first.status}`);
      if (first.status === 503) unsure += 1;
      const again = await tell(server.url, world.key, 'c1', [turn(id)]);
      must(again.status === 200, `the second answer was ${again.status}`);
      const rows = await store.query<{ n: number }>(
        'select count(*)::int as n from ledger where event_id = $1',
        [id],
      );
      must(rows[0]?.n === 1, `${id} is stored ${rows[0]?.n} times`);
    }
    const { body } = await ask<{ turns: object[] }>(server.url, world.key, '/v1/conversations/c1');
    must(body.turns.length === 2 * world.rounds, `there are ${body.turns.length} turns`);
    await world.holds(server.url);
    return `${world.rounds} replies lost, ${unsure} answered 503, each stored once`;
  },
};
