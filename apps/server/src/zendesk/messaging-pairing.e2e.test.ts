import { expect, it } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const URL = '/v1/helpdesks/zendesk/pairing';

interface Told {
  type?: string;
  ok: boolean;
  version: number;
  settings: {
    messaging: { appId: string; ai: string; workspace: string } | null;
    messagingHook: { webhookId: string } | null;
  };
  credentials: string[];
  steps: { id: string; state: string; detail: string; repairs: boolean }[];
  errors?: { pointer: string; detail: string }[];
}

const world = async () => {
  const made = await zendeskWorld();
  const { fake } = made;
  const served = await made.serve();
  const { email } = fake.apiToken;
  const { ask } = served;
  await ask('PUT', URL, {
    settings: { subdomain: 'acme', mode: 'api-token' },
    credentials: { email, apiToken: fake.apiToken.token() },
  });
  const { appId, integrations } = fake.sunshine;
  const messaging = { appId, ai: integrations.bot };
  const key = () => ({
    messagingKeyId: fake.sunshine.key.keyId,
    messagingSecret: fake.sunshine.key.secret,
  });
  const put = async (settings: object, credentials?: object) =>
    (await ask<Told>('PUT', URL, { settings, ...(credentials && { credentials }) })).body;
  const lines = ({ steps }: Told) =>
    Object.fromEntries(
      steps
        .filter(({ id }) => id.startsWith('messaging.'))
        .map(({ id, state }) => [id.slice('messaging.'.length), state]),
    );
  const check = async () => (await ask<Told>('POST', `${URL}/check`)).body;
  const repair = async () => (await ask<Told>('POST', `${URL}/repair`)).body;
  return { ...made, ...served, messaging, key, put, lines, check, repair };
};

const GREEN = { key: 'ok', switchboard: 'ok', webhook: 'ok' };

it('says nothing of messaging where it is not used', async () => {
  const { check, lines } = await world();
  const told = await check();
  expect(lines(told)).toEqual({});
  expect(told.settings.messaging).toBeNull();
});

it('takes messaging in, makes its webhook once, and knows its secret', async () => {
  const { fake, messaging, key, put, lines, check, repair, zendesk } = await world();
  const saved = await put({ messaging }, key());
  expect(saved.settings.messaging).toEqual({ ...messaging, workspace: 'zd:agentWorkspace' });
  expect(saved.credentials).toEqual(['apiToken', 'email', 'messagingKeyId', 'messagingSecret']);
  expect(lines(await check())).toEqual({ ...GREEN, webhook: 'todo' });
  expect(fake.sunshine.webhooks()).toHaveLength(0);
  expect(lines(await repair())).toEqual(GREEN);
  expect(lines(await repair())).toEqual(GREEN);
  const [webhook, ...more] = fake.sunshine.webhooks();
  expect(more).toEqual([]);
  expect(await zendesk.accounts.accountOf('a')).toMatchObject({
    messaging: {
      ...messaging,
      credentials: fake.sunshine.key,
      hookSecret: webhook?.secret,
    },
  });
});

it('finds its webhook when the account is paired anew, and says when there is no room for one', async () => {
  const { fake, messaging, key, put, lines, repair, ask } = await world();
  const { email } = fake.apiToken;
  const account = { subdomain: 'acme', mode: 'api-token' };
  const credentials = () => ({ email, apiToken: fake.apiToken.token(), ...key() });
  await put({ messaging }, key());
  await repair();
  await ask('DELETE', URL);
  await put({ ...account, messaging }, credentials());
  expect(lines(await repair())).toEqual(GREEN);
  expect(fake.sunshine.webhooks()).toHaveLength(1);

  await ask('DELETE', URL);
  const [webhook] = fake.sunshine.webhooks();
  if (webhook) webhook.target = 'https://another-baton.example.com/v1/hooks';
  for (let n = 1; n < 10; n += 1) fake.sunshine.hookTo(`https://n${n}.example.com/`);
  await put({ ...account, messaging }, credentials());
  const full = await repair();
  expect(lines(full)).toEqual({ ...GREEN, webhook: 'failed' });
  expect(full.steps.find(({ id }) => id === 'messaging.webhook')?.detail).toContain('ten');
  expect(webhook?.target).toBe('https://another-baton.example.com/v1/hooks');
});

