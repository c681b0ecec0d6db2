import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { REFUND, guardClient } from '../testing/guard-client.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import type { Connection } from './database.ts';

/** A connection with the rights of the running service. */
const asService = async (connection: Connection): Promise<pg.Client> => {
  const client = new pg.Client({
    ...connection,
    options: '-c search_path=baton -c role=baton_app',
  });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

const TABLES = [
  'conversations',
  'ledger',
  'handoffs',
  'outbox',
  'outbox_audit',
  'helpdesk_pauses',
  'agent_keys',
  'policies',
  'outcomes',
  'ledger_leaves',
  'ledger_nodes',
  'ledger_checkpoints',
  'actions',
  'effect_holds',
  'approvals',
  'action_endpoints',
  'action_runs',
  'tenant_keys',
  'reveals',
  'brief_edits',
  'brief_ratings',
  'conversation_search',
  'panel_sessions',
  'page_loads',
];

/** A delivery that an admin gave up, and a helpdesk that rests. */
const discardOne = async ({ ask, connection }: TestService): Promise<void> => {
  const { body } = await ask<{ deliveries: { id: string }[] }>('GET', '/v1/deliveries');
  await ask('POST', `/v1/deliveries/${body.deliveries[0]?.id ?? ''}/discard`);
  const client = await asService(connection);
  await client.query('begin');
  await client.query(`select set_config('baton.tenant', 'a', true)`);
  await client.query(`insert into helpdesk_pauses values ('a', 'zendesk', now(), 'rate-limited')`);
  await client.query(`select page_load_take('a', sha256('t'), sha256('f'), now())`);
  await client.query('commit');
};

const seeded = async () => {
  const test = await testService();
  const turn = {
    id: 'e1',
    type: 'turn',
    by: 'customer',
    text: 'I want to talk to a human agent about my lawyer',
  } as const;
  await test.post('c1', [turn, { ...turn, id: 'e2' }]);
  await test.post('c1', [{ id: 'e3', type: 'turn', by: 'ai', text: 'One moment.' }]);
  await test.ask('POST', '/v1/outcomes', {
    body: {
      outcomes: [{ conversationId: 'c1', turnId: 'e3', good: true, source: 'person' }],
    },
  });
  await test.ask('GET', '/v1/ledger/checkpoint');
  await test.ask('PUT', '/v1/policy', {
    body: { actions: [{ type: 'refund', approval: 'always', endpoints: { run: 'refund' } }] },
    headers: { 'if-match': '*' },
  });
  // A person has c1 by now: nothing of the AI begins there.
  const guard = guardClient(test);
  await guard.open('c2');
  await guard.check('c2', 'r1');
  const asked = (await guard.check('c2', 'r2', { effect: { ...REFUND, amount: 1 } })).body;
  await guard.decide(asked.approval?.id ?? '', { decision: 'approve' });
  // Nobody listens there.
  await test.ask('PUT', '/v1/endpoints/refund', { body: { url: 'http://127.0.0.1:9/' } });
  await test.ask('POST', '/v1/panel/conversations/c2/actions/r2/runs', {
    key: await test.service.sessions.mint({ tenant: 'a', viewer: 'desk:1', tier: 'full' }),
    body: { command: 'resume', run: 'p1' },
  });
  await discardOne(test);
  await test.service.index();
  const viewer = person(test);
  await viewer.reveal({ reason: 'The customer asks' });
  await viewer.edit({ base: 0, note: 'Seen' });
  await viewer.rate({ stars: 4 });
  await test.service.index();
  return { ...test, client: await asService(test.connection) };
};

it('shows no row of any table to a connection without a tenant', async () => {
  const { client } = await seeded();
  const shown: [table: string, rows: number][] = [];
  for (const table of TABLES)
    shown.push([table, (await client.query(`select * from ${table}`)).rows.length]);
  expect(shown).toEqual(TABLES.map((table) => [table, 0]));
});

it('shows rows of every table to their own tenant only', async () => {
  const { client } = await seeded();
  const count = async (table: string, tenant: string): Promise<unknown> => {
    await client.query(`begin`);
    await client.query(`select set_config('baton.tenant', $1, true)`, [tenant]);
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where tenant_id <> $1`,
      [tenant],
    );
    const own = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    await client.query('commit');
    return { table, tenant, foreign: rows[0]?.n, some: (own.rows[0]?.n ?? 0) > 0 };
  };
  const seen: unknown[] = [];
  for (const table of TABLES) seen.push(await count(table, 'a'), await count(table, 'b'));
  expect(seen).toEqual(
    TABLES.flatMap((table) => [
      { table, tenant: 'a', foreign: 0, some: true },
      // Of a tenant that did nothing yet.
      { table, tenant: 'b', foreign: 0, some: table === 'agent_keys' || table === 'tenant_keys' },
    ]),
  );
});

it('leaves no tenant behind on a pooled connection', async () => {
  const { client } = await seeded();
  await client.query(`select * from panel_version('a', 'c1')`);
  expect((await client.query('select * from ledger')).rows).toEqual([]);
});

it('lets nobody change or remove a saved policy', async () => {
  const { client, connection } = await seeded();
  await expect(client.query('delete from policies')).rejects.toMatchObject({ code: '42501' });
  const owner = new pg.Client({ ...connection, options: '-c search_path=baton' });
  await owner.connect();
  onTestFinished(() => owner.end());
  await expect(owner.query(`update policies set body = '{}'`)).rejects.toMatchObject({
    code: 'BT001',
  });
});

it('lets nobody change or remove a ledger row', async () => {
  const { client, connection } = await seeded();
  await expect(client.query('update ledger set body = $1', ['{}'])).rejects.toMatchObject({
    code: '42501',
  });
  await expect(client.query('delete from ledger')).rejects.toMatchObject({ code: '42501' });
  const owner = new pg.Client({ ...connection, options: '-c search_path=baton' });
  await owner.connect();
  onTestFinished(() => owner.end());
  await expect(owner.query('delete from ledger')).rejects.toMatchObject({ code: 'BT001' });
});
