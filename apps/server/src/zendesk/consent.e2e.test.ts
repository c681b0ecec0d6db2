import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk } from '@baton/testkit/zendesk';
import { expect, it, onTestFinished } from 'vitest';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const PAIRING = '/v1/helpdesks/zendesk/pairing';
const WORDS = 'Zebrafinch';

/** An account whose agents give leave first, a conversation in a ticket of its support group, and two agents. */
const world = async () => {
  const made = await zendeskWorld();
  const { fake, keys } = made;
  const served = await made.serve();
  const { service, ask, url } = served;
  const client = { id: 'of-agents', secret: 'secret-of-agents' };
  const lets = (redirectUris: readonly string[]) =>
    fake.oauth.grants.clients.set(client.id, {
      ...client,
      redirectUris,
      actsAs: fake.seeded.service.id,
    });
  lets([`${url}/zendesk/consent`]);
  const pair = (settings: object = {}, credentials?: object) =>
    ask<{ type?: string; errors?: { pointer: string }[]; steps: { id: string; detail: string }[] }>(
      'PUT',
      PAIRING,
      {
        settings: { subdomain: 'acme', mode: 'client-credentials', strict: true, ...settings },
        ...(credentials && { credentials }),
      },
    );
  expect((await pair({}, { clientId: client.id, clientSecret: client.secret })).status).toBe(200);
  const [ines, jon] = fake.seeded.agents;
  const ticket = fake.person.open({ group: fake.seeded.groups.support.id });
  await ask(
    'POST',
    '/v1/conversations/c1/events',
    {
      events: [
        { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
        { id: 'q', type: 'turn', by: 'customer', text: `A human, please: ${WORDS}` },
      ],
    },
    keys.a,
  );
  const sessionOf = ({ id }: { id: number }, tenant = 'a') =>
    service.sessions.mint({
      tenant,
      viewer: `zendesk:${id}`,
      tier: 'restricted',
      helpdesk: 'zendesk',
      user: String(id),
    });
  const panel = async (session: string): Promise<[number, string, boolean]> => {
    const answer = await service.app.inject({
      method: 'GET',
      url: `/v1/panel/tickets/zendesk/${ticket}`,
      headers: { authorization: `Bearer ${session}` },
    });
    const type = answer.json<{ type?: string }>().type ?? '';
    return [answer.statusCode, type.split(':').at(-1) ?? '', answer.body.includes(WORDS)];
  };
  /** Where a session's person gives leave. */
  const begin = async (session: string): Promise<URL> => {
    const { status, body } = await ask<{ url: string }>(
      'POST',
      '/v1/panel/consent',
      undefined,
      session,
    );
    expect(status).toBe(200);
    return new URL(body.url);
  };
  /** Whoever is signed in agrees; gives the address they are sent back to. */
  const agree = async (at: URL, who: { id: number } | null): Promise<URL> => {
    fake.oauth.signedIn(who?.id ?? null);
    const answer = await fetch(at, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    return new URL(answer.headers.get('location') ?? '');
  };
  const arrive = async (back: URL): Promise<[number, string]> => {
    const answer = await fetch(back, { redirect: 'manual' });
    const title = /<h1>([^<]*)/.exec(await answer.text())?.[1] ?? '';
    return [answer.status, title];
  };
  const give = async (session: string, who: { id: number }) =>
    arrive(await agree(await begin(session), who));
  const grants = () => service.grants.list('a', 'zendesk');
  return {
    ...made,
    ...served,
    client,
    lets,
    pair,
    ines,
    jon,
    ticket,
    sessionOf,
    panel,
    begin,
    agree,
    arrive,
    give,
    grants,
  };
};

const NEEDED = [403, 'consent-needed', false];
const SHOWN = [200, '', true];
const DONE = [200, 'Done: you can see briefs now'];

/** Requests for tickets, by whether they were made as somebody. */
const readsOf = (fake: FakeZendesk, ticket: number) =>
  fake.requests.filter(({ path }) => path === `/tickets/${ticket}`).length;

it('shows nothing until the agent gave leave, once, and then what Zendesk shows them', async () => {
  const { fake, ines, ticket, sessionOf, panel, begin, agree, arrive, grants, url, client } =
    await world();
  const session = await sessionOf(ines);
  const before = readsOf(fake, ticket);
  expect(await panel(session)).toEqual(NEEDED);
  expect(readsOf(fake, ticket)).toBe(before);
  const at = await begin(session);
  const query = Object.fromEntries(at.searchParams);
  expect(at.origin + at.pathname).toBe(`${fake.url}/oauth/authorizations/new`);
  expect(query).toMatchObject({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: `${url}/zendesk/consent`,
    scope: 'users:read tickets:read',
    code_challenge_method: 'S256',
  });
  expect([query['state']?.length, query['code_challenge']?.length]).toEqual([43, 43]);
  expect(await arrive(await agree(at, ines))).toEqual(DONE);
  expect(await panel(session)).toEqual(SHOWN);
  expect(await panel(await sessionOf(ines))).toEqual(SHOWN);
  expect((await grants()).map(({ user }) => user)).toEqual([String(ines.id)]);
});

it('keeps nothing when somebody else follows the link, and the link is used up', async () => {
  const { ines, jon, sessionOf, panel, begin, agree, arrive, grants } = await world();
  const [ofInes, ofJon] = [await sessionOf(ines), await sessionOf(jon)];
  const at = await begin(ofInes);
  expect(await arrive(await agree(at, jon))).toEqual([403, 'Somebody else asked for this']);
  expect(await grants()).toEqual([]);
  expect(await arrive(await agree(at, ines))).toEqual([400, 'This link is over']);
  expect([await panel(ofInes), await panel(ofJon)]).toEqual([NEEDED, NEEDED]);
});

it('takes no code of another link, with the state of either', async () => {
  const { fake, ines, jon, sessionOf, begin, agree, arrive, grants } = await world();
  const [ofInes, ofJon] = [await sessionOf(ines), await sessionOf(jon)];
  const swapped = async (code: URL, state: URL): Promise<[number, string]> => {
    const back = new URL(state);
    back.searchParams.set('code', code.searchParams.get('code') ?? '');
    return arrive(back);
  };
  // The code of ines, brought with a link of jon and with another one of her own: made for another challenge.
  const code = await agree(await begin(ofInes), ines);
  const stateOfJon = await agree(await begin(ofJon), jon);
  expect(await swapped(code, stateOfJon)).toEqual([502, 'Zendesk did not complete this']);
  const again = await agree(await begin(ofInes), ines);
  const other = await agree(await begin(ofInes), ines);
  expect(await swapped(again, other)).toEqual([502, 'Zendesk did not complete this']);
  expect(await grants()).toEqual([]);
  // A code of another account, in which somebody else has the same number, even made for the right challenge.
  const otherAccount = await startZendesk();
  onTestFinished(() => otherAccount.close());
  const at = await begin(ofInes);
  const elsewhere = otherAccount.oauth.grants.code({
    client: 'of-agents',
    user: ines.id,
    redirectUri: at.searchParams.get('redirect_uri') ?? '',
    scopes: ['users:read', 'tickets:read'],
    challenge: at.searchParams.get('code_challenge'),
  });
  const back = await agree(at, ines);
  back.searchParams.set('code', elsewhere);
  const before = fake.requests.length;
  expect(await arrive(back)).toEqual([502, 'Zendesk did not complete this']);
  expect([await grants(), otherAccount.requests.length]).toEqual([[], 0]);
  expect(fake.requests.length).toBeGreaterThan(before);
});

it('takes a link once, also in two windows at the same moment, and none that it does not know', async () => {
  const { fake, ines, sessionOf, begin, agree, arrive, url, grants } = await world();
  const back = await agree(await begin(await sessionOf(ines)), ines);
  const both = await Promise.all([arrive(back), arrive(back)]);
  expect(both.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
  expect(await arrive(back)).toEqual([400, 'This link is over']);
  const asked = fake.requests.length;
  for (const query of [
    '',
    '?code=x',
    '?state=&code=x',
    `?state=${'a'.repeat(43)}&code=x`,
    '?state=a&state=b&code=x',
    `?state=${'a'.repeat(5_000)}`,
  ])
    expect(await arrive(new URL(`${url}/zendesk/consent${query}`))).toEqual([
      400,
      'This link is over',
    ]);
  expect(fake.requests.length).toBe(asked);
  expect(await grants()).toHaveLength(1);
});

it('lets agents finish while somebody at the same address brings a thousand links that are none', async () => {
  const { ines, sessionOf, begin, agree, arrive, url } = await world();
  const back = await agree(await begin(await sessionOf(ines)), ines);
  const statuses = new Set<number>();
  for (let batch = 0; batch < 10; batch += 1) {
    const many = Array.from({ length: 100 }, (_each, n) => {
      const state = `${batch}-${n}`.padEnd(43, 'x');
      return arrive(new URL(`${url}/zendesk/consent?state=${state}&code=x`));
    });
    for (const [status] of await Promise.all(many)) statuses.add(status);
  }
  expect([...statuses]).toEqual([400]);
  expect(await arrive(back)).toEqual(DONE);
});

it('says in its own words when leave is refused, Zendesk is away, or nobody asks for it any more', async () => {
  const { fake, ines, pair, sessionOf, begin, agree, arrive, panel, ask, grants } = await world();
  const session = await sessionOf(ines);
  expect(await arrive(await agree(await begin(session), null))).toEqual([
    200,
    'You did not allow it',
  ]);
  const back = await agree(await begin(session), ines);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect(await arrive(back)).toEqual([503, 'Zendesk can’t be reached right now']);
  fake.plan(null);
  const late = await agree(await begin(session), ines);
  // Still asked for while another process takes what it knew five seconds ago.
  expect((await pair({ strict: false })).status).toBe(200);
  expect((await arrive(late))[0]).toBeGreaterThanOrEqual(400);
  expect(await grants()).toEqual([]);
  await expect.poll(() => panel(session), { timeout: 30_000 }).toEqual(SHOWN);
  expect((await ask('POST', '/v1/panel/consent', undefined, session)).body).toEqual({ url: null });
});

it('serves the page so that nothing can frame, keep, hold or follow it', async () => {
  const { url, sessionOf, begin, agree, ines } = await world();
  const back = await agree(await begin(await sessionOf(ines)), ines);
  for (const at of [new URL(`${url}/zendesk/consent?state=<script>&code=code-7`), back]) {
    at.searchParams.set('redirect_uri', 'https://evil.example.com/');
    at.searchParams.set('error_description', '<b>hello</b>');
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { 'accept-language': 'xx, de' },
    });
    const text = await answer.text();
    expect(answer.headers.get('location')).toBeNull();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).not.toContain('unsafe');
    expect(text).toContain('<html lang="de">');
    for (const given of [at.searchParams.get('state'), at.searchParams.get('code'), 'evil', '<b>'])
      expect(text).not.toContain(given ?? 'never');
    expect(text).not.toMatch(/href|opener|postMessage/);
  }
  const head = await fetch(back, { method: 'HEAD' });
  expect(head.status).toBe(404);
});