it('says which line drifted, and mends what a repair can', async () => {
  const { fake, messaging, key, put, lines, check, repair } = await world();
  await put({ messaging }, key());
  const { settings } = await repair();
  const [webhook] = fake.sunshine.webhooks();
  if (!webhook) throw new Error('no webhook was made');
  webhook.secret = 'another-secret-that-somebody-made';
  expect(lines(await check())).toEqual({ ...GREEN, webhook: 'todo' });
  const mended = await repair();
  expect(lines(mended)).toEqual(GREEN);
  expect(mended.settings.messagingHook?.webhookId).toBe(settings.messagingHook?.webhookId);
  Object.assign(webhook, { target: 'https://elsewhere.example.com/', triggers: [] });
  expect(lines(await check())).toEqual({ ...GREEN, webhook: 'todo' });
  expect(lines(await repair())).toEqual(GREEN);
  expect(fake.sunshine.webhooks()).toHaveLength(1);
  fake.sunshine.removeIntegration(fake.sunshine.integrations.bot);
  const without = await repair();
  expect(lines(without)).toEqual({ ...GREEN, switchboard: 'todo' });
  expect(without.steps.find(({ id }) => id === 'messaging.switchboard')?.detail).toContain(
    'On the switchboard: zd-agentWorkspace.',
  );
  fake.sunshine.newKey();
  expect(lines(await check())).toEqual({ key: 'failed' });
});

it('makes one webhook, wherever a repair broke off before', async () => {
  const { fake, messaging, key, put, lines, repair } = await world();
  const asked = () => fake.requests.filter(({ path }) => path.startsWith('/sc/')).length;
  const begin = async (): Promise<void> => {
    await put({ messaging: null });
    fake.sunshine.forgetWebhooks();
    await put({ messaging }, key());
  };
  await begin();
  const before = asked();
  await repair();
  const requests = asked() - before;
  expect(requests).toBeGreaterThan(4);
  for (const when of ['before', 'after'] as const)
    for (let broken = 1; broken <= requests; broken += 1) {
      await begin();
      let n = 0;
      fake.plan(({ path }) => {
        n += path.startsWith('/sc/') ? 1 : 0;
        return path.startsWith('/sc/') && n === broken ? { kind: 'reset', when } : null;
      });
      expect(Object.values(lines(await repair()))).toContain('failed');
      fake.plan(null);
      expect([when, broken, lines(await repair())]).toEqual([when, broken, GREEN]);
      expect([when, broken, fake.sunshine.webhooks().length]).toEqual([when, broken, 1]);
    }
});

