import type { HelpdeskPairing } from '@baton/handoff-client';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { freshdeskWorld } from '../testing/freshdesk-world.ts';
import { pairedFreshdesk } from '../testing/paired-freshdesk.ts';

const PAIRING = '/v1/helpdesks/freshdesk/pairing';

interface Made {
  pairing: HelpdeskPairing;
  secrets: Record<string, string>;
}

interface Refused {
  type: string;
  errors?: { pointer: string; detail: string }[];
}

const world = async (...given: Parameters<typeof freshdeskWorld>) => {
  const made = await freshdeskWorld(...given);
  const served = await made.serve();
  const { ask } = served;
  const { fake } = made;
  const settings = { domain: fake.domain };
  const pair = (more: object = {}, key = made.keys.adminA) =>
    ask<HelpdeskPairing & Refused>(
      'PUT',
      PAIRING,
      { settings, credentials: { apiKey: fake.token() }, ...more },
      key,
    );
  const secrets = async (names?: string[]): Promise<Record<string, string>> =>
    (await ask<Made>('POST', `${PAIRING}/secrets`, names === undefined ? {} : { names })).body
      .secrets;
  const step = (pairing: HelpdeskPairing, id: string) =>
    pairing.steps?.find((each) => each.id === id);
  return { ...made, ...served, settings, pair, secrets, step };
};

it('keeps nothing of a key that Freshdesk does not take, or that is too little', async () => {
  const { pair, fake, ask, other } = await world();
  const { agents, restricted, lead } = fake.seeded;
  const refusal = async (more: object): Promise<string[]> => {
    const { status, body } = await pair(more);
    expect(status).toBe(422);
    return [
      body.type.split(':').at(-1) ?? '',
      ...(body.errors ?? []).map(({ pointer }) => pointer),
    ];
  };
  const key = ['credentials-refused', '/credentials/apiKey'];
  for (const apiKey of ['of-nobody', fake.keyOf(agents[0].id), fake.keyOf(restricted.id)])
    expect(await refusal({ credentials: { apiKey } })).toEqual(key);
  fake.person.regrade(lead.id, { scope: 2 });
  expect(await refusal({ credentials: { apiKey: fake.keyOf(lead.id) } })).toEqual(key);
  expect(await refusal({ settings: { domain: other.domain } })).toEqual(key);
  for (const domain of ['acme', 'acme.example.com', 'evil.com/.freshdesk.com', '127.0.0.1'])
    expect(await refusal({ settings: { domain } })).toEqual(['invalid-body', '/settings/domain']);
  expect(await refusal({ credentials: { apiKey: 'two words' } })).toEqual([
    'invalid-body',
    '/credentials/apiKey',
  ]);
  expect(await refusal({ credentials: {} })).toEqual(['invalid-body', '/credentials/apiKey']);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  const { status, body } = await pair();
  expect([status, body.type]).toEqual([503, 'urn:baton:problem:helpdesk-unreachable']);
  expect((await ask('GET', PAIRING)).status).toBe(404);
});

it('sets up what is missing once, says what is left, and writes into what it found', async () => {
  const { pair, fake, ask, step } = await world({ fields: {} });
  expect((await pair()).status).toBe(200);
  const checked = await ask<HelpdeskPairing>('POST', `${PAIRING}/check`);
  expect(step(checked.body, 'field.handoff_state')).toMatchObject({ state: 'todo', repairs: true });
  expect(fake.account.fields.size).toBe(0);
  const { body } = await ask<HelpdeskPairing>('POST', `${PAIRING}/repair`);
  expect(fake.account.fields.size).toBe(6);
  expect(body.settings).toMatchObject({
    agent: fake.seeded.service.id,
    fields: { handoff_state: 'cf_ai_handoff_state', handoff_queue: 'cf_ai_handoff_queue' },
  });
  const state = (id: string): string | undefined => step(body, id)?.state;
  for (const id of ['key', 'address', 'field.handoff_reason', 'groups', 'ways'])
    expect([id, state(id)]).toEqual([id, 'ok']);
  for (const id of ['roles', 'secrets', 'app', 'signed-in', 'webhook'])
    expect([id, state(id)]).toEqual([id, 'todo']);
  expect(step(body, 'roles')?.items?.map(({ label }) => label)).toEqual([
    'Account Administrator',
    'Administrator',
    'Agent',
    'Supervisor',
  ]);
  await ask('POST', `${PAIRING}/repair`);
  expect(fake.account.fields.size).toBe(6);
});

