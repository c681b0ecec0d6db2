import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';

const CONVERSATIONS = 30;

export const fault: Fault = {
  id: 'F27',
  title: 'two servers write the same conversations in different orders: no deadlock, nothing lost',
  rounds: { short: 5, full: 20 },
  run: async (world) => {
    const store = await world.store();
    const servers = [await world.start(store.env()), await world.start(store.env())];
    let busy = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const write = async (url: string, server: number): Promise<void> => {
        const order = Array.from({ length: CONVERSATIONS }, (_, n) => ({ n, at: world.random() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ n }) => n);
        await Promise.all(
          order.map(async (n) => {
            for (let tries = 0; ; tries += 1) {
              const id = `e${round}-${server}`;
              const { status } = await tell(url, world.key, `c${n}`, [turn(id)]);
              if (status === 200) return;
              must(status === 503 && tries < 50, `c${n} was answered ${status}`);
              busy += 1;
            }
          }),
        );
      };
      await Promise.all(servers.map(({ url }, server) => write(url, server)));
    }
    const rows = await store.query<{ n: number }>(
      `select count(*)::int as n from ledger where kind = 'event'`,
    );
    const due = 2 * world.rounds * CONVERSATIONS;
    must(rows[0]?.n === due, `${rows[0]?.n} of ${due} events are stored`);
    const [deadlocks] = await store.query<{ n: number }>(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    must(deadlocks?.n === 0, `${deadlocks?.n} deadlocks`);
    await world.holds(servers[0]?.url ?? '');
    return `${due} events on ${CONVERSATIONS} conversations from two sides, no deadlock, ${busy} asked to come back`;
  },
};
