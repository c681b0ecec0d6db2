import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openKeyRing } from '../storage/vault/key-ring.ts';
import { masterKeyFile } from '../storage/vault/master-key-file.ts';
import { asOwner } from '../testing/as-owner.ts';
import { testService } from '../testing/test-service.ts';

const pairing = (tenant: string, account: string) => ({
  tenant,
  helpdesk: 'desk',
  account,
  settings: { account },
  secrets: { password: `of ${account}` },
});

const sealedIn = async (test: Parameters<typeof asOwner>[0]): Promise<string[]> =>
  (
    await asOwner<{ secrets: string }>(
      test,
      'select secrets from baton.pairings order by tenant_id',
    )
  ).map(({ secrets }) => secrets);

it('shows pairings to their own tenant only', async () => {
  const test = await testService();
  await test.service.pairings.save(pairing('a', 'acme'), null);
  await test.service.pairings.save(pairing('b', 'other'), null);
  const client = new pg.Client({
    ...test.connection,
    options: '-c search_path=baton -c role=baton_app',
  });
  await client.connect();
  onTestFinished(() => client.end());
  const seen = async (tenant: string | null): Promise<string[]> => {
    await client.query('begin');
    if (tenant !== null)
      await client.query(`select set_config('baton.tenant', $1, true)`, [tenant]);
    const { rows } = await client.query<{ account: string }>('select account from pairings');
    await client.query('commit');
    return rows.map(({ account }) => account);
  };
  expect([await seen(null), await seen('a'), await seen('b')]).toEqual([[], ['acme'], ['other']]);
});

it('opens secrets in their own row only', async () => {
  const test = await testService();
  const { pairings } = test.service;
  await pairings.save(pairing('a', 'acme'), null);
  await pairings.save(pairing('b', 'other'), null);
  const [ofA, ofB] = await sealedIn(test);
  expect(`${ofA}${ofB}`).not.toContain('of acme');
  await asOwner(
    test,
    `update baton.pairings p set secrets = q.secrets from baton.pairings q
     where p.tenant_id = 'a' and q.tenant_id = 'b'`,
  );
  await expect(pairings.of('a', 'desk')).rejects.toThrow('does not open');
  expect((await pairings.of('b', 'desk'))?.secrets).toEqual({ password: 'of other' });
});

it('seals credentials anew with everything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-master-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'master.key');
  const test = await testService({ masterKey: masterKeyFile(file) });
  await test.service.pairings.save(pairing('a', 'acme'), null);
  const before = await sealedIn(test);
  const ring = openKeyRing(test.connection, file);
  onTestFinished(() => ring.close());
  await ring.rotate();
  await ring.reseal(() => undefined, new AbortController().signal);
  expect(await sealedIn(test)).not.toEqual(before);
  const later = await testService({
    connection: test.connection,
    keys: test.keys,
    masterKey: masterKeyFile(file),
  });
  expect((await later.service.pairings.of('a', 'desk'))?.secrets).toEqual({
    password: 'of acme',
  });
});
