import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import type { SentHook } from '../../helpdesk/hooks-out.ts';
import { basic, conversationAt, withZendesk } from '../testing/client.ts';
import type { Scene } from '../testing/client.ts';

const TARGET = 'https://listener.example.com/hook';
const TRIGGERS = ['switchboard:passControl', 'switchboard:releaseControl'];

const callerOf =
  ({ zendesk, call }: Scene) =>
  (method: string, path: string, body?: unknown) =>
    call(method, `/sc/v2/apps/${zendesk.sunshine.appId}${path}`, body, basic(zendesk));

const eventOf = (hook: SentHook | undefined) =>
  (JSON.parse(hook?.body ?? '{}') as { events: { id: string; type: string }[] }).events[0];

it('connects a listener, shows its secret, and changes where it leads', () =>
  withZendesk(async (scene) => {
    const ask = callerOf(scene);
    const made = await ask('POST', '/integrations', {
      type: 'custom',
      displayName: 'Mine',
      webhooks: [{ target: TARGET, triggers: TRIGGERS }],
    });
    expect(made.status).toBe(201);
    const { integration } = made.body as {
      integration: { id: string; webhooks: { id: string; secret: string }[] };
    };
    const [webhook] = integration.webhooks;
    const at = `/integrations/${integration.id}/webhooks/${webhook?.id ?? ''}`;
    const changed = await ask('PATCH', at, { target: `${TARGET}/2` });
    expect(changed.body).toMatchObject({
      webhook: { target: `${TARGET}/2`, triggers: TRIGGERS, secret: webhook?.secret },
    });
    const all = await ask('GET', '/integrations?filter[types]=custom&page[size]=1');
    expect(all.body).toMatchObject({
      integrations: [{ displayName: 'Bot' }],
      meta: { hasMore: true },
    });
    const { meta } = all.body as { meta: { afterCursor: string } };
    const rest = await ask(
      'GET',
      `/integrations?filter[types]=custom&page[after]=${meta.afterCursor}`,
    );
    expect(rest.body).toMatchObject({
      integrations: [{ displayName: 'Mine' }],
      meta: { hasMore: false },
    });
    expect((await ask('DELETE', at)).status).toBe(200);
    expect((await ask('GET', at)).body).toMatchObject({ errors: [{ code: 'webhook_not_found' }] });
  })());

it('takes no listener without a webhook, no eleventh webhook, and none on Agent Workspace', () =>
  withZendesk(async (scene) => {
    const ask = callerOf(scene);
    const listener = (webhooks: unknown) =>
      ask('POST', '/integrations', { type: 'custom', webhooks });
    expect((await listener([])).status).toBe(400);
    expect((await listener([{ target: 'nowhere', triggers: TRIGGERS }])).status).toBe(400);
    const eleven = Array.from({ length: 11 }, () => ({ target: TARGET, triggers: TRIGGERS }));
    expect((await listener(eleven)).status).toBe(400);
    const { body } = await ask('GET', '/integrations?filter[types]=zd:agentWorkspace');
    const [desk] = body['integrations'] as { id: string }[];
    const refused = await ask('POST', `/integrations/${desk?.id ?? ''}/webhooks`, {
      target: TARGET,
      triggers: TRIGGERS,
    });
    expect(refused.status).toBe(403);
  })());

it('tells only of what was asked for, with the secret of the webhook', () =>
  withZendesk(async (scene) => {
    const { sunshine } = scene.zendesk;
    const secret = sunshine.hookTo(TARGET);
    const id = sunshine.open();
    sunshine.say(id, 'Hello?');
    expect(sunshine.takeHooks()).toStrictEqual([]);
    await callerOf(scene)('POST', `/conversations/${id}/passControl`, {
      switchboardIntegration: 'next',
      metadata: { a: 1 },
    });
    const [hook, ...more] = sunshine.takeHooks();
    expect(more).toStrictEqual([]);
    expect(hook?.headers).toMatchObject({ 'x-api-key': secret });
    expect(JSON.parse(hook?.body ?? '{}')).toMatchObject({
      app: { id: sunshine.appId },
      webhook: { version: 'v2' },
      events: [
        {
          type: 'switchboard:passControl',
          payload: {
            conversation: { id, activeSwitchboardIntegration: { name: 'zd-agentWorkspace' } },
            metadata: { a: 1 },
          },
        },
      ],
    });
  })());