it('tries a key before it keeps it, and asks for one where there is none', async () => {
  const { fake, messaging, key, put } = await world();
  const wrong = { ...key(), messagingSecret: 'wrong-secret' };
  expect(await put({ messaging }, wrong)).toMatchObject({
    type: 'urn:baton:problem:credentials-refused',
    errors: [{ pointer: '/credentials/messagingKeyId' }],
  });
  const faults = async (settings: object, credentials?: object) =>
    (await put(settings, credentials)).errors?.map(({ pointer }) => pointer);
  expect(await faults({ messaging })).toEqual(['/credentials/messagingKeyId']);
  expect(await faults({ messaging }, { messagingKeyId: 'k' })).toEqual([
    '/credentials/messagingSecret',
  ]);
  const elsewhere = { ...messaging, appId: '0000' };
  expect(await faults({ messaging: elsewhere }, key())).toEqual(['/settings/messaging/appId']);
  expect(await faults({}, key())).toEqual(['/credentials/messagingKeyId']);
  const same = { ...messaging, workspace: messaging.ai };
  expect(await faults({ messaging: same }, key())).toEqual(['/settings/messaging/ai']);
  fake.plan(({ path }) =>
    path.startsWith('/sc/') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  expect((await put({ messaging }, key())).type).toBe('urn:baton:problem:helpdesk-unreachable');
});

it('forgets messaging with its key, and keeps the account', async () => {
  const { messaging, key, put, repair, lines } = await world();
  await put({ messaging }, key());
  await repair();
  const without = await put({ messaging: null });
  expect(without.settings).toMatchObject({ messaging: null, messagingHook: null });
  expect(without.credentials).toEqual(['apiToken', 'email']);
  expect(lines(await repair())).toEqual({});
  await put({ messaging }, key());
  const moved = await put({ subdomain: 'other' }, undefined);
  expect(moved.errors).toMatchObject([{ pointer: '/credentials' }]);
});

it('keeps the key of messaging when the account gets other credentials, and both ways', async () => {
  const { fake, messaging, key, put, repair, lines, ask } = await world();
  await put({ messaging }, key());
  await repair();
  const apiToken = fake.apiToken.newToken();
  const changed = await put({}, { email: fake.apiToken.email, apiToken });
  expect(changed.credentials).toContain('messagingHookSecret');
  expect(lines(await repair())).toEqual(GREEN);
  fake.sunshine.newKey();
  await put({ messaging }, key());
  expect(lines(await repair())).toEqual(GREEN);
  expect((await ask<Told>('GET', URL)).body.steps[0]).toMatchObject({ state: 'ok' });
});

it('tells no secret of messaging in any answer or line of the log', async () => {
  const { fake, messaging, key, put, repair, ask, logged } = await world();
  const answers = [
    await put({ messaging }, { ...key(), messagingSecret: 'wrong-secret' }),
    await put({ messaging }, key()),
    await repair(),
    await ask('GET', URL),
    await ask('GET', '/v1/helpdesks/hooks'),
  ];
  const told = JSON.stringify([answers, logged]);
  const [webhook] = fake.sunshine.webhooks();
  for (const each of [fake.sunshine.key.secret, webhook?.secret ?? '?', 'wrong-secret'])
    expect(told).not.toContain(each);
});

it('hears who has a conversation by the webhook it made, also after a restart, and from nobody else', async () => {
  const { fake, messaging, key, put, repair, service, serve } = await world();
  const { sunshine } = fake;
  await put({ messaging }, key());
  await repair();
  const pass = async (): Promise<void> => {
    const { keyId, secret } = sunshine.key;
    const at = `${fake.url}/sc/v2/apps/${sunshine.appId}/conversations/${sunshine.open()}/passControl`;
    const answer = await fetch(at, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ switchboardIntegration: 'zd:agentWorkspace' }),
    });
    expect(answer.status).toBe(200);
    await sunshine.hooksSettled();
  };
  await pass();
  sunshine.planHooks(() => 'forged');
  await pass();
  sunshine.planHooks(() => 'duplicate');
  await pass();
  expect(sunshine.hookAnswers).toEqual([202, 401, 202, 202]);
  await service.close();
  const again = await serve();
  expect(await again.zendesk.accounts.accountOf('a')).toMatchObject({
    messaging: { ...messaging, credentials: sunshine.key },
  });
  // It leads to where Baton was before: a repair has it lead to where it is now.
  const mended = (await again.ask<Told>('POST', `${URL}/repair`)).body;
  expect(mended.steps.filter(({ id }) => id.startsWith('messaging.'))).toMatchObject(
    ['messaging.key', 'messaging.switchboard', 'messaging.webhook'].map((id) => ({
      id,
      state: 'ok',
    })),
  );
  sunshine.planHooks(null);
  await pass();
  expect(sunshine.hookAnswers.at(-1)).toBe(202);
  expect(sunshine.webhooks()).toHaveLength(1);
});
