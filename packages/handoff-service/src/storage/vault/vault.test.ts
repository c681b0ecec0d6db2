import { expect, it } from 'vitest';
import { testMasterKey } from '../../testing/test-master-key.ts';
import type { TenantKeyRow } from './tenant-key-store.ts';
import { Vault, newTenantKey, unwrap, wrappedFor } from './vault.ts';
import { sealText } from './sealed-text.ts';

const MADE_AT = new Date('2026-03-02T09:00:00Z');

/** A vault over keys in memory, which a test may move about as somebody could in the database. */
const setUp = async () => {
  const source = testMasterKey();
  const [master] = await source.read();
  if (!master) throw new Error('the test has a master key');
  const rows = new Map<string, TenantKeyRow[]>();
  const made = (tenant: string, purpose: 'data' | 'index'): TenantKeyRow => ({
    ...newTenantKey(master, tenant, purpose),
    purpose,
    masterId: master.id,
    madeAt: MADE_AT,
    retired: null,
  });
  for (const tenant of ['a', 'b']) rows.set(tenant, [made(tenant, 'data'), made(tenant, 'index')]);
  const of = (tenant: string): [data: TenantKeyRow, index: TenantKeyRow] => {
    const [data, index] = rows.get(tenant) ?? [];
    if (!data || !index) throw new Error('the tenant has both keys');
    return [data, index];
  };
  /** The same key again, for another tenant or under another id. */
  const again = (row: TenantKeyRow, from: string, tenant: string, id: string): TenantKeyRow => {
    const hex = unwrap([master], from, row).secret.export().toString('hex');
    return { ...row, id, wrapped: sealText(master, wrappedFor(tenant, row.purpose, id), hex) };
  };
  const clock = { now: 0 };
  const vault = new Vault(
    source,
    {
      read: async (tenant) => rows.get(tenant) ?? [],
      masters: async () => [master.id],
      begin: async () => false,
    },
    () => clock.now,
  );
  return { vault, rows, of, made, again, clock };
};

it('opens nothing of one tenant for another, even where both have the same key', async () => {
  const { vault, rows, of, again } = await setUp();
  const [data] = of('a');
  rows.set('b', [again(data, 'a', 'b', data.id), of('b')[1]]);
  await vault.ready('a');
  await vault.ready('b');
  const sealed = vault.seal('a', 'place', 'Mara');
  expect([vault.tryOpen('a', 'place', sealed), vault.tryOpen('b', 'place', sealed)]).toEqual([
    'Mara',
    null,
  ]);
});

it('opens nothing under another name of its key', async () => {
  const { vault, rows, of, again } = await setUp();
  const [data, index] = of('a');
  rows.set('a', [data, again(data, 'a', 'a', 'kother'), index]);
  await vault.ready('a');
  const sealed = vault.seal('a', 'place', 'Mara');
  expect(vault.tryOpen('a', 'place', sealed.replace(data.id, 'kother'))).toBeNull();
});

it('takes no key that was moved from one tenant to another, or from one purpose to the other', async () => {
  const moved = await setUp();
  moved.rows.set('b', moved.of('a'));
  await expect(moved.vault.ready('b')).rejects.toMatchObject({ code: 'wrong-key' });
  const swapped = await setUp();
  const [data, index] = swapped.of('a');
  swapped.rows.set('a', [
    { ...index, purpose: 'data' },
    { ...data, purpose: 'index' },
  ]);
  await expect(swapped.vault.ready('a')).rejects.toMatchObject({ code: 'wrong-key' });
});

it('looks for newer keys when half a minute is over, and seals under them', async () => {
  const { vault, rows, of, made, clock } = await setUp();
  await vault.ready('a');
  const [data, index] = of('a');
  rows.set('a', [{ ...data, retired: MADE_AT }, made('a', 'data'), index]);
  const isNew = () => !vault.seal('a', 'place', 'Mara').includes(data.id);
  clock.now = 30_000;
  await vault.ready('a');
  // Whoever reads the keys is through by then.
  await new Promise((resolve) => setImmediate(resolve));
  expect(isNew()).toBe(false);
  clock.now = 30_001;
  await vault.ready('a');
  await expect.poll(isNew).toBe(true);
});