it('renews what ends by itself, asks anew when leave was taken back, and lets nobody write meanwhile', async () => {
  const { fake, ines, jon, ticket, service, sessionOf, panel, give, grants, client } =
    await world();
  const session = await sessionOf(ines);
  expect(await give(session, ines)).toEqual(DONE);
  const rate = async (bearer = session): Promise<[number, string]> => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/panel/conversations/c1/ratings',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      payload: { stars: 4 },
    });
    const type = answer.json<{ type?: string }>().type ?? '';
    return [answer.statusCode, type.split(':').at(-1) ?? ''];
  };
  expect([await panel(session), await rate()]).toEqual([SHOWN, [200, '']]);
  fake.advance(31 * 60_000);
  expect([await rate(), await rate(await sessionOf(jon))]).toEqual([
    [200, ''],
    [403, 'consent-needed'],
  ]);
  const away = () => ({ kind: 'status', status: 503, when: 'before' }) as const;
  fake.plan(({ path }) => (path === `/tickets/${ticket}` ? away() : null));
  expect(await rate()).toEqual([503, 'access-unchecked']);
  fake.plan(null);
  fake.oauth.grants.revoke(client.id);
  expect(await rate()).toEqual([403, 'consent-needed']);
  expect([await grants(), await panel(session)]).toEqual([[], NEEDED]);
  expect(await give(session, ines)).toEqual(DONE);
  expect([await panel(session), await rate()]).toEqual([SHOWN, [200, '']]);
});

