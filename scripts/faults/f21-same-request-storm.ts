import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';

const COPIES = 50;

export const fault: Fault = {
  id: 'F21',
  title:
    'the same request comes 50 times at once at two servers: stored once; another body under its id is refused',
  rounds: { short: 3, full: 20 },
  run: async (world) => {
    const store = await world.store();
    const servers = [await world.start(store.env()), await world.start(store.env())];
    const urlOf = (n: number): string => servers[n % servers.length]?.url ?? '';
    let busy = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const id = `e${round}`;
      const answers = await Promise.all(
        Array.from({ length: COPIES }, (_, n) => tell(urlOf(n), world.key, 'c1', [turn(id)])),
      );
      const strange = answers.filter(({ status }) => status !== 200 && status !== 503);
      must(strange.length === 0, `answered ${strange.map(({ status }) => status).join(', ')}`);
      must(
        answers.some(({ status }) => status === 200),
        'nobody was acknowledged',
      );
      busy += answers.filter(({ status }) => status === 503).length;
      const rows = await store.query<{ n: number }>(
        'select count(*)::int as n from ledger where event_id = $1',
        [id],
      );
      must(rows[0]?.n === 1, `${id} is stored ${rows[0]?.n} times`);
      const other = await tell(urlOf(round), world.key, 'c1', [turn(id, 'something else')]);
      must(other.status === 409, `another body was answered ${other.status}`);
    }
    await world.holds(urlOf(0));
    return `${world.rounds} times ${COPIES} copies, ${busy} asked to come back, each stored once`;
  },
};