it('mends a drop-down that lacks words, and says what to make by hand where the plan makes none', async () => {
  const { pair, fake, ask, step } = await world({ fields: {} });
  const { id } = fake.account.addField(
    { label: 'AI handoff state', type: 'custom_dropdown' },
    { choices: ['requested', 'Their own'] },
  );
  fake.account.addField({ label: 'AI handoff id', type: 'custom_number' });
  await pair();
  const { body } = await ask<HelpdeskPairing>('POST', `${PAIRING}/repair`);
  const choices = fake.account.fields.get(id)?.choices ?? [];
  expect(choices).toEqual(expect.arrayContaining(['Their own', 'requested', 'accepted']));
  expect(choices.filter((each) => each === 'requested')).toHaveLength(1);
  expect(step(body, 'field.handoff_state')?.state).toBe('ok');
  expect(step(body, 'field.handoff_id')).toMatchObject({ state: 'todo', repairs: false });

  const poor = await world({ fields: {}, assumptions: { adminFields: false } });
  await poor.pair();
  const left = await poor.ask<HelpdeskPairing>('POST', `${PAIRING}/repair`);
  expect(step(left.body, 'field.handoff_queue')).toMatchObject({ state: 'todo', repairs: false });
  expect(step(left.body, 'field.handoff_queue')?.detail).toContain('Single-line text');
});

it('tells what it makes for the app once, stores it nowhere in the clear, and takes the one before for a day', async () => {
  let time = new Date('2026-03-02T09:00:00Z');
  const { pair, secrets, ask, freshdesk, logged } = await world({}, { now: () => time });
  await pair();
  const first = await secrets();
  expect(Object.keys(first).toSorted()).toEqual([
    'clientId',
    'clientSecret',
    'installationKey',
    'webhookSecret',
  ]);
  const { accounts } = freshdesk;
  const key = first['installationKey'] ?? '';
  expect(await accounts.byInstallation(key)).toEqual({
    tenant: 'a',
    account: 'acme.freshdesk.com',
    locale: 'en',
    timeZone: 'UTC',
    withoutSignIn: 'strictest',
  });
  const later = (milliseconds: number): void => {
    time = new Date(time.getTime() + milliseconds);
  };
  later(6_000);
  const second = await secrets(['installationKey', 'clientSecret', 'webhookSecret']);
  expect(second['clientId']).toBe(first['clientId']);
  later(6_000);
  const clientId = first['clientId'] ?? '';
  const works = async (given: Record<string, string>): Promise<unknown[]> => [
    (await accounts.byInstallation(given['installationKey'] ?? '')) !== null,
    await accounts.clientSecretFits(clientId, given['clientSecret'] ?? ''),
    (await accounts.accountOf('a'))?.hookSecrets.includes(given['webhookSecret'] ?? ''),
  ];
  expect(await works(first)).toEqual([true, true, true]);
  expect(await works(second)).toEqual([true, true, true]);
  later(24 * 60 * 60_000);
  expect(await works(first)).toEqual([false, false, false]);
  expect(await works(second)).toEqual([true, true, true]);
  const seen = JSON.stringify([(await ask('GET', PAIRING)).body, logged]);
  for (const name of ['installationKey', 'clientSecret', 'webhookSecret'])
    expect(seen).not.toContain(second[name]);
  expect((await ask('POST', `${PAIRING}/secrets`, { names: ['apiKey'] })).status).toBe(422);
});

