import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import type { SentHook } from '../helpdesk/hooks-out.ts';
import { withZendesk } from './testing/client.ts';
import type { Client } from './testing/client.ts';

const isSigned = ({ headers, body }: SentHook, secret: string): boolean => {
  const text = (headers['x-zendesk-webhook-signature-timestamp'] ?? '') + body;
  const signature = createHmac('sha256', secret).update(text).digest('base64');
  return headers['x-zendesk-webhook-signature'] === signature;
};

const WEBHOOK = {
  name: 'Tickets',
  endpoint: 'https://baton.example.com/hooks',
  http_method: 'POST',
  request_format: 'json',
  status: 'active',
  subscriptions: ['conditional_ticket_events'],
};

/** A webhook with its secret. */
const makeWebhook = async (call: Client, more: Record<string, unknown> = {}) => {
  const { body } = await call('POST', '/webhooks', { webhook: { ...WEBHOOK, ...more } });
  const { id } = body['webhook'] as { id: string };
  const shown = await call('GET', `/webhooks/${id}/signing_secret`);
  const { secret } = shown.body['signing_secret'] as { secret: string };
  return { id, secret };
};

const trigger = (webhook: string, all: unknown[], text = '{"ticket_id":"{{ticket.id}}"}') => ({
  trigger: {
    title: 'Tell',
    conditions: { all, any: [] },
    actions: [{ field: 'notification_webhook', value: [webhook, text] }],
  },
});

const CHANGE = { field: 'update_type', operator: 'is', value: 'Change' };

it(
  'tells of tickets by triggers: whose conditions hold, with its words filled in, signed',
  withZendesk(
    async ({ zendesk, open, put, call }) => {
      const { id, secret } = await makeWebhook(call);
      const tagged = { field: 'current_tags', operator: 'includes', value: 'ai-handoff other' };
      const text = '{"id":"{{ticket.id}}","said":"{{ ticket.latest_comment }}","x":"{{no.such}}"}';
      await call('POST', '/triggers', trigger(id, [CHANGE, tagged], text));
      const ticket = open();
      zendesk.person.note(ticket, zendesk.seeded.agents[0].id, 'not tagged yet');
      expect(zendesk.takeHooks()).toStrictEqual([]);
      await put(ticket, { tags: ['ai-handoff'], comment: { body: 'He said "now"\n!' } });
      const [hook, ...rest] = zendesk.takeHooks();
      expect(rest).toStrictEqual([]);
      expect(JSON.parse(hook?.body ?? '')).toStrictEqual({
        id: String(ticket),
        said: 'He said "now"\n!',
        x: '',
      });
      expect(hook && isSigned(hook, secret)).toBe(true);
      expect(hook?.headers['x-zendesk-webhook-invocation-id']).toBe(hook?.id);
      expect(hook?.headers['x-zendesk-webhook-signature-timestamp']).toMatch(/^[\d-]+T[\d:]+Z$/);
    },
    { hook: null },
  ),
);

it(
  'runs triggers on what they look at',
  withZendesk(
    async ({ zendesk, open, call }) => {
      const { id } = await makeWebhook(call);
      const [agent] = zendesk.seeded.agents;
      const runsAt = async (all: unknown[], act: (ticket: number) => void): Promise<boolean> => {
        const made = await call('POST', '/triggers', trigger(id, all));
        const ticket = open();
        zendesk.takeHooks();
        act(ticket);
        await call('DELETE', `/triggers/${(made.body['trigger'] as { id: number }).id}`);
        return zendesk.takeHooks().length > 0;
      };
      const { person } = zendesk;
      const solved = { field: 'status', operator: 'value', value: 'solved' };
      expect(await runsAt([solved], person.solve)).toBe(true);
      expect(await runsAt([solved], person.close)).toBe(false);
      const late = { field: 'status', operator: 'greater_than', value: 'hold' };
      expect(await runsAt([late], person.close)).toBe(true);
      const owner = { field: 'assignee_id', operator: 'changed', value: null };
      expect(await runsAt([owner], (ticket) => person.reply(ticket, agent.id, 'x'))).toBe(true);
      expect(await runsAt([owner], (ticket) => person.customerSays(ticket, 'x'))).toBe(false);
      const spoken = { field: 'comment_is_public', operator: 'is', value: 'true' };
      expect(await runsAt([spoken], (ticket) => person.note(ticket, agent.id, 'x'))).toBe(false);
      expect(await runsAt([spoken], (ticket) => person.reply(ticket, agent.id, 'x'))).toBe(true);
      const by = { field: 'role', operator: 'is', value: 'end_user' };
      expect(await runsAt([by], (ticket) => person.customerSays(ticket, 'x'))).toBe(true);
      expect(await runsAt([by], (ticket) => person.note(ticket, agent.id, 'x'))).toBe(false);
      const untagged = { field: 'current_tags', operator: 'not_includes', value: 'vip' };
      expect(await runsAt([untagged], (ticket) => person.tag(ticket, 'vip'))).toBe(false);
    },
    { hook: null },
  ),
);

