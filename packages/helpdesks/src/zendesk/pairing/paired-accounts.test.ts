import type { Pairing } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { zendeskViewers } from '../viewers/zendesk-viewers.ts';
import { pairedAccounts } from './paired-accounts.ts';

const SETTINGS = { subdomain: 'acme', mode: 'api-token' };

/** What is asked about somebody where this is paired; nothing of it reaches Zendesk. */
const askWith = async (settings: unknown) => {
  const call = async () => expect.unreachable('nobody is to be called');
  const now = (): Date => new Date('2026-03-02T09:00:00Z');
  const server = { originOf: () => null, client: null, marketplace: null, now, call };
  const pairing = settings === null ? null : ({ tenant: 'a', settings, secrets: {} } as Pairing);
  const accounts = pairedAccounts(server, () => ({
    of: async () => pairing,
    find: async () => pairing,
    renew: async () => pairing,
  }));
  const signal = AbortSignal.timeout(5_000);
  const question = { tenant: 'a', user: '7', ticket: '1', fresh: false, signal };
  return { accounts, verdict: await zendeskViewers(accounts).check(question) };
};

it('knows nobody of an account that is not paired', async () => {
  const { verdict } = await askWith(null);
  expect(verdict).toEqual({ ok: false, why: 'unknown' });
});

it('opens nothing by settings of another version, and sends nobody away for them: other servers may read them', async () => {
  const { accounts, verdict } = await askWith({ ...SETTINGS, ofAnotherVersion: true });
  expect(verdict).toEqual({ ok: false, why: 'unreachable' });
  await expect(accounts.apiOf('a')).rejects.toMatchObject({ code: 'unreachable' });
  expect([await accounts.strictOf('a'), await accounts.pairedBy('acme')]).toEqual([null, null]);
});
