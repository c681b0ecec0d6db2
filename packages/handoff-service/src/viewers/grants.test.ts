import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { RenewalError } from '../pairings/pairing.ts';
import { openKeyRing } from '../storage/vault/key-ring.ts';
import { masterKeyFile } from '../storage/vault/master-key-file.ts';
import { asOwner } from '../testing/as-owner.ts';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';
import type { GrantOwner, ViewerGrant } from './grants.ts';

const pairing = (account: string, strict: boolean, tenant = 'a') => ({
  tenant,
  helpdesk: 'desk',
  account,
  settings: { strict },
  secrets: { password: 'x' },
});

const ines: GrantOwner = { tenant: 'a', helpdesk: 'desk', user: '7' };
const jon: GrantOwner = { ...ines, user: '8' };
const sent = { ...ines, verifier: 'the verifier of ines' };

/** Two processes on a database whose tenant a is paired with an account that asks for leave. */
const world = async () => {
  const clock = standingClock();
  const test = await testService({ now: clock.now });
  const { pairings } = test.service;
  await pairings.save(pairing('acme', true), null);
  const beside = await testService({
    now: clock.now,
    connection: test.connection,
    keys: test.keys,
  });
  const stored = (table: string) => asOwner(test, `select * from baton.${table}`);
  return { clock, test, pairings, one: test.service.grants, two: beside.service.grants, stored };
};

/** A helpdesk that takes each token once. */
const rotating = () => {
  const asked: string[] = [];
  const renew = async ({ secrets }: ViewerGrant): Promise<Record<string, string>> => {
    const token = secrets['token'] ?? '';
    if (asked.includes(token)) throw new RenewalError('refused', { lost: false });
    asked.push(token);
    return { token: `${token}+` };
  };
  return { asked, renew };
};

const isNot = (token: string) => (secrets: ViewerGrant['secrets']) => secrets['token'] !== token;

it('keeps leave by person, sealed, and the latest in the place of the one before', async () => {
  const { one, two, stored } = await world();
  expect(await one.of(ines)).toBeNull();
  const first = await one.save(ines, 'acme', { token: 'secret one' });
  await one.save(jon, 'acme', { token: 'of jon' });
  const second = await two.save(ines, 'acme', { token: 'secret two' });
  expect(await one.of(ines)).toEqual(second);
  expect(second?.stamp).not.toBe(first?.stamp);
  expect((await one.list('a', 'desk')).map(({ user }) => user)).toEqual(['7', '8']);
  expect(await one.list('b', 'desk')).toEqual([]);
  const rows = JSON.stringify(await stored('viewer_grants'));
  expect(rows).not.toMatch(/secret two|of jon/);
  expect(rows).toContain('"user_id":"7"');
});

it('opens tokens in their own row only', async () => {
  const { one, test } = await world();
  await one.save(ines, 'acme', { token: 'of ines' });
  await one.save(jon, 'acme', { token: 'of jon' });
  await asOwner(
    test,
    `update baton.viewer_grants g set secrets = o.secrets from baton.viewer_grants o
     where g.user_id = '7' and o.user_id = '8'`,
  );
  await expect(one.of(ines)).rejects.toThrow('does not open');
  expect((await one.of(jon))?.secrets).toEqual({ token: 'of jon' });
});

it('keeps nothing for an account that is not paired, is another one, or asks nobody', async () => {
  const { one, pairings, stored } = await world();
  expect(await one.save({ ...ines, tenant: 'b' }, 'acme', { token: 'x' })).toBeNull();
  expect(await one.save(ines, 'other', { token: 'x' })).toBeNull();
  await pairings.save(pairing('acme', false), 1);
  expect(await one.save(ines, 'acme', { token: 'x' })).toBeNull();
  expect(await one.begin({ ...sent, tenant: 'b' })).toBeNull();
  expect(await stored('viewer_grants')).toEqual([]);
});

it.each([
  ['it asks for leave no longer', pairing('acme', false)],
  ['it is another account', pairing('other', true)],
  ['it is unpaired', null],
])('forgets all leave of an account, and whoever is on their way, when %s', async (_why, next) => {
  const { one, pairings, stored } = await world();
  const state = await one.begin(sent);
  await one.save(ines, 'acme', { token: 'x' });
  await one.save(jon, 'acme', { token: 'y' });
  await pairings.save({ ...pairing('acme', true), secrets: { password: 'y' } }, 1);
  expect(await stored('viewer_grants')).toHaveLength(2);
  if (next) await pairings.save(next, 2);
  else await pairings.remove('a', 'desk');
  expect([await stored('viewer_grants'), await stored('viewer_consents')]).toEqual([[], []]);
  expect(await one.take(state ?? '')).toBeNull();
});

it('forgets leave of a stamp only, so that what was given meanwhile stays', async () => {
  const { one, two } = await world();
  const first = await one.save(ines, 'acme', { token: 'x' });
  const second = await two.save(ines, 'acme', { token: 'y' });
  expect(await one.drop(ines, first?.stamp ?? '')).toBe(false);
  expect(await one.drop({ ...ines, tenant: 'b' }, null)).toBe(false);
  expect(await two.of(ines)).toEqual(second);
  expect([await one.drop(ines, second?.stamp ?? ''), await one.drop(ines, null)]).toEqual([
    true,
    false,
  ]);
});

