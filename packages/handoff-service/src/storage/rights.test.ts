import { expect, it, onTestFinished } from 'vitest';
import { pino } from 'pino';
import { PostgresJobs } from '../jobs/postgres-jobs.ts';
import { asOwner } from '../testing/as-owner.ts';
import { testDatabase } from '../testing/test-database.ts';

/** Functions that look at more than one tenant, each for a reason of its own; whoever adds one thinks twice. */
const ACROSS_TENANTS = new Set([
  'agent_key_grant',
  'checkpoints_due',
  'guard_due',
  'handoffs_due',
  'hook_find',
  'inbound_purge',
  'ledger_writers',
  'live_versions',
  'outbox_claim',
  'outbox_purge',
  'outbox_stats',
  'panel_session_find',
  'panel_sessions_ended',
  'panel_sessions_purge',
  'pairing_find',
  'pairings_of',
  'search_due',
  'search_masks',
  'sign_in_code_find',
  'sign_in_find',
  'sign_in_return',
  'sign_in_token_find',
  'sign_ins_purge',
  'tenant_key_masters',
  'tickets_due',
  'tickets_watched',
  'viewer_consent_take',
  'webhook_claim',
  'webhook_purge',
]);

const database = async () => ({ connection: await testDatabase() });

it('lets nobody but the role of the service call a function or read a table', async () => {
  const rows = await asOwner<{ what: string }>(
    await database(),
    `select p.proname as what from pg_proc p, lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     where p.pronamespace = 'baton'::regnamespace and a.grantee = 0
     union all
     select c.relname from pg_class c, lateral aclexplode(c.relacl) a
     where c.relnamespace = 'baton'::regnamespace and a.grantee = 0`,
  );
  expect(rows).toEqual([]);
});

it('fixes where functions with the rights of the owner look for names, and knows each that looks at all tenants', async () => {
  const rows = await asOwner<{ name: string; path: string | null; tenant: boolean }>(
    await database(),
    `select p.proname as name, array_to_string(p.proconfig, ';') as path,
            coalesce(p.proargnames[1] = 'p_tenant', false) as tenant
     from pg_proc p where p.pronamespace = 'baton'::regnamespace and p.prosecdef order by 1`,
  );
  expect(rows.filter(({ path }) => !path?.includes('search_path=baton, pg_temp'))).toEqual([]);
  const across = rows.filter(({ tenant }) => !tenant).map(({ name }) => name);
  expect(across.filter((name) => !ACROSS_TENANTS.has(name))).toEqual([]);
});

it('keeps the jobs of all tenants from the role of the service', async () => {
  const world = await database();
  const jobs = new PostgresJobs(world.connection, pino({ level: 'silent' }));
  onTestFinished(() => jobs.stop());
  await jobs.start();
  const rows = await asOwner<{ may: boolean }>(
    world,
    `select has_schema_privilege('baton_app', 'baton_jobs', 'usage') as may
     union select has_table_privilege('baton_app', c.oid, 'select') from pg_class c
     where c.relnamespace = 'baton_jobs'::regnamespace and c.relkind in ('r', 'p')`,
  );
  expect(rows).toEqual([{ may: false }]);
});
