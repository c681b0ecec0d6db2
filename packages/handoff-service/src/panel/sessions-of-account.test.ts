import { expect, it } from 'vitest';
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
  const { service } = await testService({ now: () => new Date() });
  const { pairings, sessions } = service;
  const saved = await pairings.save(pairing('one'), null);
  const inAccount = await sessions.mint({ ...PERSON, helpdesk: 'desk' });
  const elsewhere = await sessions.mint({ ...PERSON, helpdesk: 'other' });
  const open = () =>
    Promise.all([inAccount, elsewhere].map(async (token) => (await sessions.find(token)) !== null));
  await sessions.look();
  expect(await open()).toEqual([true, true]);
  return { pairings, sessions, saved, open };
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
