import { join } from 'node:path';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';
import { exportLedger, verifyLedger } from './lib/ledger.ts';

/** What somebody with all rights does to entry `$seq` of conversation c1. */
const DEEDS = [
  { what: 'a hash was replaced', sql: `update ledger set hash = sha256(hash)` },
  { what: 'the time was changed', sql: `update ledger set at = at - interval '1 day'` },
  { what: 'an entry was deleted', sql: 'delete from ledger' },
  { what: 'the event id was changed', sql: `update ledger set event_id = 'other'` },
] as const;
const TURNS = 8;

export const fault: Fault = {
  id: 'F29',
  title: 'somebody with all rights changes the ledger: verify finds it and names the place',
  rounds: { short: 2, full: 4 },
  without: 'the ledger is broken on purpose',
  run: async (world) => {
    const store = await world.store();
    const server = await world.start(store.env());
    const folder = await world.folder();
    const found: string[] = [];
    for (const [index, { what, sql }] of DEEDS.slice(0, world.rounds).entries()) {
      const conversation = `c${index}`;
      for (let n = 0; n < TURNS; n += 1)
        await tell(server.url, world.key, conversation, [turn(`e${n}`)]);
      const clean = join(folder, `clean-${index}.jsonl`);
      // What was tampered with before is left out.
      if (index === 0) {
        await exportLedger(server.url, world.adminKey, clean);
        must((await verifyLedger(clean)).code === 0, 'an untouched ledger does not hold');
      }
      const seq = world.between(2, TURNS - 1);
      await store.query(
        `set session_replication_role = replica;
         ${sql} where conversation_id = '${conversation}' and seq = ${seq};
         set session_replication_role = origin`,
      );
      const file = join(folder, `tampered-${index}.jsonl`);
      await exportLedger(server.url, world.adminKey, file);
      const { code, out } = await verifyLedger(file);
      const verdict = JSON.parse(out) as {
        faults: { code: string; conversation?: string; seq?: number }[];
      };
      const own = verdict.faults.filter((each) => each.conversation === conversation);
      must(code === 1 && own.length > 0, `nobody noticed that ${what}: ${out}`);
      const named = own.some((each) => each.seq === seq || each.seq === seq + 1);
      must(named, `that ${what} at ${seq} is named elsewhere: ${JSON.stringify(own)}`);
      found.push(`${what}: ${own[0]?.code}`);
    }
    return found.join('; ');
  },
};