it('renews a token once when two servers find it over at the same moment', async () => {
  const { fake, ines, service, serve, sessionOf, give, grants } = await world();
  const beside = await serve();
  const session = await sessionOf(ines);
  expect(await give(session, ines)).toEqual(DONE);
  const rate = async ({ app }: typeof service): Promise<number> =>
    (
      await app.inject({
        method: 'POST',
        url: '/v1/panel/conversations/c1/ratings',
        headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
        payload: { stars: 4 },
      })
    ).statusCode;
  const owner = { tenant: 'a', helpdesk: 'zendesk', user: String(ines.id) };
  const tokenOf = async (): Promise<string> =>
    (await service.grants.of(owner))?.secrets['accessToken'] ?? '';
  expect([await rate(service), await rate(beside.service)]).toEqual([200, 200]);
  const before = await tokenOf();
  fake.oauth.expire(before);
  const all = await Promise.all(
    [service, beside.service, service, beside.service].map((each) => rate(each)),
  );
  expect(all).toEqual([200, 200, 200, 200]);
  // Zendesk takes a pair once: a second renewal with it would have ended the leave.
  expect(await tokenOf()).not.toBe(before);
  expect(await grants()).toHaveLength(1);
});

it('tells no code, state or token in an answer or in a line of the log', async () => {
  const { fake, ines, jon, service, logged, ask, sessionOf, begin, agree, panel, client } =
    await world();
  const session = await sessionOf(ines);
  const told: string[] = [];
  const secrets: string[] = [client.secret, session];
  const come = async (back: URL): Promise<number> => {
    secrets.push(...['code', 'state'].map((name) => back.searchParams.get(name) ?? 'none'));
    const answer = await fetch(back);
    told.push(await answer.text(), JSON.stringify([...answer.headers]));
    return answer.status;
  };
  const tokens = async () => {
    const leave = await service.grants.of({ tenant: 'a', helpdesk: 'zendesk', user: `${ines.id}` });
    const { accessToken = '', refreshToken = '' } = leave?.secrets ?? {};
    expect(Math.min(accessToken.length, refreshToken.length)).toBeGreaterThan(20);
    secrets.push(accessToken, refreshToken);
  };
  const back = await agree(await begin(session), ines);
  expect([await come(back), await come(back)]).toEqual([200, 400]);
  await tokens();
  expect(await come(await agree(await begin(session), jon))).toBe(403);
  const away = await agree(await begin(session), ines);
  fake.plan(() => ({ kind: 'status', status: 500, when: 'after' }));
  expect(await come(away)).toBe(503);
  fake.plan(null);
  fake.advance(31 * 60_000);
  expect(await panel(session)).toEqual(SHOWN);
  await tokens();
  told.push(
    JSON.stringify([
      (await ask('GET', PAIRING)).body,
      (await ask('GET', `${PAIRING}/grants`)).body,
    ]),
  );
  const all = told.join('') + logged.join('');
  for (const secret of secrets) expect(all).not.toContain(secret);
});

