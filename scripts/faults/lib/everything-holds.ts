import { join } from 'node:path';
import pg from 'pg';
import { ask, until } from './ask.ts';
import { must } from './fault.ts';
import { checkLedger } from './ledger.ts';
import type { World } from './world.ts';

/** How soon a server must be ready again without anybody doing anything. */
const READY_MS = 30_000;

type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** No row can be seen by the service's own role under another tenant's name. */
const checkTenants = async (connection: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client({
    ...connection,
    options: '-c search_path=baton -c role=baton_app -c baton.tenant=nobody',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'baton'::regnamespace and a.attname = 'tenant_id'
         and has_table_privilege('baton_app', c.oid, 'select')`,
    );
    for (const { name } of rows) {
      const seen = await client.query(`select 1 from ${name} limit 1`);
      must(seen.rows.length === 0, `${name} shows rows to somebody without a tenant`);
    }
  } finally {
    await client.end();
  }
};

/** Every handoff that was opened has a brief that people can read. */
const checkBriefs = async (url: string, key: string, query: Query): Promise<number> => {
  const rows = await query<{ id: string; tenant: string }>(
    `select conversation_id as id from handoffs where tenant_id = 'default'`,
  );
  const ids = [...new Set(rows.map(({ id }) => id))];
  for (const id of ids) {
    const { status, body } = await ask<{ handoffId: string | null; blocks: unknown[] } | null>(
      url,
      key,
      `/v1/panel/conversations/${id}`,
    );
    const shown = status === 200 && body !== null && body.handoffId !== null;
    must(shown && body.blocks.length > 1, `the handoff of ${id} has no brief (${status})`);
  }
  return ids.length;
};

/**
 * What must hold after every fault: the server is ready by itself, every chain and the signed tree hold, nobody sees rows
 * of another tenant, and no handoff is without its brief.
 */
export const everythingHolds = async (
  world: World,
  url: string,
  connection: pg.ClientConfig,
  query: Query,
): Promise<void> => {
  await until('being ready again', async () => (await ask(url, '', '/readyz')).status === 200, {
    within: READY_MS,
  });
  await checkLedger(url, world.adminKey, join(await world.folder(), '.'));
  await checkTenants(connection);
  await checkBriefs(url, world.key, query);
};
