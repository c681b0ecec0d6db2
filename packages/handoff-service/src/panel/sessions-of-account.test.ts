import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { testService } from '../testing/test-service.ts';

const pairing = (account: string) => ({
  tenant: 'a',
  helpdesk: 'desk',
  account,
  settings: {},
  secrets: { token: 't' },
});
const PERSON = { tenant: 'a', viewer: 'desk:7', tier: 'standard', user: '7' } as const;

const setUp = async () => {
  const test = await testService({ now: () => new Date() });
  const { service } = test;
  const { pairings, sessions } = service;
  const saved = await pairings.save(pairing('one'), null);
  const inAccount = await sessions.mint({ ...PERSON, helpdesk: 'desk' });
  const elsewhere = await sessions.mint({ ...PERSON, helpdesk: 'other' });
  const open = () =>
    Promise.all([inAccount, elsewhere].map(async (token) => (await sessions.find(token)) !== null));
  await sessions.look();
  expect(await open()).toEqual([true, true]);
  return { test, pairings, sessions, saved, open };
};

it('ends with the account: its people and tickets have the same numbers in another one', async () => {
  const { pairings, sessions, saved, open } = await setUp();
  await pairings.save(pairing('two'), saved.version);
  await sessions.look();
  expect(await open()).toEqual([false, true]);
});

it('ends when the account is forgotten', async () => {
  const { pairings, sessions, open } = await setUp();
  expect(await pairings.remove('a', 'desk')).toBe(true);
  await sessions.look();
  expect(await open()).toEqual([false, true]);
});

it('goes on while the account stays, whatever else is saved of it', async () => {
  const { pairings, sessions, saved, open } = await setUp();
  await pairings.save({ ...pairing('one'), settings: { more: true } }, saved.version);
  await sessions.look();
  expect(await open()).toEqual([true, true]);
});

it('begins only in the account that is paired now, where one is named', async () => {
  const { test, pairings, sessions, saved } = await setUp();
  const ines = { ...PERSON, helpdesk: 'desk' } as const;
  expect(await sessions.find((await sessions.mintIn('one', ines)) ?? '')).toEqual(ines);
  const noted = () => asOwner(test, 'select 1 from panel_sessions');
  const before = (await noted()).length;
  expect(await sessions.mintIn('two', ines)).toBeNull();
  expect(await sessions.mintIn('one', { ...ines, helpdesk: 'other' })).toBeNull();
  expect(await sessions.mintIn('one', { ...ines, tenant: 'b' })).toBeNull();
  await pairings.save(pairing('two'), saved.version);
  expect(await sessions.mintIn('one', ines)).toBeNull();
  await pairings.remove('a', 'desk');
  expect(await sessions.mintIn('two', ines)).toBeNull();
  expect(await noted()).toHaveLength(before);
});

it('waits for whoever changes the account at the same moment, and then does not begin', async () => {
  const { test, sessions } = await setUp();
  const admin = new pg.Client(test.connection);
  await admin.connect();
  onTestFinished(() => admin.end());
  await admin.query('begin');
  await admin.query(`update baton.pairings set account = 'two'`);
  let isDone = false;
  const minted = sessions.mintIn('one', { ...PERSON, helpdesk: 'desk' }).finally(() => {
    isDone = true;
  });
  const waits = async (): Promise<boolean> =>
    (
      await asOwner(
        test,
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0;
  await expect.poll(async () => isDone || (await waits())).toBe(true);
  await admin.query('commit');
  expect(await minted).toBeNull();
});