it('lets an admin see who gave leave and take it back, and forgets all of it with the account', async () => {
  const { ask, ines, jon, sessionOf, panel, give, grants, pair, keys, url } = await world();
  const [ofInes, ofJon] = [await sessionOf(ines), await sessionOf(jon)];
  await give(ofInes, ines);
  await give(ofJon, jon);
  const list = async (key?: string) =>
    (await ask<{ grants?: { user: string }[] }>('GET', `${PAIRING}/grants`, undefined, key)).body
      .grants;
  const lineOf = async (): Promise<string | undefined> => {
    const { body } = await ask<{ steps: { id: string; detail: string }[] }>(
      'POST',
      `${PAIRING}/check`,
    );
    return body.steps.find(({ id }) => id === 'strict')?.detail;
  };
  expect(await lineOf()).toContain('2 agents gave it so far');
  expect(await lineOf()).toContain(`${url}/zendesk/consent`);
  expect((await list())?.map(({ user }) => user)).toEqual([String(ines.id), String(jon.id)]);
  expect([await list(keys.a), await list(keys.adminB), await list(ofInes)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect((await ask('DELETE', `${PAIRING}/grants/${jon.id}`)).status).toBe(200);
  expect((await ask('DELETE', `${PAIRING}/grants/${jon.id}`)).status).toBe(404);
  expect([await panel(ofInes), await panel(ofJon)]).toEqual([SHOWN, NEEDED]);
  const refused = await pair(
    { mode: 'api-token' },
    { email: 'admin@acme.example', apiToken: 'some-token' },
  );
  expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([
    422,
    ['/settings/strict'],
  ]);
  expect(await grants()).toHaveLength(1);
  await ask('DELETE', PAIRING);
  expect(await grants()).toEqual([]);
});
