import { generateKeyPairSync, sign } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { expect, it } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const PAIRING = '/v1/helpdesks/zendesk/pairing';
const SECRET = 'The customer has lost the blue suitcase.';

/** An account that is paired, with one ticket that an AI has handed over. */
const world = async () => {
  const made = await zendeskWorld();
  const { fake, keys } = made;
  const served = await made.serve();
  const { ask, service, url } = served;
  const { email } = fake.apiToken;
  const { groups, agents, app } = fake.seeded;
  const installed = fake.account.installations.get(fake.seeded.installation.id);
  if (installed)
    fake.account.installations.set(installed.id, { ...installed, settings: { service_url: url } });
  await ask('PUT', PAIRING, {
    settings: {
      subdomain: 'acme',
      mode: 'api-token',
      appId: String(app.id),
      tiers: { roles: { agent: 'standard', admin: 'full' } },
    },
    credentials: { email, apiToken: fake.apiToken.token() },
  });
  await ask('POST', `${PAIRING}/repair`);
  const ticket = fake.person.open({ group: groups.support.id });
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
    { id: 'q', type: 'turn', by: 'customer', text: SECRET },
    { id: 'q2', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
  ];
  await ask('POST', '/v1/conversations/c1/events', { events }, keys.a);
  await ask('POST', '/v1/conversations/free/events', { events: events.slice(1) }, keys.a);
  const [ines] = agents;
  let guid = 0;
  const load = async (
    form: string,
    {
      path = '/zendesk/sidebar',
      query = `origin=https%3A%2F%2Facme.zendesk.com&app_guid=g${(guid += 1)}`,
      type = 'application/x-www-form-urlencoded',
      language = 'de-DE,de;q=0.9',
    } = {},
  ) => {
    const response = await fetch(`${url}${path}?${query}`, {
      method: 'POST',
      headers: { 'content-type': type, 'accept-language': language },
      body: form,
    });
    const text = await response.text();
    const boot = JSON.parse(/id="baton-boot"[^>]*>([^<]*)</.exec(text)?.[1] ?? '{}') as {
      session: string;
      tier: string;
      locale: string;
      refused?: { code: string; request: string };
    };
    return { status: response.status, headers: response.headers, text, boot };
  };
  const formOf = (over: Parameters<typeof fake.signPage>[0]): string =>
    new URLSearchParams({ token: fake.signPage(over) }).toString();
  const get = async (path: string, session: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${session}`, ...headers },
    });
    return { status: response.status, text: await response.text() };
  };
  return { ...made, ...served, service, ines, ticket, load, formOf, get };
};

it('opens the sidebar for an agent, framed by their account alone, with a session that sees their ticket', async () => {
  const { load, formOf, ines, get, ticket } = await world();
  const page = await load(formOf({ user: ines.id }));
  expect(page.status).toBe(200);
  expect(page.boot).toMatchObject({
    tier: 'standard',
    session: expect.stringMatching(/^bs_/) as string,
  });
  expect(page.boot.refused).toBeUndefined();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/frame-ancestors https:\/\/acme\.zendesk\.com$/);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' https:\/\/static\.zdassets\.com;/);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(page.text).toContain(
    'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
  );
  const { session } = page.boot;
  const panel = await get(`/v1/panel/tickets/zendesk/${ticket}`, session);
  expect([panel.status, panel.text.includes('suitcase')]).toEqual([200, true]);
  expect((await get('/v1/panel/conversations/c1/transcript', session)).status).toBe(200);
});

it('gives the ticket to the agent who takes over beside it', async () => {
  const { load, formOf, ines, ask, service, fake, ticket } = await world();
  await service.deliver();
  const { session } = (await load(formOf({ user: ines.id }))).boot;
  const accept = { command: 'accept' };
  const path = '/v1/panel/conversations/c1/commands';
  expect((await ask('POST', path, accept, session)).status).toBe(200);
  for (let row = 0; row < 3; row += 1) await service.deliver();
  const { assigneeId, groupId } = fake.account.tickets.row(ticket);
  expect([assigneeId, groupId]).toEqual([ines.id, fake.seeded.groups.support.id]);
});

it('says no to whatever was not signed for this account, with a number and without the cause', async () => {
  const { load, formOf, fake, ines, logged } = await world();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [head, claims] = fake.signPage({ user: ines.id }).split('.');
  const forged = sign('RSA-SHA256', Buffer.from(`${head}.${claims}`), privateKey).toString(
    'base64url',
  );
  const jwk = publicKey.export({ format: 'jwk' });
  const good = formOf({ user: ines.id });
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const cases: [string, number, string, string, Parameters<typeof load>[1]?][] = [
    ['signature', 403, 'signature', `token=${head}.${claims}.${forged}`],
    ['algorithm', 403, 'signature', `token=${none}.${claims}.AA`],
    [
      'signature',
      403,
      'signature',
      `token=${Buffer.from(JSON.stringify({ alg: 'RS256', jwk })).toString('base64url')}.${claims}.${forged}`,
    ],
    [
      'audience',
      403,
      'signature',
      formOf({
        user: ines.id,
        over: { aud: 'https://acme.zendesk.com/api/v2/apps/installations/1.json' },
      }),
    ],
    [
      'not-paired',
      403,
      'not-paired',
      formOf({ user: ines.id, over: { iss: 'stranger.zendesk.com' } }),
    ],
    ['expired', 403, 'signature', formOf({ user: ines.id, over: { exp: 1_000 } })],
    ['context', 403, 'signature', formOf({ user: ines.id, location: 'modal' })],
    [
      'origin',
      403,
      'signature',
      good,
      { query: 'origin=https%3A%2F%2Fevil.zendesk.com&app_guid=g' },
    ],
    ['origin', 403, 'signature', good, { query: 'app_guid=g' }],
    [
      'origin',
      403,
      'signature',
      good,
      { query: 'origin=https%3A%2F%2Facme.zendesk.com&origin=x&app_guid=g' },
    ],
    ['form', 403, 'signature', `${good}&${good}`],
    ['form', 403, 'signature', `${good}&x=1&x=2`],
    ['form', 403, 'signature', 'jwt=x'],
    ['form', 403, 'signature', ''],
    ['malformed', 403, 'signature', 'token=x'],
    ['malformed', 403, 'signature', `token=${'x'.repeat(10_000)}`],
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'signature', `token=${'x'.repeat(20_000)}`],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'signature', '{}', { type: 'application/json' }],
  ];
  for (const [why, status, code, form, more] of cases) {
    const page = await load(form, more);
    expect([why, page.status, page.boot.refused?.code]).toEqual([why, status, code]);
    expect(page.boot.session).toBe('');
    expect(page.boot.locale).toBe('de-DE');
    expect(page.headers.get('content-security-policy')).toMatch(
      /frame-ancestors https:\/\/\*\.zendesk\.com$/,
    );
    const line = logged.find((each) => each.includes(page.boot.refused?.request ?? 'none'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ why, msg: 'page load refused' });
  }
  expect(logged.join('')).not.toContain(claims);
});

it('takes a token again for the frame it came for, and for no other', async () => {
  const { load, formOf, ines } = await world();
  const form = formOf({ user: ines.id });
  const query = (guid: string) => ({
    query: `origin=https%3A%2F%2Facme.zendesk.com&app_guid=${guid}`,
  });
  const [first, again, other] = [
    await load(form, query('one')),
    await load(form, query('one')),
    await load(form, query('two')),
  ];
  expect([first.status, again.status, other.status]).toEqual([200, 200, 403]);
  expect(again.boot.session).not.toBe(first.boot.session);
});

it('lets in nobody who is no agent, and says so', async () => {
  const { load, formOf, fake, ines } = await world();
  const { customer } = fake.seeded;
  const customers = await load(formOf({ user: customer.id }));
  expect([customers.status, customers.boot.refused?.code]).toEqual([403, 'no-agent']);
  fake.account.changeUser(ines.id, { suspended: true });
  const suspended = await load(formOf({ user: ines.id }));
  expect([suspended.status, suspended.boot.refused?.code]).toEqual([403, 'no-agent']);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  const away = await load(formOf({ user: fake.seeded.agents[1].id }));
  expect([away.status, away.boot.refused?.code]).toEqual([503, 'unreachable']);
});

it('shows a session nothing of other tickets, whatever its page asks for', async () => {
  const { load, formOf, fake, ines, get, ask, ticket, keys } = await world();
  const { id } = fake.account.addRole('Group member', 'within-groups');
  fake.account.changeUser(ines.id, { customRoleId: id });
  const elsewhere = fake.person.open({ group: fake.seeded.groups.safety.id });
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(elsewhere) } },
    { id: 'q', type: 'turn', by: 'customer', text: SECRET },
  ];
  await ask('POST', '/v1/conversations/c2/events', { events }, keys.a);
  const { session, tier } = (await load(formOf({ user: ines.id }))).boot;
  expect(tier).toBe('restricted');
  expect(
    (await get(`/v1/panel/tickets/zendesk/${ticket}?viewer=full&tier=full`, session)).status,
  ).toBe(200);
  const paths = [
    `/v1/panel/tickets/zendesk/${elsewhere}`,
    `/v1/panel/tickets/other/${ticket}`,
    '/v1/panel/conversations/c2',
    '/v1/panel/conversations/c2/transcript',
    '/v1/panel/conversations/c2/live',
    '/v1/panel/conversations/free',
    '/v1/panel/conversations/free/trust-report',
    '/v1/search?q=suitcase',
    '/v1/approvals',
  ];
  for (const path of paths) {
    const answer = await get(path, session, {
      'x-baton-tier': 'full',
      'x-ticket-id': String(ticket),
    });
    expect([403, 404], path).toContain(answer.status);
    expect(answer.text, path).not.toContain('suitcase');
  }
});

it('takes what Zendesk says at once where something is written, and ends the session of who is out', async () => {
  const { load, formOf, fake, ines, url, service } = await world();
  const { session } = (await load(formOf({ user: ines.id }))).boot;
  const rate = async (): Promise<unknown> => {
    const response = await fetch(`${url}/v1/panel/conversations/c1/ratings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
      body: '{"stars":5}',
    });
    return [response.status, ((await response.json()) as { type?: string }).type];
  };
  expect(((await rate()) as unknown[])[0]).toBe(200);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect(await rate()).toEqual([503, 'urn:baton:problem:access-unchecked']);
  fake.plan(null);
  fake.account.changeUser(ines.id, { suspended: true });
  expect(await rate()).toEqual([403, 'urn:baton:problem:no-agent']);
  expect(await service.sessions.find(session)).toBeNull();
  expect(await rate()).toEqual([401, 'urn:baton:problem:key-unknown']);
});

it('answers the address with a slash too many, and a plain look without a session', async () => {
  const { url, load, formOf, ines } = await world();
  const page = await load(formOf({ user: ines.id }), { path: '//zendesk/sidebar' });
  expect([page.status, page.boot.session !== '']).toEqual([200, true]);
  const text = await new Promise<string>((resolve, reject) => {
    requestHttp(`${url}/zendesk/sidebar`, { headers: { 'accept-language': 'ja' } }, (response) => {
      let read = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (read += chunk));
      response.on('end', () => resolve(read));
    })
      .on('error', reject)
      .end();
  });
  expect(text).toContain('"session":"","tier":"restricted","locale":"ja"');
  expect(text).not.toContain('zdassets');
});
