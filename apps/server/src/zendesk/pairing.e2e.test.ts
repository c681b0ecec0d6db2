import type { ZendeskOptions } from '@baton/testkit/zendesk';
import { expect, it } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const URL = '/v1/helpdesks/zendesk/pairing';

interface Told {
  type?: string;
  version: number;
  settings: {
    fields: Record<string, number>;
    installationId: string | null;
    appId: string | null;
    webhookId: string | null;
  };
  credentials: string[];
  ok: boolean | null;
  steps: { id: string; state: string; detail: string; repairs: boolean }[];
  errors?: { pointer: string; detail: string }[];
}

const world = async (options: ZendeskOptions = {}) => {
  const made = await zendeskWorld(options);
  const { fake } = made;
  const served = await made.serve();
  const { email } = fake.apiToken;
  const wish = (settings: object = {}) => ({
    settings: { subdomain: 'acme', mode: 'api-token', ...settings },
    credentials: { email, apiToken: fake.apiToken.token() },
  });
  const roles = Object.fromEntries(
    [...fake.account.roles.keys()].map((id) => [String(id), 'standard']),
  );
  const url = served.service.app.listeningOrigin;
  const installation = [...fake.account.installations.values()][0];
  if (installation)
    fake.account.installations.set(installation.id, {
      ...installation,
      settings: { service_url: `${url}/` },
    });
  return { ...made, ...served, wish, roles };
};

const states = ({ steps }: Told) => Object.fromEntries(steps.map(({ id, state }) => [id, state]));

