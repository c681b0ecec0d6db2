import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { deskService } from '../testing/desk-service.ts';

const TABLES = ['helpdesk_hooks', 'inbound_hints', 'ticket_checks'] as const;

it('shows hooks, hints and looks to their own tenant only', async () => {
  const { escalate, helpdesk, knock, test, minuteLater } = await deskService();
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  for (const hook of helpdesk.takeHooks()) await knock(hook);
  await minuteLater();
  const client = new pg.Client({
    ...test.connection,
    options: '-c search_path=baton -c role=baton_app',
  });
  await client.connect();
  onTestFinished(() => client.end());
  const seen = async (table: string, tenant: string | null): Promise<number> => {
    await client.query('begin');
    if (tenant !== null)
      await client.query(`select set_config('baton.tenant', $1, true)`, [tenant]);
    const { rows } = await client.query(`select tenant_id from ${table}`);
    await client.query('commit');
    return rows.length;
  };
  for (const table of TABLES)
    expect([
      table,
      await seen(table, null),
      await seen(table, 'b'),
      (await seen(table, 'a')) > 0,
    ]).toEqual([table, 0, 0, true]);
});

it('takes no webhook of one tenant as a hint about a ticket of another', async () => {
  const { escalate, helpdesk, knock, test, reads, clock } = await deskService();
  await escalate('c1', 't1');
  await test.ask('PUT', '/v1/helpdesks/desk/hooks', {
    key: test.keys.adminB,
    body: { secret: helpdesk.secret() },
  });
  const { body } = await test.ask<{ url: string }>('GET', '/v1/helpdesks/desk/hooks', {
    key: test.keys.adminB,
  });
  await test.service.reconcile();
  reads.length = 0;
  clock.pass(0.1);
  helpdesk.person.assign('t1', { agent: 'ines' });
  for (const hook of helpdesk.takeHooks())
    expect(await knock(hook, { path: new URL(body.url).pathname })).toMatchObject({ status: 202 });
  await test.service.runJobs();
  expect(reads).toEqual([]);
});
