import { expect, it, onTestFinished } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { Database } from '../storage/database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { PageLoads } from './page-loads.ts';

const EXPIRES = new Date('2026-03-02T09:05:30Z');
const LOAD = { tenant: 'a', token: 'head.claims.signature', frame: 'frame-1', expires: EXPIRES };

/** Two processes on one database. */
const world = async () => {
  const connection = await testDatabase();
  const loadsAt = (): PageLoads => {
    const db = new Database(connection, testMasterKey(), { max: 2 });
    onTestFinished(() => db.close());
    return new PageLoads(db);
  };
  return { connection, one: loadsAt(), other: loadsAt() };
};

it('counts a page load once over all processes, and again for the same frame', async () => {
  const { one, other } = await world();
  const elsewhere = { ...LOAD, frame: 'frame-2' };
  expect([await one.take(LOAD), await other.take(elsewhere)]).toEqual([true, false]);
  expect([await one.take(elsewhere), await other.take(LOAD)]).toEqual([false, true]);
  expect(await other.take({ ...elsewhere, token: 'head.claims.another' })).toBe(true);
});

it('tells tenants apart', async () => {
  const { one, other } = await world();
  expect(await one.take(LOAD)).toBe(true);
  expect(await other.take({ ...LOAD, tenant: 'b', frame: 'frame-2' })).toBe(true);
});

it('lets one of two win that come to two processes at once, 200 times', async () => {
  const { one, other } = await world();
  const won: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const load = { ...LOAD, token: `token-${round}` };
    const taken = await Promise.all([
      one.take({ ...load, frame: 'left' }),
      other.take({ ...load, frame: 'right' }),
    ]);
    won.push(taken.filter(Boolean).length);
  }
  expect(won).toEqual(Array.from({ length: 200 }, () => 1));
});

it('stores neither token nor frame', async () => {
  const at = await world();
  await at.one.take(LOAD);
  const [row] = await asOwner<{ text: string }>(at, 'select l::text as text from page_loads l');
  expect(row?.text).toBeDefined();
  expect(row?.text).not.toContain('claims');
  expect(row?.text).not.toContain('frame');
});