it('goes from nothing to a green checklist, makes nothing twice, and repairs what drifts', async () => {
  const { fake, ask, wish, roles } = await world();
  expect((await ask<Told>('PUT', URL, wish({ tiers: { customRoles: roles } }))).status).toBe(200);
  const before = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(states(before)).toEqual({
    credentials: 'ok',
    scopes: 'ok',
    app: 'todo',
    key: 'todo',
    'field.handoff_state': 'todo',
    'field.handoff_id': 'todo',
    'field.handoff_reason': 'todo',
    'field.handoff_confidence': 'todo',
    'field.handoff_intent': 'todo',
    'field.handoff_queue': 'todo',
    webhook: 'todo',
    trigger: 'todo',
    groups: 'ok',
    roles: 'ok',
  });
  expect(fake.account.fields.size).toBe(0);
  const green = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(green.steps.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(green.settings).toMatchObject({
    appId: String(fake.seeded.app.id),
    installationId: String(fake.seeded.installation.id),
  });
  const sizes = () => {
    const { fields, webhooks, triggers } = fake.account;
    return [fields.size, webhooks.size, triggers.size];
  };
  expect(sizes()).toEqual([6, 1, 1]);
  expect((await ask<Told>('POST', `${URL}/repair`)).body).toMatchObject({
    ok: true,
    version: green.version,
  });
  expect(sizes()).toEqual([6, 1, 1]);

  const [field] = fake.account.fields.values();
  const [trigger] = fake.account.triggers.values();
  if (!field || !trigger) throw new Error('nothing was made');
  fake.account.fields.set(field.id, { ...field, active: false, options: field.options.slice(2) });
  fake.account.triggers.set(trigger.id, { ...trigger, active: false });
  fake.rotateSecret(green.settings.webhookId ?? '');
  const drifted = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(drifted.steps.filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual([
    'field.handoff_state',
    'webhook',
    'trigger',
  ]);
  expect((await ask<Told>('POST', `${URL}/repair`)).body.ok).toBe(true);
  expect(sizes()).toEqual([6, 1, 1]);
});

it('finds what it made before when it is paired anew', async () => {
  const { fake, ask, wish, roles } = await world();
  await ask('PUT', URL, wish({ tiers: { customRoles: roles } }));
  const first = (await ask<Told>('POST', `${URL}/repair`)).body;
  await ask('DELETE', URL);
  await ask('PUT', URL, wish({ tiers: { customRoles: roles } }));
  const again = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(again.ok).toBe(true);
  expect(again.settings).toEqual(first.settings);
  expect(fake.account.fields.size).toBe(6);
});

it('tells of tickets through the webhook it made', async () => {
  const { fake, ask, wish, service, keys } = await world();
  await ask('PUT', URL, wish());
  await ask('POST', `${URL}/repair`);
  const ticket = fake.person.open({ subject: 'Refund', text: 'Where is it?' });
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
    { id: 'q', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
  ];
  await ask('POST', '/v1/conversations/c1/events', { events }, keys.a);
  expect(await service.deliver()).toBeGreaterThan(0);
  await fake.hooksSettled();
  expect(fake.hookAnswers).toContain(202);
  expect(fake.hookAnswers.filter((status) => status !== 202)).toEqual([]);
  const stateField = [...fake.account.fields.values()].find(
    ({ title }) => title === 'AI handoff: state',
  );
  const row = fake.account.tickets.row(ticket);
  expect(row.fields.get(stateField?.id ?? 0)).toBe('handoff_state_offered');
});

it('pairs with nobody who is no admin, and stores nothing then', async () => {
  const { fake, ask, wish } = await world();
  const wrong = { ...wish(), credentials: { email: fake.apiToken.email, apiToken: 'wrong' } };
  expect((await ask<Told>('PUT', URL, wrong)).body).toMatchObject({
    type: 'urn:baton:problem:credentials-refused',
  });
  const agent = fake.seeded.agents[0].email ?? '';
  const asAgent = { ...wish(), credentials: { email: agent, apiToken: fake.apiToken.token() } };
  expect((await ask<Told>('PUT', URL, asAgent)).body.errors).toMatchObject([
    { pointer: '/credentials', detail: expect.stringContaining('agent') as string },
  ]);
  const faults = await ask<Told>('PUT', URL, {
    settings: { subdomain: 'a.b', mode: 'api-token' },
    credentials: { email: 'x' },
  });
  expect(faults.body.errors?.map(({ pointer }) => pointer)).toEqual(['/settings/subdomain']);
  expect((await ask('GET', URL)).status).toBe(404);
});

it('ends the tokens of an account that is unpaired, and says whether it saw them end', async () => {
  const { fake, serve } = await zendeskWorld();
  const { ask } = await serve();
  const { global } = fake.oauth.clients;
  const client = { clientId: global.id, clientSecret: global.secret ?? '' };
  const pair = async (): Promise<string> => {
    const { refresh } = fake.oauth.grants.issue(
      { client: global.id, user: fake.seeded.service.id, scopes: ['read', 'write'] },
      { access: 1_800, refresh: 2_592_000 },
    );
    const { status } = await ask('PUT', URL, {
      settings: { subdomain: 'acme', mode: 'oauth' },
      credentials: { ...client, refreshToken: refresh ?? '' },
    });
    expect(status).toBe(200);
    return fake.oauth.grants.all().at(-1)?.access ?? '';
  };
  const unpair = async () => (await ask('DELETE', URL)).body;
  const ended = (is: boolean | null) => ({ helpdesk: 'zendesk', removed: true, ended: is });

  const token = await pair();
  expect(fake.oauth.grants.holder(token)).not.toBeNull();
  expect(await unpair()).toEqual(ended(true));
  expect(fake.oauth.grants.holder(token)).toBeNull();

  fake.oauth.expire(await pair());
  expect(await unpair()).toEqual(ended(true));
  expect(fake.oauth.grants.all().filter(({ refresh }) => refresh !== null)).toEqual([]);

  await pair();
  fake.plan(({ path }) =>
    path.startsWith('/oauth/tokens/') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  expect(await unpair()).toEqual(ended(false));
  expect((await ask('GET', URL)).status).toBe(404);
  fake.plan(null);

  const apiToken = { email: fake.apiToken.email, apiToken: fake.apiToken.token() };
  await ask('PUT', URL, {
    settings: { subdomain: 'acme', mode: 'api-token' },
    credentials: apiToken,
  });
  expect(await unpair()).toEqual(ended(null));
});

it('gives an account to one tenant only', async () => {
  const { ask, wish, keys } = await world();
  await ask('PUT', URL, wish());
  expect((await ask<Told>('PUT', URL, wish(), keys.adminB)).body).toMatchObject({
    type: 'urn:baton:problem:account-taken',
  });
});

it('tells no credential in any answer or line of the log', async () => {
  const { fake, ask, wish, logged } = await world();
  const answers = [
    await ask('PUT', URL, wish()),
    await ask('POST', `${URL}/repair`),
    await ask('GET', URL),
    await ask('GET', '/v1/helpdesks/hooks'),
  ];
  const secret = fake.secret([...fake.account.webhooks.keys()][0]);
  const told = JSON.stringify([answers, logged]);
  for (const each of [fake.apiToken.token(), fake.apiToken.email, secret])
    expect(told).not.toContain(each);
});

it('forgets what it found in one account when it moves to another, and asks for its credentials', async () => {
  const { ask, wish } = await world();
  await ask('PUT', URL, wish());
  await ask('POST', `${URL}/repair`);
  const without = await ask<Told>('PUT', URL, { settings: { subdomain: 'other' } });
  expect(without.body.errors).toMatchObject([{ pointer: '/credentials' }]);
  const moved = await ask<Told>('PUT', URL, wish({ subdomain: 'other' }));
  expect(moved.body.settings).toMatchObject({ fields: {}, webhookId: null, installationId: null });
});

it('says which groups of the policy the account does not have', async () => {
  const { fake, ask, wish, service, keys } = await world();
  await ask('PUT', URL, wish());
  const target = (group: string) => ({ targets: { zendesk: { group } } });
  const policy = {
    queues: [
      { id: 'billing', ...target(String(fake.seeded.groups.billing.id)) },
      { id: 'night', ...target('4711') },
      { id: 'safety', ...target(' safety') },
      { id: 'retention', ...target('retention') },
    ],
  };
  // Delivery would leave a ticket where it is rather than guess between two.
  const twin = fake.account.addGroup('Retention');
  const saved = await service.app.inject({
    method: 'PUT',
    url: '/v1/policy',
    headers: { authorization: `Bearer ${keys.adminA}`, 'if-match': '*' },
    payload: policy,
  });
  expect(saved.statusCode).toBe(200);
  const { steps } = (await ask<Told>('POST', `${URL}/check`)).body;
  const groups = steps.find(({ id }) => id === 'groups');
  expect(groups).toMatchObject({ state: 'todo' });
  expect(groups?.detail).toBe(
    `There is no group 4711 (queue night). 2 groups are called retention (queue retention): ${fake.seeded.groups.retention.id}, ${twin.id}. Give the right ids in the policy.`,
  );
});

it('goes on where the plan has no custom roles, and says what Zendesk keeps back', async () => {
  const { fake, ask, wish } = await world({ assumptions: { customRoles: false } });
  await ask('PUT', URL, wish());
  fake.plan(({ path }) =>
    path === '/ticket_fields' ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  const { steps } = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(steps.find(({ id }) => id === 'roles')).toMatchObject({ state: 'ok' });
  expect(steps.find(({ id }) => id === 'fields')).toMatchObject({ state: 'failed' });
});

it('serves a listed app: the client of the server, and its name with every call', async () => {
  const marketplace = { name: 'Baton', organizationId: '12', appId: '34' };
  const { fake, serve } = await zendeskWorld({}, ({ oauth }) => ({
    marketplace,
    client: { clientId: oauth.clients.global.id, clientSecret: oauth.clients.global.secret ?? '' },
  }));
  const { ask } = await serve();
  const user = fake.seeded.service.id;
  const pair = { client: fake.oauth.clients.global.id, user, scopes: ['read', 'write'] };
  const { refresh } = fake.oauth.grants.issue(pair, { access: 1_800, refresh: 2_592_000 });
  const { body } = await ask<Told>('PUT', URL, {
    settings: { subdomain: 'acme', mode: 'oauth' },
    credentials: { refreshToken: refresh ?? '' },
  });
  expect(body.credentials).not.toContain('clientSecret');
  await ask('POST', `${URL}/repair`);
  const calls = fake.requests;
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((call) => call.marketplace?.appId !== '34')).toEqual([]);
});
