import type { IntercomOptions } from '@baton/testkit/intercom';
import { expect, it } from 'vitest';
import { intercomWorld } from '../testing/intercom-world.ts';

const URL = '/v1/helpdesks/intercom/pairing';

interface Told {
  type?: string;
  account: string;
  version: number;
  settings: {
    workspace: string;
    tokenAdmin: string;
    workspaceTimeZone: string | null;
    attributes: Record<string, string>;
    canvasSeenAt: string | null;
    webhookSeenAt: string | null;
    tiers: { default: string };
  };
  credentials: string[];
  ok: boolean | null;
  steps: {
    id: string;
    state: string;
    detail: string;
    repairs: boolean;
    link: string | null;
    items?: { id: string; label: string }[];
  }[];
  errors?: { pointer: string; detail: string }[];
}

const ATTRIBUTES = [
  'attribute.handoff_state',
  'attribute.handoff_id',
  'attribute.handoff_reason',
  'attribute.handoff_confidence',
  'attribute.handoff_intent',
  'attribute.handoff_queue',
];

const world = async (options: IntercomOptions = {}) => {
  const made = await intercomWorld(options);
  const { fake } = made;
  const served = await made.serve();
  const wish = (settings: object = {}) => ({
    settings,
    credentials: { token: fake.token(), clientSecret: fake.secret() },
  });
  const { full, agent } = fake.seeded.roles;
  const roles = { [full]: 'full', [agent]: 'standard' };
  const base = `${served.url}/intercom/${fake.workspaceId}`;
  /** What nobody can look up comes by itself. */
  const arrive = async () => {
    const look = { admin: fake.seeded.lead.id, conversation: fake.open('Where is my refund?') };
    const canvas = await fake.inbox.initialize(`${base}/canvas`, look);
    expect(await fake.hookTo(`${base}/webhooks`)).toBe(true);
    fake.ping();
    await fake.hooksSettled();
    await served.intercom.seen.settled();
    return canvas;
  };
  return { ...made, ...served, wish, roles, base, arrive };
};

const states = ({ steps }: Told) => Object.fromEntries(steps.map(({ id, state }) => [id, state]));
const stepOf = ({ steps }: Told, id: string) => steps.find((step) => step.id === id);

