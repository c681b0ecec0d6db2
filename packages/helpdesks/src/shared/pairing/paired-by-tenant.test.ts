import type { Pairing } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { pairedByTenant } from './paired-by-tenant.ts';

/** Pairings of a helpdesk that change as a test says; `asked` counts how often the store was asked. */
const paired = () => {
  let time = Date.parse('2026-03-02T09:00:00Z');
  const store = { pairing: null as Pairing | null, asked: 0 };
  const accounts = pairedByTenant({
    helpdesk: 'acmedesk',
    pairings: () => ({
      of: async (tenant, helpdesk) => {
        store.asked += 1;
        return tenant === 'a' && helpdesk === 'acmedesk' ? store.pairing : null;
      },
    }),
    now: () => new Date(time),
    read: ({ settings }) => (settings === 'of another version' ? null : { settings }),
  });
  const pair = (settings: unknown, version: number, createdAt = '2026-03-01T00:00:00Z'): void => {
    store.pairing = { tenant: 'a', settings, version, createdAt } as Pairing;
  };
  return { accounts, store, pair, pass: (seconds: number) => void (time += seconds * 1_000) };
};

it('asks the store every five seconds, and gives the same object for as long as the pairing is the same', async () => {
  const { accounts, store, pair, pass } = paired();
  pair('one', 1);
  const first = await accounts.of('a');
  expect(first).toEqual({ settings: 'one' });
  pair('two', 2);
  pass(4.999);
  expect([await accounts.of('a'), store.asked]).toEqual([first, 1]);
  pass(0.001);
  const second = await accounts.of('a');
  expect([second, store.asked]).toEqual([{ settings: 'two' }, 2]);
  pass(5);
  expect(await accounts.of('a')).toBe(second);
  expect(store.asked).toBe(3);
});

it('asks again where the clock went back', async () => {
  const { accounts, store, pair, pass } = paired();
  pair('one', 1);
  await accounts.of('a');
  pass(-60);
  await accounts.of('a');
  expect(store.asked).toBe(2);
});

it('takes a pairing that was ended and made anew for another one, of the same version as it is', async () => {
  const { accounts, pair, pass } = paired();
  pair('one', 1);
  await accounts.of('a');
  pair('two', 1, '2026-03-02T08:59:59Z');
  pass(5);
  expect(await accounts.of('a')).toEqual({ settings: 'two' });
});

it('forgets what is not paired any more, and knows nothing of other tenants', async () => {
  const { accounts, store, pair, pass } = paired();
  pair('one', 1);
  expect(await accounts.readable('a')).toEqual({ settings: 'one' });
  expect(await accounts.readable('b')).toBeNull();
  store.pairing = null;
  pass(5);
  expect(await accounts.readable('a')).toBeNull();
});

it('gives nothing of what can not be read here, and says so to whoever would send people away for it', async () => {
  const { accounts, pair } = paired();
  pair('of another version', 1);
  expect(await accounts.of('a')).toBeNull();
  await expect(accounts.readable('a')).rejects.toMatchObject({ code: 'unreachable' });
});
