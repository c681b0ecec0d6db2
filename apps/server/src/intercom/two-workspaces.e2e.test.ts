import { createHmac } from 'node:crypto';
import { makeBriefLink } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { pairedInbox } from '../testing/paired-inbox.ts';

const OTHER = 'other99';
const OTHERS_SECRET = 'client-secret-of-the-other-app';
const LISTED_SECRET = 'client-secret-of-the-listed-app';

/** Beside the workspace of tenant a, one of tenant b with a conversation of the same number, and a listed app of the server. */
const world = async () => {
  const tokens: (string | null)[] = [];
  const made = await pairedInbox(
    {},
    {
      config: (fake) => ({ client: { clientId: fake.clientId, clientSecret: LISTED_SECRET } }),
      ports: (given) => ({
        ...given,
        mint: async (onlooker) => {
          const token = await given.mint(onlooker);
          tokens.push(token);
          return token;
        },
      }),
    },
  );
  const { service, conversation, fake, keys, ask, url, look } = made;
  const own = await service.pairings.of('a', 'intercom');
  const settings = { ...(own?.settings as object), workspace: OTHER };
  await service.pairings.save(
    {
      tenant: 'b',
      helpdesk: 'intercom',
      account: OTHER,
      settings,
      secrets: { token: fake.token(), clientSecret: OTHERS_SECRET },
    },
    null,
  );
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'intercom', id: conversation } },
    { id: 'q', type: 'turn', by: 'customer', text: 'I lost a green umbrella. I want a human!' },
  ];
  const told = await ask('POST', '/v1/conversations/b1/events', { events }, keys.b);
  expect(told.status).toBe(200);
  const post = async (
    path: string,
    secret: string,
    body: object,
    header: 'x-body-signature' | 'x-hub-signature' = 'x-body-signature',
  ): Promise<{ status: number; text: string }> => {
    const text = JSON.stringify(body);
    const [algorithm, before] = header === 'x-hub-signature' ? ['sha1', 'sha1='] : ['sha256', ''];
    const signature = `${before}${createHmac(algorithm, secret).update(text).digest('hex')}`;
    const response = await fetch(`${url}/intercom/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [header]: signature },
      body: text,
    });
    return { status: response.status, text: await response.text() };
  };
  const lookIn = (workspace: string) => ({
    workspace_id: workspace,
    admin: { id: look.admin },
    conversation: { id: conversation },
  });
  return { ...made, post, lookIn, tokens };
};

it('opens for an app its own workspace and no other that is paired, and for the listed app no private one', async () => {
  const { fake, post, lookIn, tokens } = await world();
  const own = fake.workspaceId;
  const at = (key: string) => `${key}/canvas/initialize`;
  // What each is right with: its key, its secret, its workspace.
  const { text: shown } = await post(at(own), fake.secret(), lookIn(own));
  expect([shown.includes('suitcase'), shown.includes('umbrella')]).toEqual([true, false]);
  expect((await post(at(OTHER), OTHERS_SECRET, lookIn(OTHER))).text).toContain('umbrella');
  expect(tokens).toHaveLength(2);
  for (const [key, secret, workspace] of [
    [own, fake.secret(), OTHER],
    [OTHER, OTHERS_SECRET, own],
    ['listed', LISTED_SECRET, own],
    ['listed', LISTED_SECRET, OTHER],
  ] as const) {
    const { status, text } = await post(at(key), secret, lookIn(workspace));
    expect([status, text.includes('not connected')], `${key} ${workspace}`).toEqual([200, true]);
    const said = await post(`${key}/health`, secret, { workspace_id: workspace });
    expect(said, `${key} ${workspace}`).toEqual({ status: 200, text: '{"state":"UNKNOWN"}' });
  }
  for (const [key, secret] of [
    [own, OTHERS_SECRET],
    [OTHER, fake.secret()],
    ['listed', fake.secret()],
    [own, LISTED_SECRET],
  ] as const)
    expect((await post(at(key), secret, lookIn(own))).status, key).toBe(401);
  expect(tokens).toHaveLength(2);
});

it('takes webhooks of its own workspace alone', async () => {
  const { fake, post, service, intercom } = await world();
  const own = fake.workspaceId;
  const ping = (workspace: string) => ({
    type: 'notification_event',
    topic: 'ping',
    app_id: workspace,
  });
  const seenAt = async (tenant: string): Promise<unknown> => {
    await intercom.seen.settled();
    const pairing = await service.pairings.of(tenant, 'intercom');
    return (pairing?.settings as { webhookSeenAt?: unknown } | undefined)?.webhookSeenAt;
  };
  for (const [key, secret, workspace] of [
    [own, fake.secret(), OTHER],
    ['listed', LISTED_SECRET, OTHER],
    ['listed', LISTED_SECRET, own],
  ] as const)
    expect((await post(`${key}/webhooks`, secret, ping(workspace), 'x-hub-signature')).status).toBe(
      200,
    );
  expect([await seenAt('a'), await seenAt('b')]).toEqual([null, null]);
  await post(`${own}/webhooks`, fake.secret(), ping(own), 'x-hub-signature');
  expect([await seenAt('a'), await seenAt('b')]).toEqual([expect.any(String), null]);
});

it('begins sessions of the inbox for one conversation, which open no other', async () => {
  const { initialize, tokens, tell, service, conversation } = await world();
  await tell('c2', '990');
  await initialize();
  const [token] = tokens;
  const open = async (path: string): Promise<number> =>
    (
      await service.app.inject({
        method: 'GET',
        url: `/v1/panel/${path}`,
        headers: { authorization: `Bearer ${token}` },
      })
    ).statusCode;
  expect(await open(`tickets/intercom/${conversation}`)).toBe(200);
  for (const path of ['tickets/intercom/990', 'conversations/c2', 'conversations/c2/transcript'])
    expect(await open(path), path).toBe(404);
});

it('takes no link that one workspace signed for another, or for another tenant', async () => {
  const { fake, url, conversation, look } = await world();
  const link = {
    helpdesk: 'intercom',
    ticket: conversation,
    user: look.admin,
    tier: 'full',
    locale: 'en',
  } as const;
  const exchange = async (tenant: string, account: string, secret: string) => {
    const made = await makeBriefLink(secret, { ...link, tenant, account }, new Date());
    const response = await fetch(`${url}/brief/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ token: made?.token, code: made?.code }),
    });
    const { why = 'open' } = (await response.json()) as { why?: string };
    return why;
  };
  for (const [tenant, account] of [
    ['a', OTHER],
    ['b', OTHER],
    ['b', fake.workspaceId],
    ['c', fake.workspaceId],
  ] as const)
    expect(await exchange(tenant, account, fake.secret()), `${tenant} ${account}`).toBe('invalid');
  expect(await exchange('a', fake.workspaceId, LISTED_SECRET)).toBe('invalid');
  expect(await exchange('a', fake.workspaceId, fake.secret())).toBe('open');
});
