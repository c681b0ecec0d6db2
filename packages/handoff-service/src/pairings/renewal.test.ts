import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';
import { RenewalError } from './pairing.ts';
import type { Pairing, Renew } from './pairing.ts';

const save = (secrets: Record<string, string> | null) => ({
  tenant: 'a',
  helpdesk: 'desk',
  account: 'acme',
  settings: {},
  secrets,
});

/** A helpdesk that takes each token once, and says how often it was asked. */
const rotating = () => {
  let at = 1;
  const asked: string[] = [];
  const renew: Renew = async ({ secrets }) => {
    asked.push(secrets['token'] ?? '');
    if (secrets['token'] !== `t${at}`) throw new RenewalError('refused', { lost: false });
    at += 1;
    return { token: `t${at}` };
  };
  return { asked, renew, first: { token: 't1' } };
};

const isNot = (token: string) => (secrets: Pairing['secrets']) => secrets['token'] !== token;

const world = async () => {
  const clock = standingClock();
  const test = await testService({ now: clock.now });
  const beside = await testService({
    now: clock.now,
    connection: test.connection,
    keys: test.keys,
  });
  const desk = rotating();
  await test.service.pairings.save(save(desk.first), null);
  return { clock, desk, one: test.service.pairings, two: beside.service.pairings };
};

it('renews once, however many processes want to, and gives all of them what came of it', async () => {
  const { desk, one, two } = await world();
  const all = await Promise.all(
    [one, two, one, two, one].map((each) => each.renew('a', 'desk', isNot('t1'), desk.renew)),
  );
  expect(all.map((pairing) => pairing?.secrets)).toEqual(all.map(() => ({ token: 't2' })));
  expect(desk.asked).toEqual(['t1']);
  expect(await two.renew('a', 'desk', isNot('t1'), desk.renew)).toMatchObject({ lostAt: null });
  expect(desk.asked).toEqual(['t1']);
});

it('counts no save, and lets settings change meanwhile', async () => {
  const { desk, one } = await world();
  const renewed = await one.renew('a', 'desk', isNot('t1'), async (pairing) => {
    await one.save({ ...save(null), settings: { changed: true } }, 1);
    return desk.renew(pairing);
  });
  expect(renewed).toMatchObject({
    version: 2,
    settings: { changed: true },
    secrets: { token: 't2' },
  });
});

it('lets credentials that an admin saved meanwhile count', async () => {
  const { desk, one } = await world();
  const renewed = await one.renew('a', 'desk', isNot('t1'), async (pairing) => {
    await one.save(save({ token: 'by hand' }), 1);
    return desk.renew(pairing);
  });
  expect(renewed?.secrets).toEqual({ token: 'by hand' });
});

it('tells that a pair may be used up when whoever renewed it died, until new ones are there', async () => {
  const { clock, desk, one, two } = await world();
  const dead = Promise.withResolvers<Record<string, string>>();
  const begun = Promise.withResolvers<void>();
  const lost = one.renew('a', 'desk', isNot('t1'), async (pairing) => {
    await desk.renew(pairing);
    begun.resolve();
    return dead.promise;
  });
  await begun.promise;
  clock.pass(1);
  await expect(two.renew('a', 'desk', isNot('t1'), desk.renew)).rejects.toMatchObject({
    code: 'refused',
  });
  expect((await two.of('a', 'desk'))?.lostAt).not.toBeNull();
  const again = await two.save(save({ token: 't2' }), 1);
  expect(again.lostAt).toBeNull();
  dead.resolve({ token: 'of the dead' });
  expect((await lost)?.secrets).toEqual({ token: 't2' });
});

it('keeps the pair where the helpdesk says that it did nothing, and is free at once', async () => {
  const { desk, one, two } = await world();
  const down: Renew = async () => Promise.reject(new RenewalError('unreachable', { lost: false }));
  await expect(one.renew('a', 'desk', isNot('t1'), down)).rejects.toMatchObject({
    code: 'unreachable',
  });
  expect((await one.of('a', 'desk'))?.lostAt).toBeNull();
  const unsure: Renew = async () => Promise.reject(new RenewalError('unreachable', { lost: true }));
  await expect(one.renew('a', 'desk', isNot('t1'), unsure)).rejects.toMatchObject({ lost: true });
  expect((await one.of('a', 'desk'))?.lostAt).not.toBeNull();
  expect(await two.renew('a', 'desk', isNot('t1'), desk.renew)).toMatchObject({
    lostAt: null,
    secrets: { token: 't2' },
  });
  expect(await two.renew('b', 'desk', isNot('t1'), desk.renew)).toBeNull();
});