it('goes from nothing to a green checklist, makes nothing twice, and repairs what drifts', async () => {
  const { fake, ask, wish, roles, arrive } = await world();
  const paired = await ask<Told>('PUT', URL, wish({ tiers: { roles } }));
  expect(paired.body).toMatchObject({
    account: fake.workspaceId,
    settings: {
      workspace: fake.workspaceId,
      tokenAdmin: fake.seeded.bot.id,
      workspaceTimeZone: 'Europe/Berlin',
    },
    credentials: ['clientSecret', 'token'],
  });
  const before = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(states(before)).toEqual({
    token: 'ok',
    region: 'ok',
    version: 'ok',
    'time-zone': 'ok',
    bot: 'ok',
    ...Object.fromEntries(ATTRIBUTES.map((id) => [id, 'todo'])),
    tags: 'todo',
    teams: 'ok',
    roles: 'ok',
    canvas: 'todo',
    webhook: 'todo',
  });
  expect(fake.workspace.attributes.size).toBe(0);
  const repaired = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(repaired.steps.filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual([
    'canvas',
    'webhook',
  ]);
  expect(repaired.settings.attributes['handoff_state']).toBe('AI handoff state');
  const sizes = () => [fake.workspace.attributes.size, fake.workspace.tags.size];
  const [attributes, tags] = sizes();
  expect(attributes).toBe(6);
  expect((await arrive()).status).toBe(200);
  const green = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(green).toMatchObject({ ok: true });
  expect(sizes()).toEqual([attributes, tags]);
  const reason = [...fake.workspace.attributes.values()].find(
    ({ name }) => name === 'AI handoff reason',
  );
  if (!reason) throw new Error('it was made');
  fake.workspace.attributes.set(reason.id, { ...reason, options: reason.options.slice(1) });
  fake.workspace.tags.clear();
  const drifted = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(drifted.steps.filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual([
    'attribute.handoff_reason',
    'tags',
  ]);
  const mended = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(mended.steps.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(sizes()).toEqual([attributes, tags]);
});

it('shows no credential again, in no answer and no log', async () => {
  const { fake, ask, wish, logged } = await world();
  const answers = [
    await ask('PUT', URL, wish()),
    await ask('GET', URL),
    await ask('POST', `${URL}/repair`),
    await ask('PUT', URL, { settings: {}, credentials: { token: 'x', clientSecret: 'short' } }),
  ];
  const all = JSON.stringify(answers) + logged.join('');
  expect(all).not.toContain(fake.token());
  expect(all).not.toContain(fake.secret());
});

it.each<[string, (made: Awaited<ReturnType<typeof world>>) => object, number, string]>([
  [
    'a token of nobody',
    ({ fake }) => ({ credentials: { token: 'nobody', clientSecret: fake.secret() } }),
    422,
    '/credentials/token',
  ],
  [
    'no secret',
    ({ fake }) => ({ credentials: { token: fake.token() } }),
    422,
    '/credentials/clientSecret',
  ],
  ['another region', () => ({ settings: { region: 'eu' } }), 422, '/settings/region'],
  ['a made-up setting', () => ({ settings: { workspace: 'zzzz' } }), 422, '/settings'],
  [
    'a tier that is none',
    () => ({ settings: { tiers: { default: 'all' } } }),
    422,
    '/settings/tiers/default',
  ],
  [
    'a time zone that is none',
    () => ({ settings: { timeZone: 'Mars/Base' } }),
    422,
    '/settings/timeZone',
  ],
  ['the listed app', () => ({ settings: { app: 'listed' } }), 422, '/credentials'],
])('stores nothing with %s', async (_what, over, status, pointer) => {
  const made = await world();
  const refused = await made.ask<Told>('PUT', URL, { ...made.wish(), ...over(made) });
  expect(refused.status).toBe(status);
  expect(refused.body.errors?.map((each) => each.pointer)).toContain(pointer);
  expect((await made.ask('GET', URL)).status).toBe(404);
});

it('says that Intercom does not answer, and stores nothing', async () => {
  const { fake, ask, wish } = await world();
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect((await ask('PUT', URL, wish())).status).toBe(503);
  fake.plan(null);
  expect((await ask('GET', URL)).status).toBe(404);
});

it('leaves a workspace to the tenant that has it', async () => {
  const { ask, wish, keys } = await world();
  await ask('PUT', URL, wish());
  const other = await ask<Told>('PUT', URL, wish(), keys.adminB);
  expect([other.status, other.body.type]).toEqual([409, 'urn:baton:problem:account-taken']);
});

it('keeps what was said when something else is, and credentials when none are given', async () => {
  const { fake, ask, wish, roles } = await world();
  await ask('PUT', URL, wish({ tiers: { default: 'standard', roles }, fin: true }));
  await ask('POST', `${URL}/repair`);
  const changed = await ask<Told>('PUT', URL, { settings: { everyConversation: true } });
  expect(changed.body.settings).toMatchObject({
    everyConversation: true,
    fin: true,
    tiers: { default: 'standard' },
    workspace: fake.workspaceId,
    attributes: { handoff_id: 'AI handoff id' },
  });
  expect((await ask<Told>('PUT', URL, { settings: { region: 'eu' } })).status).toBe(422);
});

it('makes an attribute of another name where the name is taken by another type', async () => {
  const { fake, ask, wish } = await world({
    attributes: { handoff_id: { name: 'ai handoff ID', type: 'integer' } },
  });
  await ask('PUT', URL, wish());
  const told = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(stepOf(told, 'attribute.handoff_id')?.detail).toContain('Baton AI handoff id');
  const repaired = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(repaired.settings.attributes['handoff_id']).toBe('Baton AI handoff id');
  expect(stepOf(repaired, 'attribute.handoff_id')?.state).toBe('ok');
  await ask('POST', `${URL}/repair`);
  expect(fake.workspace.attributes.size).toBe(7);
});

it('makes an attribute anew under its name when somebody renamed or archived it', async () => {
  const { fake, ask, wish } = await world();
  await ask('PUT', URL, wish());
  await ask('POST', `${URL}/repair`);
  const [renamed, archived] = [...fake.workspace.attributes.values()];
  if (!renamed || !archived) throw new Error('they were made');
  fake.workspace.attributes.set(renamed.id, { ...renamed, name: 'Something else' });
  fake.workspace.attributes.set(archived.id, { ...archived, archived: true });
  const told = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(
    told.steps.filter(({ id, state }) => id.startsWith('attribute') && state !== 'ok'),
  ).toEqual([]);
  expect(Object.values(told.settings.attributes)).toContain(renamed.name);
  expect(fake.workspace.attributes.size).toBe(8);
});

it('says that two attributes of one name have to become one, and touches neither', async () => {
  const { fake, ask, wish } = await world({
    attributes: {
      one: { name: 'AI handoff intent', type: 'string' },
      two: { name: 'AI handoff intent', type: 'string' },
    },
  });
  await ask('PUT', URL, wish());
  const told = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(stepOf(told, 'attribute.handoff_intent')).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('Rename or archive one') as string,
  });
  expect(told.settings.attributes).not.toHaveProperty('handoff_intent');
  expect(fake.workspace.attributes.size).toBe(7);
});

it('names the scope that is missing where the app may not do something', async () => {
  const { fake, ask, wish } = await world({
    scopes: ['gather_app_data', 'read_admins', 'read_conversations', 'write_conversations'],
  });
  await ask('PUT', URL, wish({ fin: true }));
  const told = (await ask<Told>('POST', `${URL}/repair`)).body;
  const detail = (id: string) => stepOf(told, id)?.detail ?? '';
  const attributes = told.steps.filter(({ id }) => id.startsWith('attribute'));
  expect(attributes.every(({ state }) => state === 'failed')).toBe(true);
  expect(attributes[0]?.detail).toContain('Write data attributes');
  expect(detail('tags')).toContain('Read tags and Write tags');
  expect(detail('fin')).toContain('Read data connectors');
  expect(fake.workspace.attributes.size).toBe(0);
});

it('says so when the teammate Baton writes as has no seat, or is nobody', async () => {
  const { fake, ask, wish } = await world();
  await ask('PUT', URL, wish({ admin: fake.seeded.seatless.id }));
  const seatless = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(stepOf(seatless, 'bot')).toMatchObject({ state: 'todo' });
  await ask('PUT', URL, { settings: { admin: '4711' } });
  expect(stepOf((await ask<Told>('POST', `${URL}/check`)).body, 'bot')?.state).toBe('failed');
});

it('names every role that nobody decided about, and every team of the policy that is not there', async () => {
  const { fake, ask, wish, roles, service, keys } = await world();
  const { full, agent } = fake.seeded.roles;
  await ask('PUT', URL, wish({ tiers: { roles: { [full]: 'full' } } }));
  const queue = (id: string, group: string) => ({
    id,
    targets: { intercom: { group, tags: ['vip'] } },
  });
  const put = await service.app.inject({
    method: 'PUT',
    url: '/v1/policy',
    headers: { authorization: `Bearer ${keys.adminA}`, 'if-match': '*' },
    payload: { queues: [queue('billing', 'billing'), queue('safety', 'Safety')] },
  });
  expect(put.statusCode).toBe(200);
  const told = (await ask<Told>('POST', `${URL}/repair`)).body;
  expect(stepOf(told, 'roles')).toMatchObject({
    state: 'todo',
    items: expect.arrayContaining([{ id: agent, label: 'Support Agent' }]) as unknown,
  });
  expect(stepOf(told, 'teams')?.detail).toContain('no team Safety (queue safety)');
  expect(stepOf(told, 'teams')?.detail).not.toContain('billing (queue');
  expect([...fake.workspace.tags.values()].map(({ name }) => name)).toContain('vip');
  await ask('PUT', URL, { settings: { tiers: { roles } } });
  expect(stepOf((await ask<Told>('POST', `${URL}/check`)).body, 'roles')?.state).toBe('ok');
});

it('says in one line that a token is over, and is well again with another one', async () => {
  const { fake, ask, wish } = await world();
  await ask('PUT', URL, wish());
  fake.newToken();
  const over = (await ask<Told>('POST', `${URL}/check`)).body;
  expect(states(over)).toEqual({ token: 'failed' });
  await ask('PUT', URL, wish());
  expect(stepOf((await ask<Told>('POST', `${URL}/check`)).body, 'token')?.state).toBe('ok');
});

it('waits anew for the inbox when the client secret is another one', async () => {
  const { fake, ask, wish, roles, arrive } = await world();
  await ask('PUT', URL, wish({ tiers: { roles } }));
  await arrive();
  const seen = (await ask<Told>('POST', `${URL}/check`)).body;
  expect([stepOf(seen, 'canvas')?.state, stepOf(seen, 'webhook')?.state]).toEqual(['ok', 'ok']);
  await ask('PUT', URL, wish());
  expect((await ask<Told>('GET', URL)).body.settings.canvasSeenAt).not.toBeNull();
  fake.rotateSecret();
  await ask('PUT', URL, wish());
  expect((await ask<Told>('GET', URL)).body.settings).toMatchObject({
    canvasSeenAt: null,
    webhookSeenAt: null,
  });
});

it('forgets a workspace, leaves the token of a private app to its admin, and finds again what it made', async () => {
  const { fake, ask, wish, arrive } = await world();
  await ask('PUT', URL, wish());
  await ask('POST', `${URL}/repair`);
  expect((await ask('DELETE', URL)).body).toMatchObject({ removed: true, ended: null });
  expect(fake.oauth.grants.of(fake.token())).not.toBeNull();
  await ask('PUT', URL, wish());
  await ask('POST', `${URL}/repair`);
  expect(fake.workspace.attributes.size).toBe(6);
  expect((await arrive()).status).toBe(200);
});
