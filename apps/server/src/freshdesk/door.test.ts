import type { SignedIn } from '@baton/handoff-service';
import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { AccountPace } from './account-pace.ts';
import { Door } from './door.ts';

const ACCOUNT = { tenant: 'a', account: 'acme.freshdesk.com', locale: 'en', timeZone: 'UTC' };
const INES: SignedIn = { tenant: 'a', helpdesk: 'freshdesk', account: ACCOUNT.account, user: '7' };
const ABOUT = { ticket: '25', isLook: true };

/** The door of one account, as whoever an access token belongs to comes to it. */
const enterAs = (person: SignedIn | null) => {
  const ports = {
    installationOf: async () => ACCOUNT,
    personOf: async () => person,
    seen: () => undefined,
    clock: () => 0,
    guessesAMinute: 10,
  };
  const door = new Door(ports, new AccountPace(ports.clock, () => 0.5));
  const headers = {
    'x-baton-installation': 'bk.acme.a-key-of-it',
    authorization: 'Bearer a-token-of-somebody',
  };
  return door.enter({ headers, ip: '192.0.2.1' } as unknown as FastifyRequest, ABOUT);
};

it('lets in whom a token of this account names', async () => {
  expect(await enterAs(INES)).toEqual({ account: ACCOUNT, agent: '7' });
});

it.each([
  ['tenant', { tenant: 'b' }],
  ['helpdesk', { helpdesk: 'zendesk' }],
  ['account', { account: 'other.freshdesk.com' }],
  ['kind of person', { user: 'installation' }],
])('takes a token of another %s for nobody’s', async (_what, other) => {
  expect(await enterAs({ ...INES, ...other })).toMatchObject({ status: 401, why: 'token' });
});

it('takes a token that is over for no way in without one', async () => {
  expect(await enterAs(null)).toMatchObject({ status: 401, why: 'token' });
});
