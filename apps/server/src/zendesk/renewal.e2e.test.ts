import { RenewalError } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';
import type { ServedZendesk } from '../testing/zendesk-world.ts';

const URL = '/v1/helpdesks/zendesk/pairing';

interface Told {
  ok: boolean;
  lostAt: string | null;
  credentials: string[];
  steps: { id: string; state: string; detail: string }[];
}

/** Two processes beside each other, paired by a client that somebody gave leave. */
const world = async () => {
  const made = await zendeskWorld();
  const { fake } = made;
  const { global } = fake.oauth.clients;
  const client = { clientId: global.id, clientSecret: global.secret ?? '' };
  const grant = () => {
    const user = fake.seeded.service.id;
    const scopes = ['read', 'write'];
    const pair = { client: global.id, user, scopes };
    return fake.oauth.grants.issue(pair, { access: 1_800, refresh: 2_592_000 });
  };
  const one = await made.serve();
  const two = await made.serve();
  const first = grant();
  const paired = await one.ask('PUT', URL, {
    settings: { subdomain: 'acme', mode: 'oauth' },
    credentials: { ...client, refreshToken: first.refresh ?? '' },
  });
  expect(paired.status).toBe(200);
  const asked = (): number => fake.requests.filter(({ path }) => path === '/oauth/tokens').length;
  const tokenNow = async ({ service }: ServedZendesk): Promise<string> =>
    (await service.pairings.of('a', 'zendesk'))?.secrets['accessToken'] ?? '';
  const readWith = async ({ zendesk }: ServedZendesk): Promise<unknown> => {
    const api = await zendesk.accounts.apiOf('a');
    const { signal } = new AbortController();
    return api?.({ method: 'GET', path: ['groups'], write: false, signal });
  };
  return { ...made, client, grant, one, two, asked, tokenNow, readWith };
};

it('refreshes once for two processes that are refused at the same time, and both go on', async () => {
  const { fake, one, two, asked, tokenNow, readWith } = await world();
  const before = asked();
  await Promise.all([readWith(one), readWith(two)]);
  const old = await tokenNow(one);
  fake.oauth.expire(old);
  const answers = await Promise.all([one, two, one, two].map(readWith));
  expect(answers).toHaveLength(4);
  expect(asked() - before).toBe(1);
  const now = await tokenNow(two);
  expect(now).not.toBe(old);
  expect(await tokenNow(one)).toBe(now);
});

it('goes on when a token ends again and again, since each refresh gives what the next one takes', async () => {
  const { fake, one, two, asked, tokenNow, readWith } = await world();
  const before = asked();
  for (const each of [one, two, two, one]) {
    await readWith(each);
    fake.oauth.expire(await tokenNow(one));
    await readWith(each);
  }
  expect(asked() - before).toBe(4);
});

it('says that leave has to be given again when it was taken back, and takes it', async () => {
  const { fake, client, grant, one } = await world();
  fake.oauth.grants.revoke(client.clientId);
  const { body } = await one.ask<Told>('POST', `${URL}/check`);
  expect(body.steps).toMatchObject([{ id: 'credentials', state: 'failed' }]);
  const { refresh } = grant();
  await one.ask('PUT', URL, {
    settings: {},
    credentials: { ...client, refreshToken: refresh ?? '' },
  });
  const mended = (await one.ask<Told>('POST', `${URL}/check`)).body;
  expect(mended.steps[0]).toMatchObject({ id: 'credentials', state: 'ok' });
  expect(mended.steps[0]?.detail).toContain('29 days');
});

it('says that the tokens are used up when nobody knows how a renewal ended', async () => {
  const { fake, one, two, tokenNow } = await world();
  const old = await tokenNow(one);
  fake.oauth.expire(old);
  const unheard = one.service.pairings.renew(
    'a',
    'zendesk',
    ({ accessToken }) => accessToken !== old,
    async ({ secrets }) => {
      const asked = fake.oauth.grants.clients.get(fake.oauth.clients.global.id);
      if (asked)
        fake.oauth.grants.refresh(secrets['refreshToken'] ?? '', asked, {
          access: 1_800,
          refresh: 2_592_000,
        });
      throw new RenewalError('unreachable', { lost: true });
    },
  );
  await expect(unheard).rejects.toMatchObject({ lost: true });
  const { body } = await two.ask<Told>('POST', `${URL}/check`);
  expect(body.lostAt).not.toBeNull();
  expect(body.steps[0]?.detail).toContain('used up');
});

it('keeps no token in any answer or line of the log, and no secret of the client', async () => {
  const { client, one, logged, tokenNow } = await world();
  const { body } = await one.ask<Told>('POST', `${URL}/check`);
  expect(body.credentials).toContain('refreshToken');
  const told = JSON.stringify([body, logged]);
  const secrets = (await one.service.pairings.of('a', 'zendesk'))?.secrets ?? {};
  for (const each of [client.clientSecret, await tokenNow(one), secrets['refreshToken'] ?? ''])
    expect(told).not.toContain(each);
});

it('turns the code of an admin who gave leave into tokens, once', async () => {
  const { fake, client, one } = await world();
  const redirectUri = 'https://baton.example.com/zendesk/oauth';
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: 'read write',
  });
  const page = await fetch(`${fake.url}/oauth/authorizations/new?${query.toString()}`, {
    redirect: 'manual',
  });
  const code = new globalThis.URL(page.headers.get('location') ?? '').searchParams.get('code');
  const wish = { settings: {}, credentials: { ...client, code: code ?? '', redirectUri } };
  expect((await one.ask('PUT', URL, wish)).status).toBe(200);
  expect((await one.ask('PUT', URL, wish)).body).toMatchObject({
    type: 'urn:baton:problem:credentials-refused',
  });
});

it('lets a client of the account ask for itself', async () => {
  const { fake, one, two, readWith } = await world();
  const { own } = fake.oauth.clients;
  const { status } = await one.ask('PUT', URL, {
    settings: { mode: 'client-credentials' },
    credentials: { clientId: own.id, clientSecret: own.secret ?? '' },
  });
  expect(status).toBe(200);
  expect(await readWith(one)).toMatchObject({ groups: expect.any(Array) as unknown });
  expect(await readWith(two)).toMatchObject({ groups: expect.any(Array) as unknown });
});
