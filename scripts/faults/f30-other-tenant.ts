import pg from 'pg';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { tell, turn } from './lib/ask.ts';

export const fault: Fault = {
  id: 'F30',
  title:
    'the service’s own role asks for rows of another tenant: none, with or without a forged or failed setting',
  rounds: { short: 20, full: 200 },
  run: async (world) => {
    const store = await world.store();
    const server = await world.start(store.env());
    for (let n = 0; n < 5; n += 1)
      await tell(server.url, world.key, `c${n}`, [turn('e1', 'A human, please')]);
    const tables = (
      await store.query<{ name: string }>(
        `select distinct c.table_name as name from information_schema.columns c
         join pg_class t on t.relname = c.table_name and t.relkind = 'r' and t.relnamespace = 'baton'::regnamespace
         where c.table_schema = 'baton' and c.column_name = 'tenant_id'`,
      )
    ).map(({ name }) => name);
    const open = await store.query<{ name: string }>(
      `select relname as name from pg_class t where relkind = 'r' and relnamespace = 'baton'::regnamespace
         and not relrowsecurity and relname = any ($1) and has_table_privilege('baton_app', t.oid, 'select')`,
      [tables],
    );
    must(
      open.length === 0,
      `${open.map(({ name }) => name).join(', ')} can be read whatever the tenant`,
    );
    const client = new pg.Client({
      ...store.connection,
      options: '-c search_path=baton -c role=baton_app',
    });
    await client.connect();
    world.onEnd(() => client.end());
    let looks = 0;
    const look = async (table: string, setting: string | null): Promise<number | null> => {
      looks += 1;
      await client.query('begin');
      try {
        if (setting !== null)
          await client.query(`select set_config('baton.tenant', $1, true)`, [setting]);
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from ${table} where tenant_id <> coalesce($1, '')`,
          [setting],
        );
        return rows[0]?.n ?? 0;
      } catch (error) {
        // No right to look at all is as good as no rows.
        if (error instanceof pg.DatabaseError && error.code === '42501') return 0;
        throw error;
      } finally {
        await client.query('rollback');
      }
    };
    for (let round = 0; round < world.rounds; round += 1) {
      const table = tables[world.between(0, tables.length - 1)] ?? '';
      const forged = ['b', '', '%', `default'--`, null][world.between(0, 4)] ?? null;
      const foreign = await look(table, forged);
      must(foreign === 0, `${table} shows ${foreign} rows of others under ${forged}`);
    }
    // A statement that fails half-way leaves its tenant to nobody.
    await client.query(`select * from panel_version('default', 'c1')`);
    await client.query(`select * from panel_version('default', 1 / 0)`).catch(() => undefined);
    const { rows } = await client.query<{ tenant: string | null; n: number }>(
      `select nullif(current_setting('baton.tenant', true), '') as tenant, (select count(*)::int from conversations) as n`,
    );
    must(rows[0]?.tenant === null && rows[0].n === 0, 'a tenant was left behind on the connection');
    await world.holds(server.url);
    return `${looks} looks at ${tables.length} tables`;
  },
};
