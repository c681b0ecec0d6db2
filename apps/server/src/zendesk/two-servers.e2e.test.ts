import { expect, it } from 'vitest';
import { roundRobin } from '../testing/round-robin.ts';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const PAIRING = '/v1/helpdesks/zendesk/pairing';
const SECRET = 'The customer has lost the blue suitcase.';

/** Two servers behind a balancer, paired with an account whose ticket an AI has handed over. */
const world = async () => {
  const made = await zendeskWorld();
  const { fake, keys } = made;
  const [one, other] = [await made.serve(), await made.serve()];
  const url = await roundRobin([one.url, other.url]);
  const { groups, agents, app, installation } = fake.seeded;
  // In earnest both are told one public address; here the account knows that of the server it was paired by.
  const installed = fake.account.installations.get(installation.id);
  if (installed)
    fake.account.installations.set(installed.id, {
      ...installed,
      settings: { service_url: one.url },
    });
  await one.ask('PUT', PAIRING, {
    settings: { subdomain: 'acme', mode: 'api-token', appId: String(app.id) },
    credentials: { email: fake.apiToken.email, apiToken: fake.apiToken.token() },
  });
  await one.ask('POST', `${PAIRING}/repair`);
  const ticket = fake.person.open({ group: groups.support.id });
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
    { id: 'q', type: 'turn', by: 'customer', text: SECRET },
    { id: 'q2', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
  ];
  await other.ask('POST', '/v1/conversations/c1/events', { events }, keys.a);
  const load = async (token: string, frame: string, at = url) => {
    const query = `origin=https%3A%2F%2Facme.zendesk.com&app_guid=${frame}`;
    const response = await fetch(`${at}/zendesk/sidebar?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token }).toString(),
    });
    const text = await response.text();
    const boot = /id="baton-boot"[^>]*>([^<]*)</.exec(text)?.[1] ?? '{}';
    return {
      status: response.status,
      ...(JSON.parse(boot) as { session: string; refused?: { code: string } }),
    };
  };
  const send = async (session: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/v1/panel${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${session}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
  const panels = async (session: string, count: number): Promise<string[]> => {
    const answers: string[] = [];
    for (let poll = 0; poll < count; poll += 1) {
      const { status, text } = await send(session, `/tickets/zendesk/${ticket}`);
      answers.push(`${status} ${text.includes('suitcase')}`);
    }
    return answers;
  };
  return { fake, one, other, ines: agents[0], load, send, panels };
};

it('serves a page by two servers in turn: it opens, polls and writes at whichever comes next', async () => {
  const { fake, ines, load, send, panels } = await world();
  const page = await load(fake.signPage({ user: ines.id }), 'frame-1');
  expect(page.status).toBe(200);
  expect(await panels(page.session, 6)).toEqual(Array.from({ length: 6 }, () => '200 true'));
  const written: number[] = [];
  for (const stars of [3, 4, 5])
    written.push((await send(page.session, '/conversations/c1/ratings', { stars })).status);
  expect(written).toEqual([200, 200, 200]);
});

it('believes a page load once over both, and again in its own frame', async () => {
  const { fake, ines, load } = await world();
  const token = fake.signPage({ user: ines.id });
  const frames = ['frame-1', 'frame-2', 'frame-2', 'frame-1', 'frame-1'];
  const answers: number[] = [];
  for (const frame of frames) answers.push((await load(token, frame)).status);
  expect(answers).toEqual([200, 403, 403, 200, 200]);
});

it.each([
  ['is forgotten', null],
  ['is another one', 'elsewhere'],
])(
  'opens no page of an account once it %s, at a server that has not heard of it either',
  async (_how, subdomain) => {
    const { fake, one, other, ines, load, panels } = await world();
    const before = await load(fake.signPage({ user: ines.id }), 'frame-1', other.url);
    expect([before.status, await panels(before.session, 2)]).toEqual([
      200,
      ['200 true', '200 true'],
    ]);
    const { version } = (await one.ask('GET', PAIRING)).body;
    const changed = subdomain
      ? await one.ask('PUT', PAIRING, {
          version,
          settings: { subdomain, mode: 'api-token' },
          credentials: { email: fake.apiToken.email, apiToken: fake.apiToken.token() },
        })
      : await one.ask('DELETE', PAIRING);
    expect(changed.status).toBe(200);
    const after = await load(fake.signPage({ user: ines.id }), 'frame-1', other.url);
    expect([after.status, after.session, after.refused?.code]).toEqual([403, '', 'not-paired']);
  },
);

it('shows somebody who was suspended nothing at either, once one of both has heard of it', async () => {
  const { fake, ines, one, other, load, send, panels } = await world();
  const { session } = await load(fake.signPage({ user: ines.id }), 'frame-1');
  expect(await panels(session, 2)).toEqual(['200 true', '200 true']);
  fake.account.changeUser(ines.id, { suspended: true });
  expect((await send(session, '/conversations/c1/ratings', { stars: 1 })).status).toBe(403);
  await Promise.all([one.service.sessions.look(), other.service.sessions.look()]);
  expect(await panels(session, 4)).toEqual(Array.from({ length: 4 }, () => '401 false'));
});