it('sends webhooks twice, in another order, forged or never, as told', () =>
  withZendesk(
    async ({ zendesk: { sunshine } }) => {
      const secret = sunshine.hookTo(TARGET);
      const faults = (['duplicate', 'hold', null, 'drop', 'forged'] as const).values();
      sunshine.planHooks(() => faults.next().value ?? null);
      const ids = Array.from({ length: 5 }, () => sunshine.open());
      for (const id of ids) sunshine.passBack(id);
      sunshine.passBack(ids[0] ?? '', 'transferToEmail');
      const sent = sunshine.takeHooks();
      const told = sent.map(
        (hook) =>
          (JSON.parse(hook.body) as { events: [{ payload: { conversation: { id: string } } }] })
            .events[0].payload.conversation.id,
      );
      expect(told).toStrictEqual([ids[0], ids[0], ids[2], ids[1], ids[4], ids[0]]);
      expect(eventOf(sent[0])?.id).toBe(eventOf(sent[1])?.id);
      expect(sent.map(({ headers }) => headers['x-api-key'] === secret)).toStrictEqual([
        true,
        true,
        true,
        true,
        false,
        true,
      ]);
      const next = sunshine.rotateHookSecret();
      expect([next === secret, sunshine.hookSecret === next]).toStrictEqual([false, true]);
    },
    // The bot has all of them: only that it lets go can be told of.
    { assumptions: { closedTicket: 'releaseControl' } },
  )());

it('goes wrong as told, like the rest of the account', () =>
  withZendesk(async (scene) => {
    const { zendesk, call } = scene;
    const id = zendesk.sunshine.open();
    const pass = () =>
      call(
        'POST',
        `/sc${conversationAt(zendesk, id)}/passControl`,
        { switchboardIntegration: 'zd:agentWorkspace' },
        basic(zendesk),
      );
    zendesk.plan(({ write, n }) =>
      write && n === 1 ? { kind: 'status', status: 503, when: 'after' } : null,
    );
    expect((await pass()).status).toBe(503);
    expect(zendesk.sunshine.holder(id)).toBe('workspace');
    expect((await pass()).status).toBe(200);
    expect(zendesk.sunshine.passes(id)).toBe(1);
    zendesk.plan(null);
    zendesk.next({ kind: 'expired' });
    expect((await pass()).status).toBe(401);
    expect((await pass()).status).toBe(200);
  })());

it('sends several events in one body, and again what was not taken', async () => {
  const statuses = [503, 404, 202, 202].values();
  const bodies: { events: { id: string }[] }[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => {
      bodies.push(JSON.parse(text) as (typeof bodies)[number]);
    });
    request.on('end', () => {
      response.statusCode = statuses.next().value ?? 500;
      response.end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const work = withZendesk(
    async ({ zendesk: { sunshine } }) => {
      sunshine.hookTo(`http://127.0.0.1:${port}/`);
      const tell = async (): Promise<void> => {
        sunshine.passBack(sunshine.open());
        await sunshine.hooksSettled();
      };
      const faults = (['together'] as const).values();
      sunshine.planHooks(() => faults.next().value ?? null);
      await tell();
      await tell();
      expect(bodies.map(({ events }) => events.length)).toStrictEqual([2]);
      await tell();
      // What is not there is not asked for again.
      expect(sunshine.retryHooks()).toBe(1);
      await sunshine.hooksSettled();
      expect(sunshine.hookAnswers).toStrictEqual([503, 404, 202]);
      expect(bodies[2]).toStrictEqual(bodies[0]);
      expect(sunshine.retryHooks()).toBe(0);
    },
    { assumptions: { closedTicket: 'releaseControl' } },
  );
  try {
    await work();
  } finally {
    await new Promise((closed) => server.close(closed));
  }
});
