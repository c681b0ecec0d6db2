import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { signInWorld } from '../testing/sign-in-world.ts';

const TABLES = [
  'sign_in_attempts',
  'sign_in_codes',
  'sign_ins',
  'sign_in_tokens',
  'sign_in_counts',
];

it('shows rows of sign-ins to their own tenant only, and none without one', async () => {
  const { test, begin, signedIn } = await signInWorld();
  await begin();
  await signedIn();
  const client = new pg.Client({
    ...test.connection,
    options: '-c search_path=baton -c role=baton_app',
  });
  await client.connect();
  onTestFinished(() => client.end());
  const seen = async (tenant: string): Promise<boolean[]> => {
    await client.query('begin');
    await client.query(`select set_config('baton.tenant', $1, true)`, [tenant]);
    const some: boolean[] = [];
    for (const table of TABLES)
      some.push((await client.query(`select 1 from ${table}`)).rows.length > 0);
    await client.query('commit');
    return some;
  };
  expect(await seen('a')).toEqual(TABLES.map(() => true));
  expect(await seen('b')).toEqual(TABLES.map(() => false));
  expect(await seen('')).toEqual(TABLES.map(() => false));
});
