import { expect, it } from 'vitest';
import { pairedFreshdesk } from '../testing/paired-freshdesk.ts';

const ACCEPT = { verb: 'command', command: { command: 'accept' } };

/** A handoff that somebody has accepted, in an account that tells of tickets. */
const world = async () => {
  const made = await pairedFreshdesk();
  const { tokenOf, act, people, service, url, given, fake } = made;
  const token = await tokenOf(people.lead);
  expect(await act(ACCEPT, { token })).toMatchObject({ state: 'done' });
  // Rounds that are due from the start.
  await service.runJobs();
  const hook = (body: object | string, secret = given.webhookSecret) =>
    fetch(`${url}/freshdesk/webhooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-baton-secret': secret },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...made,
    hook,
    /** What follows from what was told. */
    follow: async (): Promise<void> => {
      await service.runJobs();
    },
    webhook: { domain: fake.domain, ticket_id: made.ticket, event: 'ticket_action:update' },
  };
};

it('looks at a ticket that the app’s server part tells of: who solved it is read from Freshdesk alone', async () => {
  const { send, ticket, fake, follow, state, people } = await world();
  const event = { event: 'onTicketUpdate', ticket, agent: people.lead.id, at: 1_795_000_000 };
  const body = JSON.stringify({ ...event, status: 'solved', tier: 'full' });
  expect((await send('events', {}, body)).status).toBe(200);
  await follow();
  expect(await state()).toBe('active');
  fake.person.solve(ticket);
  expect((await send('events', {}, JSON.stringify({ ...event, at: event.at + 5 }))).status).toBe(
    200,
  );
  await follow();
  expect(await state()).toBe('resolved');
});

it('takes events of the installation alone, and leaves out what is none', async () => {
  const { send, ticket, fake, follow, theirs, given } = await world();
  const event = JSON.stringify({ event: 'onTicketUpdate', ticket, agent: null, at: 1 });
  for (const key of [null, '', 'x'.repeat(40), `${given.installationKey}x`])
    expect((await send('events', { key }, event)).status).toBe(401);
  const before = fake.requests.length;
  for (const body of [
    '',
    '[]',
    JSON.stringify({ event: 'onTicketUpdate', ticket: '../1', agent: null, at: 1 }),
    JSON.stringify({ event: '<script>', ticket, agent: null, at: 1 }),
    JSON.stringify({ event: 'onTicketUpdate', ticket, agent: 'installation', at: 1 }),
    JSON.stringify({ event: 'onTicketUpdate', ticket, agent: null, at: 'now' }),
  ])
    expect((await send('events', {}, body)).status).toBe(200);
  // Another account's event is about a ticket of that account.
  expect((await send('events', { key: theirs.installationKey }, event)).status).toBe(200);
  await follow();
  expect(fake.requests.length).toBe(before);
});

it('takes a rule’s webhook with the account’s secret, and says nothing of accounts to others', async () => {
  const { hook, webhook, fake, ticket, follow, state, theirs, other } = await world();
  fake.person.solve(ticket);
  for (const [body, secret] of [
    [webhook, 'x'.repeat(40)],
    [webhook, ''],
    [webhook, theirs.webhookSecret],
    [{ ...webhook, domain: other.domain }, undefined],
    [{ ...webhook, domain: 'nobody.freshdesk.com' }, undefined],
    [{ ...webhook, domain: '../..' }, undefined],
    [{ ...webhook, domain: undefined }, undefined],
    ['{', undefined],
    ['', undefined],
  ] as const) {
    const { status, headers } = await hook(body, secret);
    expect([status, headers.get('content-length')], JSON.stringify(body)).toEqual([401, '0']);
  }
  await follow();
  expect(await state()).toBe('active');
  expect((await hook({ ...webhook, domain: fake.domain.toUpperCase() })).status).toBe(200);
  await follow();
  expect(await state()).toBe('resolved');
  // What is proven and can't be read is not sent again either.
  expect((await hook({ domain: fake.domain, ticket_id: 'x' })).status).toBe(200);
});

it('tells who installs the app whether the key is right', async () => {
  const { json, theirs, other, fake } = await pairedFreshdesk();
  expect(await json('health', {})).toEqual({ ok: true, account: fake.domain });
  expect(await json('health', { key: theirs.installationKey })).toEqual({
    ok: true,
    account: other.domain,
  });
  for (const key of [null, 'x', `bk.${fake.domain}.${'x'.repeat(43)}`])
    expect(await json('health', { key })).toEqual({ ok: false, why: 'key' });
});
