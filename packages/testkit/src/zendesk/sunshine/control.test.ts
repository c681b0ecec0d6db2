import { expect, it } from 'vitest';
import type { FakeZendesk } from '../fake-zendesk.ts';
import { basic, conversationAt, withZendesk } from '../testing/client.ts';
import type { Client } from '../testing/client.ts';

const WORKSPACE = { switchboardIntegration: 'zd:agentWorkspace' };

/** Calls something about who has a conversation. */
const controlOf =
  (zendesk: FakeZendesk, call: Client) =>
  (id: string, action: string, body: unknown = {}) =>
    call('POST', `/sc${conversationAt(zendesk, id)}/${action}Control`, body, basic(zendesk));

it('lets in whoever shows the key, and nobody else', () =>
  withZendesk(async ({ zendesk, call }) => {
    const at = `/sc${conversationAt(zendesk, zendesk.sunshine.open())}`;
    const old = basic(zendesk);
    expect((await call('GET', at, undefined, old)).status).toBe(200);
    zendesk.sunshine.newKey();
    const wrong = await call('GET', at, undefined, old);
    expect(wrong).toMatchObject({ status: 401, body: { errors: [{ code: 'unauthorized' }] } });
    expect((await call('GET', at)).status).toBe(401);
    const other = at.replace(zendesk.sunshine.appId, '000000000000000000000000');
    const elsewhere = await call('GET', other, undefined, basic(zendesk));
    expect(elsewhere.body).toMatchObject({ errors: [{ code: 'app_not_found' }] });
  })());

it('says who has a conversation, and who was offered it', () =>
  withZendesk(async ({ zendesk, call }) => {
    const control = controlOf(zendesk, call);
    const id = zendesk.sunshine.open();
    const get = async () =>
      (await call('GET', `/sc${conversationAt(zendesk, id)}`, undefined, basic(zendesk))).body[
        'conversation'
      ];
    expect(await get()).toMatchObject({ activeSwitchboardIntegration: { name: 'baton-bot' } });
    expect(await get()).not.toHaveProperty('pendingSwitchboardIntegration');
    await control(id, 'offer', WORKSPACE);
    expect(await get()).toMatchObject({
      activeSwitchboardIntegration: { name: 'baton-bot' },
      pendingSwitchboardIntegration: {
        name: 'zd-agentWorkspace',
        integrationType: 'zd:agentWorkspace',
      },
    });
    expect(zendesk.sunshine.ticketOf(id)).toBeNull();
    await control(id, 'accept');
    expect([zendesk.sunshine.holder(id), zendesk.sunshine.offered(id)]).toStrictEqual([
      'workspace',
      null,
    ]);
    await control(id, 'release');
    expect(await get()).not.toHaveProperty('activeSwitchboardIntegration');
  })());

it.each(['zd-agentWorkspace', 'zd:agentWorkspace', 'next'])(
  'passes control to %s, and a second time nothing happens',
  (switchboardIntegration) =>
    withZendesk(async ({ zendesk, call }) => {
      const control = controlOf(zendesk, call);
      const id = zendesk.sunshine.open();
      const pass = (n: number) => control(id, 'pass', { switchboardIntegration, metadata: { n } });
      expect((await pass(1)).status).toBe(200);
      const again = await pass(2);
      // `next` of somebody who has nobody behind them: an app's key does not tell who asks.
      expect(again.status).toBe(switchboardIntegration === 'next' ? 400 : 200);
      expect(zendesk.sunshine.metadata(id)).toStrictEqual({ n: 1 });
      expect(zendesk.sunshine.passes(id)).toBe(1);
      expect(zendesk.account.tickets.all()).toHaveLength(1);
    })(),
);

it.each([
  ['nobody', { metadata: {} }],
  ['somebody who is not there', { switchboardIntegration: 'nobody' }],
  ['something nested', { ...WORKSPACE, metadata: { a: { b: 1 } } }],
  ['a list', { ...WORKSPACE, metadata: { a: ['b'] } }],
  ['more than 4 KB', { ...WORKSPACE, metadata: { a: 'x'.repeat(4_096) } }],
  ['a reason of its own', { ...WORKSPACE, reason: 'bored' }],
])('refuses to pass %s, and nothing changes', (_, body) =>
  withZendesk(async ({ zendesk, call }) => {
    const id = zendesk.sunshine.open();
    const answer = await controlOf(zendesk, call)(id, 'pass', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'bad_request' }] } });
    expect(zendesk.sunshine.holder(id)).toBe('bot');
  })(),
);

it('knows no conversation of another id', () =>
  withZendesk(async ({ zendesk, call }) => {
    const answer = await controlOf(zendesk, call)('no-such', 'pass', WORKSPACE);
    expect(answer).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'conversation_not_found' }] },
    });
  })());

it('offers control to nobody who has it, and gives none that was not offered', () =>
  withZendesk(async ({ zendesk, call }) => {
    const control = controlOf(zendesk, call);
    const id = zendesk.sunshine.open();
    expect((await control(id, 'offer', { switchboardIntegration: 'baton-bot' })).status).toBe(400);
    expect((await control(id, 'accept')).status).toBe(400);
  })());

it('lists who is on the switchboard', () =>
  withZendesk(async ({ zendesk, call }) => {
    const app = `/sc/v2/apps/${zendesk.sunshine.appId}`;
    const get = async (path: string) =>
      (await call('GET', `${app}${path}`, undefined, basic(zendesk))).body;
    const { switchboards } = (await get('/switchboards')) as { switchboards: { id: string }[] };
    const all = await get(`/switchboards/${switchboards[0]?.id ?? ''}/switchboardIntegrations`);
    expect(all).toMatchObject({
      switchboardIntegrations: [
        { name: 'zd-agentWorkspace', integrationType: 'zd:agentWorkspace' },
        { name: 'baton-bot', integrationType: 'custom' },
      ],
    });
  })());
