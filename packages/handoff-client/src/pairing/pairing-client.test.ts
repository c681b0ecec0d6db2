import { expect, it } from 'vitest';
import { adminClientOf } from '../testing/admin-client-of.ts';

it('pairs, reads, checks, repairs and unpairs an account', async () => {
  const { client, sent } = adminClientOf({ account: 'acme', version: 1, ended: false });
  const input = { settings: { subdomain: 'acme' }, credentials: { apiToken: 'x' }, version: 0 };
  expect((await client.pairing.put('zendesk', input)).version).toBe(1);
  expect((await client.pairing.fetch('zendesk')).account).toBe('acme');
  await client.pairing.check('zendesk');
  await client.pairing.repair('zendesk');
  expect(await client.pairing.remove('a/b')).toBe(false);
  expect(sent).toEqual([
    `PUT http://x/v1/helpdesks/zendesk/pairing ${JSON.stringify(input)}`,
    'GET http://x/v1/helpdesks/zendesk/pairing',
    'POST http://x/v1/helpdesks/zendesk/pairing/check',
    'POST http://x/v1/helpdesks/zendesk/pairing/repair',
    'DELETE http://x/v1/helpdesks/a%2Fb/pairing',
  ]);
});

it('has secrets made, all or some', async () => {
  const made = { pairing: { version: 2 }, secrets: { installationKey: 'bk.x' } };
  const { client, sent } = adminClientOf(made);
  expect(await client.pairing.secrets('freshdesk')).toEqual(made);
  await client.pairing.secrets('freshdesk', ['installationKey']);
  expect(sent).toEqual([
    'POST http://x/v1/helpdesks/freshdesk/pairing/secrets {}',
    'POST http://x/v1/helpdesks/freshdesk/pairing/secrets {"names":["installationKey"]}',
  ]);
});

it('asks for an invite to install the listed app', async () => {
  const invite = { url: 'https://x/install', until: '2026-03-02T09:30:00Z' };
  const { client, sent } = adminClientOf(invite);
  expect(await client.pairing.invite('intercom', { region: 'eu' })).toEqual(invite);
  await client.pairing.invite('intercom');
  expect(sent).toEqual([
    'POST http://x/v1/helpdesks/intercom/pairing/invites {"settings":{"region":"eu"}}',
    'POST http://x/v1/helpdesks/intercom/pairing/invites {"settings":{}}',
  ]);
});

it('refuses with the code of the service', async () => {
  const { client } = adminClientOf({ type: 'urn:baton:problem:account-taken', errors: [] }, 409);
  await expect(client.pairing.put('zendesk', { settings: {} })).rejects.toMatchObject({
    code: 'account-taken',
  });
});