it(
  'refuses webhooks and triggers that could not work, and takes none away that is in use',
  withZendesk(
    async ({ call }) => {
      const { id } = await makeWebhook(call);
      for (const wrong of [
        { name: ' ' },
        { endpoint: 'nowhere' },
        { status: 'on' },
        { http_method: 'SEND' },
        { request_format: 'yaml' },
        { subscriptions: ['everything'] },
      ]) {
        const { status, body } = await call('POST', '/webhooks', {
          webhook: { ...WEBHOOK, ...wrong },
        });
        expect([status, wrong]).toStrictEqual([400, wrong]);
        expect(body['errors']).toHaveLength(1);
      }
      const bad = [
        trigger('no such webhook', [CHANGE]),
        trigger(id, []),
        trigger(id, [{ ...CHANGE, field: 'weather' }]),
        { trigger: { ...trigger(id, [CHANGE]).trigger, title: '' } },
        { trigger: { ...trigger(id, [CHANGE]).trigger, actions: [] } },
      ];
      for (const ask of bad) expect((await call('POST', '/triggers', ask)).status).toBe(422);
      const made = await call('POST', '/triggers', trigger(id, [CHANGE]));
      expect((await call('DELETE', `/webhooks/${id}`)).status).toBe(400);
      const own = `/triggers/${(made.body['trigger'] as { id: number }).id}`;
      const off = await call('PUT', own, { trigger: { active: false } });
      expect(off.body).toMatchObject({ trigger: { active: false, title: 'Tell' } });
      expect((await call('DELETE', own)).status).toBe(204);
      expect(
        (await call('PUT', `/webhooks/${id}`, { webhook: { ...WEBHOOK, name: 'New' } })).status,
      ).toBe(204);
      expect((await call('GET', '/webhooks?page[size]=10')).body).toMatchObject({
        webhooks: [{ name: 'New' }],
        meta: { has_more: false },
      });
      expect((await call('DELETE', `/webhooks/${id}`)).status).toBe(204);
      expect((await call('GET', `/webhooks/${id}`)).status).toBe(404);
    },
    { hook: null },
  ),
);

it(
  'tells of what a webhook subscribes to without a trigger',
  withZendesk(
    async ({ zendesk, open, call }) => {
      await makeWebhook(call, { subscriptions: ['zen:event-type:ticket.status_changed'] });
      const id = open();
      zendesk.person.solve(id);
      zendesk.person.tag(id, 'vip');
      const hooks = zendesk.takeHooks().map(({ body }) => JSON.parse(body) as unknown);
      expect(hooks).toStrictEqual([
        expect.objectContaining({
          type: 'zen:event-type:ticket.status_changed',
          subject: `zen:ticket:${id}`,
          event: { current: 'solved', previous: 'new' },
        }),
      ]);
    },
    { hook: null },
  ),
);

it(
  'sends webhooks twice, late, not at all or with another signature as told, and rotates the secret',
  withZendesk(async ({ zendesk, open }) => {
    const id = open();
    const say = (text: string) => zendesk.person.customerSays(id, text);
    zendesk.takeHooks();
    const plan = (['duplicate', 'hold', null, 'drop', 'forged'] as const).values();
    zendesk.planHooks(() => plan.next().value ?? null);
    for (const text of ['a', 'b', 'c', 'd', 'e']) say(text);
    const hooks = zendesk.takeHooks();
    const ids = hooks.map((hook) => hook.id);
    expect(ids).toHaveLength(5);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
    expect(hooks.map((hook) => isSigned(hook, zendesk.secret()))).toStrictEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const old = zendesk.secret();
    zendesk.rotateSecret();
    zendesk.planHooks(null);
    zendesk.skew(90_000);
    say('f');
    const [last] = zendesk.takeHooks();
    expect(last && [isSigned(last, old), isSigned(last, zendesk.secret())]).toStrictEqual([
      false,
      true,
    ]);
  }),
);

it('posts webhooks to an address on this machine, with the bytes that were signed', async () => {
  const came: SentHook[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const headers = request.headers as Record<string, string>;
      came.push({ id: '', headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(204).end();
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const work = withZendesk(
    async ({ zendesk, open }) => {
      open('Über 5 €');
      await zendesk.hooksSettled();
      expect(zendesk.hookAnswers).toStrictEqual([204]);
      expect(came[0] && isSigned(came[0], zendesk.secret())).toBe(true);
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      open();
      await zendesk.hooksSettled();
      expect(zendesk.hookAnswers).toStrictEqual([204, null]);
    },
    { hook: { endpoint: `http://127.0.0.1:${port}/hooks` } },
  );
  await work();
});