it('finds nobody by a key, a client or a domain that is not theirs', async () => {
  const { pair, secrets, freshdesk, ask, keys, other } = await world();
  await pair();
  const { installationKey = '', clientId = '', clientSecret = '' } = await secrets();
  const theirs = { settings: { domain: other.domain }, credentials: { apiKey: other.token() } };
  await pair(theirs, keys.adminB);
  const { accounts } = freshdesk;
  const moved = installationKey.replace('acme.', 'globex.');
  for (const key of [
    '',
    'bk.',
    moved,
    `${installationKey}x`,
    installationKey.slice(0, -1),
    installationKey.toUpperCase(),
    'bk.acme.freshdesk.com.',
    `bk.acme.freshdesk.com.${'x'.repeat(500)}`,
    'bk.acme.freshdesk.com\n.aaaaaaaaaaaaaaaaaaaaaaaa',
  ])
    expect(await accounts.byInstallation(key)).toBeNull();
  expect(await accounts.byInstallation(installationKey)).toMatchObject({ tenant: 'a' });
  for (const id of ['', 'acme.freshdesk.com', clientId.replace('acme', 'globex'), `${clientId}x`]) {
    expect(await accounts.byClient(id)).toBeNull();
    expect(await accounts.clientSecretFits(id, clientSecret)).toBe(false);
  }
  for (const secret of ['', installationKey, `${clientSecret}x`])
    expect(await accounts.clientSecretFits(clientId, secret)).toBe(false);
  expect(await accounts.byDomain('ACME.freshdesk.com')).toMatchObject({ tenant: 'a' });
  expect(await accounts.byDomain('nobody.freshdesk.com')).toBeNull();
  expect(await accounts.byDomain('acme.freshdesk.com.evil.example')).toBeNull();
  // Another account of one tenant's: what the former was given is over.
  await ask('DELETE', PAIRING, undefined, keys.adminB);
  await pair(theirs);
  expect(await accounts.byInstallation(installationKey)).toBeNull();
  expect(await accounts.byClient(clientId)).toBeNull();
});

it('takes no account that another tenant has', async () => {
  const { pair, keys } = await world();
  await pair();
  const { status, body } = await pair({}, keys.adminB);
  expect([status, body.type]).toEqual([409, 'urn:baton:problem:account-taken']);
});

it('keeps made secrets when a key or a setting changes, and the key when only a secret is given', async () => {
  const { pair, secrets, freshdesk, ask, fake, settings } = await world();
  await pair();
  const { installationKey = '' } = await secrets();
  fake.newToken();
  expect((await pair()).status).toBe(200);
  const oidc = { issuer: 'https://login.example.com', clientId: 'baton' };
  const signIn = { mail: false, oidc };
  const missing = await ask<Refused>('PUT', PAIRING, { settings: { signIn } });
  expect(missing.body.errors).toMatchObject([{ pointer: '/credentials/oidcSecret' }]);
  const credentials = { oidcSecret: 'secret-of-the-company' };
  const put = await ask('PUT', PAIRING, { settings: { ...settings, signIn }, credentials });
  expect(put.status).toBe(200);
  const { clientId } = (await ask<{ settings: { clientId: string } }>('GET', PAIRING)).body
    .settings;
  expect(await freshdesk.accounts.byClient(clientId)).toMatchObject({
    mail: false,
    oidc: { ...oidc, clientSecret: 'secret-of-the-company' },
  });
  expect(await freshdesk.accounts.byInstallation(installationKey)).toMatchObject({ tenant: 'a' });
  const off = await ask('PUT', PAIRING, { settings: { signIn: { mail: true, oidc: null } } });
  expect(off.status).toBe(200);
  expect((await ask<HelpdeskPairing>('GET', PAIRING)).body.credentials).not.toContain('oidcSecret');
});

it('keeps the secret of a company’s sign-in for that company alone: another one would be sent it', async () => {
  const { pair, ask, settings } = await world();
  await pair();
  const put = (issuer: string, clientId: string, credentials = {}) => {
    const signIn = { mail: true, oidc: { issuer, clientId } };
    return ask<Refused>('PUT', PAIRING, { settings: { ...settings, signIn }, credentials });
  };
  const issuer = 'https://login.example.com';
  expect((await put(issuer, 'baton', { oidcSecret: 'secret-of-the-company' })).status).toBe(200);
  expect((await put(issuer, 'baton-2')).status).toBe(200);
  const { status, body } = await put('https://login.evil.example', 'baton');
  expect([status, body.errors]).toMatchObject([422, [{ pointer: '/credentials/oidcSecret' }]]);
});

it('tries the company’s own sign-in, and says what is wrong with it', async () => {
  const { pair, ask, step, settings } = await world();
  const told: { issuer: string | null } = { issuer: null };
  const login = createServer((_request, response) => {
    const { issuer } = told;
    response.writeHead(issuer === null ? 500 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: 'https://x/a',
        token_endpoint: 'https://x/t',
      }),
    );
  });
  await new Promise<void>((ready) => login.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void login.close());
  const address = login.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  await pair();
  const signIn = { mail: false, oidc: { issuer, clientId: 'baton' } };
  const credentials = { oidcSecret: 'secret-of-the-company' };
  await ask('PUT', PAIRING, { settings: { ...settings, signIn }, credentials });
  const ways = async () =>
    step((await ask<HelpdeskPairing>('POST', `${PAIRING}/check`)).body, 'ways');
  expect(await ways()).toMatchObject({ state: 'todo', detail: `${issuer} does not answer.` });
  told.issuer = 'https://somebody.else.example';
  expect((await ways())?.detail).toContain('It calls itself https://somebody.else.example');
  told.issuer = issuer;
  expect(await ways()).toMatchObject({ state: 'ok' });
  const none = { mail: false, oidc: null };
  await ask('PUT', PAIRING, { settings: { ...settings, signIn: none } });
  expect((await ways())?.detail).toContain('nobody can sign in');
});

