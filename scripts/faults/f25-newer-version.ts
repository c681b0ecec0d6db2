import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { migrate } from '../../packages/handoff-service/src/storage/migrate.ts';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { NotStarted } from './lib/server-process.ts';
import { checkStored, startWriters } from './lib/writers.ts';
import { stretched } from './lib/stretched.ts';

/** A few waits of a migration for its tables. */
const SLOWEST_MS = 5_000;
const OWN = new URL('../../packages/handoff-service/src/storage/migrations/', import.meta.url);
/** What a next version does to tables that are in use; whatever is there stays as it is. */
const NEXT = (n: number): string =>
  `alter table conversations add column later_${n} text;
   alter table ledger add column later_${n} text;
   create table later_${n} (tenant_id text not null, id text not null, primary key (tenant_id, id));
   create index later_${n}_of on outbox (tenant_id, created_at);`;

export const fault: Fault = {
  id: 'F25',
  title:
    'a newer version brings the database up to date while older servers work and a dump reads: nobody waits long, nothing is lost',
  rounds: { short: 2, full: 3 },
  run: async (world) => {
    const store = await world.store();
    const servers = [await world.start(store.env()), await world.start(store.env())];
    const folder = join(await world.folder(), 'migrations');
    await cp(OWN, folder, { recursive: true });
    const all = servers.map(({ url }, n) => startWriters(url, world.key, { name: `s${n}-` }));
    for (const writers of all) world.onEnd(() => writers.stop());
    const owner = new pg.Pool({ ...store.connection, max: 2, options: '-c search_path=baton' });
    owner.on('error', () => undefined);
    world.onEnd(() => owner.end());
    for (let round = 0; round < world.rounds; round += 1) {
      const before = all.map((writers) => writers.count());
      await writeFile(join(folder, `9${String(round).padStart(3, '0')}-later.sql`), NEXT(round));
      // What a dump does: it holds on to what it read until it is done.
      const dump = new pg.Client({ ...store.connection });
      dump.on('error', () => undefined);
      await dump.connect();
      await dump.query(
        'begin; select count(*) from baton.conversations; select count(*) from baton.ledger',
      );
      const migrated = migrate(owner, pathToFileURL(`${folder}/`));
      await new Promise((resolve) => setTimeout(resolve, world.between(500, 5_000)));
      await dump.query('commit');
      await dump.end();
      must((await migrated).length === 1, 'the migration was not applied');
      await until('writing on', () =>
        all.every((writers, n) => writers.count() > (before[n] ?? 0) + 20),
      );
    }
    for (const writers of all) await writers.stop();
    const strange = all
      .flatMap((writers) => [...writers.refused.keys()])
      .filter((status) => status !== 503);
    must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
    const refused = all.reduce((sum, writers) => sum + (writers.refused.get(503) ?? 0), 0);
    const slowest = Math.max(...all.map((writers) => writers.slowest()));
    must(slowest < stretched(SLOWEST_MS), `a request waited for ${slowest.toFixed(0)} ms`);
    let stored = 0;
    for (const writers of all)
      stored += await checkStored(servers[0]?.url ?? '', world.key, writers);
    // An older server that is started now would work on what it does not know.
    const why: unknown = await world.start(store.env()).catch((error: unknown) => error);
    must(
      why instanceof NotStarted && /newer/i.test(why.said),
      'an older server starts on a newer database',
    );
    await world.holds(servers[0]?.url ?? '');
    return `${world.rounds} migrations under load and beside a dump, ${stored} turns stored once, ${refused} asked to come back, the slowest answer after ${slowest.toFixed(0)} ms; an older start is refused`;
  },
};
