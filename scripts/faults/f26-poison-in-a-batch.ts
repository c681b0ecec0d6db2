import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';

const PEERS = 40;
const MARK = 'poison';

export const fault: Fault = {
  id: 'F26',
  title:
    'one row of a batch makes the statement fail: only its request does, all others of the batch are stored',
  rounds: { short: 3, full: 20 },
  run: async (world) => {
    const store = await world.store();
    const server = await world.start(store.env());
    // What gets past every check at the door is not known beforehand: the database refuses one event id.
    await store.query(`
      create function fault_poison() returns trigger language plpgsql as $$
      begin
        if new.event_id like '${MARK}%' then raise exception 'poison' using errcode = '22000'; end if;
        return new;
      end $$;
      create trigger fault_poison before insert on ledger for each row execute function fault_poison()`);
    for (let round = 0; round < world.rounds; round += 1) {
      const poisoned = world.between(0, PEERS - 1);
      const answers = await Promise.all(
        Array.from({ length: PEERS }, (_, n) =>
          tell(server.url, world.key, `c${n}`, [turn(`${n === poisoned ? MARK : 'e'}${round}`)]),
        ),
      );
      const failed = answers.flatMap(({ status }, n) => (status === 200 ? [] : [n]));
      must(failed.join() === String(poisoned), `requests ${failed.join()} failed, not ${poisoned}`);
      must(
        (await tell(server.url, world.key, `c${poisoned}`, [turn(`e${round}`)])).status === 200,
        'its conversation is stuck',
      );
    }
    const rows = await store.query<{ n: number }>(
      `select count(*)::int as n from ledger where kind = 'event'`,
    );
    must(rows[0]?.n === world.rounds * PEERS, `${rows[0]?.n} events are stored`);
    await world.holds(server.url);
    return `${world.rounds} batches with one poisoned request of ${PEERS}, which alone failed`;
  },
};