it('renews once, however many processes want to, and gives all of them what came of it', async () => {
  const { one, two } = await world();
  const { asked, renew } = rotating();
  await one.save(ines, 'acme', { token: 't' });
  const all = await Promise.all(
    [one, two, one, two, one].map((each) => each.renew(ines, isNot('t'), renew)),
  );
  expect(all.map((grant) => grant?.secrets)).toEqual(all.map(() => ({ token: 't+' })));
  expect(asked).toEqual(['t']);
  expect(await two.renew(jon, isNot('t'), renew)).toBeNull();
});

it('lets leave that was given anew meanwhile count, and leave that was taken back be gone', async () => {
  const { one, two } = await world();
  const { renew } = rotating();
  await one.save(ines, 'acme', { token: 't' });
  const anew = await one.renew(ines, isNot('t'), async (grant) => {
    await two.save(ines, 'acme', { token: 'anew' });
    return renew(grant);
  });
  expect(anew?.secrets).toEqual({ token: 'anew' });
  const gone = await one.renew(ines, isNot('anew'), async (grant) => {
    await two.drop(ines, null);
    return renew(grant);
  });
  expect([gone, await one.of(ines)]).toEqual([null, null]);
});

it('is free at once after a renewal that failed, and after half a minute when whoever renewed died', async () => {
  const { clock, one, two } = await world();
  const { renew } = rotating();
  await one.save(ines, 'acme', { token: 't' });
  const down = async () => Promise.reject(new RenewalError('unreachable', { lost: false }));
  await expect(one.renew(ines, isNot('t'), down)).rejects.toMatchObject({ code: 'unreachable' });
  const begun = Promise.withResolvers<void>();
  const dead = Promise.withResolvers<Record<string, string>>();
  const lost = one.renew(ines, isNot('t'), async () => {
    begun.resolve();
    return dead.promise;
  });
  await begun.promise;
  clock.pass(1);
  expect((await two.renew(ines, isNot('t'), renew))?.secrets).toEqual({ token: 't+' });
  dead.resolve({ token: 'of the dead' });
  expect((await lost)?.secrets).toEqual({ token: 't+' });
});

it('knows once, in any process, whom somebody belongs to who comes back', async () => {
  const { one, two, stored } = await world();
  const state = (await one.begin(sent)) ?? '';
  expect(state).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await stored('viewer_consents'))).not.toMatch(
    new RegExp(`${state}|the verifier`),
  );
  const both = await Promise.all([one.take(state), two.take(state)]);
  expect(both.filter((each) => each !== null)).toEqual([sent]);
  expect([await one.take(state), await two.take('x'), await one.take('')]).toEqual([
    null,
    null,
    null,
  ]);
});

it('knows nobody who takes longer than ten minutes, and only the latest few of one person', async () => {
  const { clock, one, stored } = await world();
  const late = (await one.begin(sent)) ?? '';
  const inTime = (await one.begin({ ...sent, user: '8' })) ?? '';
  clock.pass(9);
  expect(await one.take(inTime)).toMatchObject({ user: '8' });
  clock.pass(1);
  expect(await one.take(late)).toBeNull();
  const states: string[] = [];
  for (let n = 0; n < 9; n += 1) {
    states.push((await one.begin(sent)) ?? '');
    clock.pass(0.1);
  }
  expect(await stored('viewer_consents')).toHaveLength(4);
  expect(await one.take(states[0] ?? '')).toBeNull();
  expect(await one.take(states.at(-1) ?? '')).toEqual(sent);
  clock.pass(11);
  await one.begin({ ...sent, user: '8' });
  expect(await stored('viewer_consents')).toHaveLength(1);
});

it('shows leave to its own tenant only', async () => {
  const { test, pairings, one } = await world();
  await pairings.save(pairing('other', true, 'b'), null);
  await one.save(ines, 'acme', { token: 'x' });
  await one.save({ ...jon, tenant: 'b' }, 'other', { token: 'y' });
  await one.begin(sent);
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
    const { rows } = await client.query<{ user_id: string }>(
      'select user_id from viewer_grants union all select user_id from viewer_consents',
    );
    await client.query('commit');
    return rows.map(({ user_id: user }) => user);
  };
  expect([await seen(null), await seen('a'), await seen('b')]).toEqual([[], ['7', '7'], ['8']]);
});

it('is sealed anew with everything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-master-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'master.key');
  const test = await testService({ masterKey: masterKeyFile(file) });
  const { grants, pairings } = test.service;
  await pairings.save(pairing('acme', true), null);
  await grants.save(ines, 'acme', { token: 'x' });
  const state = (await grants.begin(sent)) ?? '';
  const texts = () =>
    asOwner(
      test,
      'select secrets from baton.viewer_grants union all select verifier from baton.viewer_consents',
    );
  const before = await texts();
  const ring = openKeyRing(test.connection, file);
  onTestFinished(() => ring.close());
  await ring.rotate();
  await ring.reseal(() => undefined, new AbortController().signal);
  for (const text of await texts()) expect(before).not.toContainEqual(text);
  const later = await testService({
    connection: test.connection,
    keys: test.keys,
    masterKey: masterKeyFile(file),
  });
  expect((await later.service.grants.of(ines))?.secrets).toEqual({ token: 'x' });
  expect(await later.service.grants.take(state)).toEqual(sent);
});