it('says so when the key is over, or its agent is no admin any more', async () => {
  const { pair, fake, ask, step } = await world();
  await pair();
  const key = async () =>
    step((await ask<HelpdeskPairing>('POST', `${PAIRING}/check`)).body, 'key');
  const { service, roles } = fake.seeded;
  fake.person.regrade(service.id, { scope: 3 });
  expect((await key())?.detail).toContain('does not see all tickets');
  fake.person.regrade(service.id, { scope: 1, roles: [roles.agent.id] });
  expect((await key())?.detail).toContain('is no admin any more');
  fake.newToken();
  expect(await key()).toMatchObject({
    state: 'failed',
    detail: 'Freshdesk does not take it any more: give another one.',
  });
});

it('ends everybody’s sign-in when the account is unpaired', async () => {
  const { service, signIn, fake, ask } = await pairedFreshdesk();
  const { access_token: token } = await signIn(fake.seeded.agents[0].email);
  expect(await service.signIn.personOf(token)).toMatchObject({ user: fake.seeded.agents[0].id });
  expect((await ask('DELETE', PAIRING)).status).toBe(200);
  expect(await service.signIn.personOf(token)).toBeNull();
});

it('knows people by their exact address alone, and only while they are active agents', async () => {
  const { pair, secrets, freshdesk, fake } = await world({
    assumptions: { emailFindsParts: true },
  });
  await pair();
  const { clientId = '' } = await secrets();
  const { signIn } = freshdesk;
  const client = await signIn.clientOf(clientId);
  if (!client) throw new Error('there is no client');
  expect(client).toMatchObject({
    tenant: 'a',
    helpdesk: 'freshdesk',
    account: 'acme.freshdesk.com',
    ways: { mail: true, oidc: null },
    redirectUris: [
      'https://oauth.freshdev.io/auth/callback',
      'http://localhost:10001/auth/callback',
    ],
  });
  const [ines, tomas] = fake.seeded.agents;
  const known = { user: ines.id, name: ines.name };
  expect(await signIn.personByEmail(client, ` ${ines.email.toUpperCase()} `)).toEqual(known);
  fake.account.changeAgent(fake.seeded.lead.id, { email: 'ruth.keller@acme.example' });
  // The sign of Kelvin is no K, though its small letter is one.
  const alike = 'ruth.\u212Aeller@acme.example';
  for (const email of [
    '',
    'acme.example',
    ines.email.slice(1),
    `${ines.email}.evil.example`,
    alike,
  ])
    expect(await signIn.personByEmail(client, email)).toBeNull();
  expect(await signIn.personByEmail(client, fake.seeded.former.email)).toBeNull();
  fake.account.changeAgent(tomas.id, { type: 'collaborator' });
  expect(await signIn.personByEmail(client, tomas.email)).toBeNull();
  // As nobody: an error is told to whoever asks, and would say that somebody has this address.
  fake.account.changeAgent(tomas.id, { ticketScope: 9 as 1 });
  expect(await signIn.personByEmail(client, tomas.email)).toBeNull();
  const who = { tenant: 'a', account: 'acme.freshdesk.com', user: ines.id };
  expect(await signIn.isStill(who)).toBe(true);
  expect(await signIn.isStill({ ...who, account: 'globex.freshdesk.com' })).toBe(false);
  expect(await signIn.isStill({ ...who, user: '../me' })).toBe(false);
  expect(await signIn.isStill({ ...who, tenant: 'b' })).toBe(false);
  fake.person.deactivate(ines.id);
  expect(await signIn.isStill(who)).toBe(false);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  await expect(signIn.isStill(who)).rejects.toMatchObject({ code: 'unavailable' });
  await expect(signIn.personByEmail(client, ines.email)).rejects.toMatchObject({
    code: 'unavailable',
  });
});
