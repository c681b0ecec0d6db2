import { expect, it } from 'vitest';
import type { ProductEvent } from './hooks/product-events.ts';
import { withFreshdesk, wrongs } from './testing/client.ts';
import { listen } from './testing/listen.ts';

const eventsOf = (hooks: readonly { body: string }[]): unknown[] =>
  hooks.map(({ body }) => (JSON.parse(body) as { event: string }).event);

it(
  'posts what people and programs change, with the secret, in the words of automation rules',
  withFreshdesk(
    async ({ freshdesk, put }) => {
      const { person, seeded } = freshdesk;
      const { origin, heard } = await listen();
      freshdesk.hookTo(origin);
      const id = freshdesk.open();
      person.customerSays(id, 'Hello?');
      person.note(id, seeded.agents[0].id, 'I look.');
      person.assign(id, { agent: seeded.agents[0].id });
      person.solve(id);
      person.customerSays(id, 'No!');
      await put(id, { priority: 4 });
      person.tag(id, 'vip');
      person.remove(id);
      await freshdesk.hooksSettled();
      const bodies = heard.map(({ body }) => JSON.parse(body) as Record<string, string>);
      expect(bodies.map((body) => body['ticket_id'])).toStrictEqual(heard.map(() => id));
      expect(eventsOf(freshdesk.takeHooks())).toStrictEqual([
        '{ticket_action:created}',
        '{reply_sent:sent}',
        '{note_type:private}',
        `{responder_id:{from:,to:${seeded.agents[0].id}}}`,
        '{status:{from:2,to:4}}',
        '{status:{from:4,to:2},reply_sent:sent}',
        '{priority:{from:1,to:4}}',
        '{ticket_action:update}',
        '{ticket_action:delete}',
      ]);
      expect(heard.every(({ headers }) => headers['x-baton-secret'] === freshdesk.secret())).toBe(
        true,
      );
      expect(new Set(bodies.map((body) => body['triggered_at'])).size).toBe(heard.length);
    },
    { tickMs: 1_000 },
  ),
);

it(
  'sends webhooks twice, late, in another order, with another secret or not at all, as told',
  withFreshdesk(async ({ freshdesk }) => {
    const id = freshdesk.open();
    freshdesk.takeHooks();
    const faults = (
      ['duplicate', 'hold', 'forged', 'drop', { later: 60_000 }, null] as const
    ).values();
    freshdesk.planHooks(() => faults.next().value ?? null);
    for (const tag of ['a', 'b', 'c', 'd', 'e', 'f']) freshdesk.person.tag(id, tag);
    freshdesk.flushHooks();
    const sent = freshdesk.takeHooks();
    const [one, again, forged, held] = sent;
    expect(sent).toHaveLength(5);
    expect(again).toBe(one);
    expect(forged?.headers['x-baton-secret']).not.toBe(freshdesk.secret());
    expect(held?.headers['x-baton-secret']).toBe(freshdesk.secret());
    freshdesk.advance(59_999);
    expect(freshdesk.takeHooks()).toHaveLength(0);
    freshdesk.advance(1);
    expect(freshdesk.takeHooks()).toHaveLength(1);
    await Promise.resolve();
  }),
);

it(
  'tries again what was not taken: after five minutes, half an hour and an hour, the same each time',
  withFreshdesk(async ({ freshdesk }) => {
    const { origin, heard } = await listen(500, 429);
    freshdesk.hookTo(origin);
    freshdesk.open();
    await freshdesk.hooksSettled();
    freshdesk.advance(299_999);
    await freshdesk.hooksSettled();
    expect(heard).toHaveLength(1);
    freshdesk.advance(1);
    await freshdesk.hooksSettled();
    freshdesk.advance(1_800_000);
    await freshdesk.hooksSettled();
    freshdesk.advance(86_400_000);
    await freshdesk.hooksSettled();
    expect(heard.map(({ body }) => body)).toStrictEqual(
      [heard[0], heard[0], heard[0]].map((each) => each?.body),
    );
    expect(freshdesk.hookAnswers).toStrictEqual([500, 429, 200]);
    expect(freshdesk.hooksGivenUp()).toBe(0);
  }),
);

it(
  'keeps webhooks to other machines for a look and posts them nowhere',
  withFreshdesk(async ({ freshdesk }) => {
    freshdesk.open();
    await freshdesk.hooksSettled();
    expect(freshdesk.takeHooks()).toHaveLength(1);
    expect(freshdesk.hookAnswers).toStrictEqual([]);
    expect(freshdesk.rotateSecret()).toBe(freshdesk.secret());
    expect(freshdesk.signHook('{}').headers['x-baton-secret']).toBe(freshdesk.secret());
  }),
);

it(
  'tells by rule when its own AI agent hands over, solves or gives up',
  withFreshdesk(
    async ({ freshdesk, call, said }) => {
      const { person, seeded } = freshdesk;
      const [id, solved, left] = [freshdesk.open(), freshdesk.open(), freshdesk.open()] as const;
      for (const each of [id, solved, left]) person.freddyTakes(each);
      const { body } = await call('GET', `/tickets/${id}`);
      expect([body['status'], String(body['responder_id'])]).toStrictEqual([8, seeded.freddy]);
      person.freddyAnswers(id, 'Have you tried turning it off and on?');
      expect(String((await said(id))[0]?.['user_id'])).toBe(seeded.freddy);
      freshdesk.takeHooks();
      person.freddyHandsOver(id, 'negative_feedback', seeded.groups.billing.id);
      person.freddyResolves(solved);
      person.freddyTimesOut(left);
      const events = eventsOf(freshdesk.takeHooks());
      for (const word of ['handed_over', 'resolved', 'timed_out'])
        expect(
          events.filter((event) => String(event).includes(`email_ai_agent:${word}`)),
        ).not.toHaveLength(0);
      const { rows } = await call('GET', '/ticket_fields?type=default_status');
      expect(rows[0]?.['choices']).toHaveProperty('8');
      expect(freshdesk.account.tickets.row(id)).toMatchObject({
        status: 2,
        responderId: null,
        groupId: seeded.groups.billing.id,
      });
    },
    { freddy: true },
  ),
);

it(
  'tags by rule why its own AI agent handed over, before webhooks leave, and runs no rule at that',
  withFreshdesk(
    async ({ freshdesk }) => {
      const { add, person, account } = freshdesk;
      const gaveUp = {
        field: 'email_ai_agent',
        value: 'handed_over',
        from: null,
        to: null,
      } as const;
      for (const because of ['no_answer', 'negative_feedback'])
        add.rule({
          name: because,
          kind: 4,
          performer: 'ai_agent',
          events: [{ ...gaveUp, because }],
          addTags: [`freddy-${because}`, 'freddy-handed-over'],
        });
      const id = freshdesk.open();
      person.tag(id, 'vip');
      person.freddyTakes(id);
      freshdesk.takeHooks();
      person.freddyHandsOver(id, 'negative_feedback');
      expect(account.tickets.row(id).tags).toStrictEqual([
        'vip',
        'freddy-negative_feedback',
        'freddy-handed-over',
      ]);
      expect(freshdesk.takeHooks()).toHaveLength(1);
      await Promise.resolve();
    },
    { freddy: true },
  ),
);

it(
  'makes rules by API, which then run',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      const path = '/automations/4/rules';
      const rule = {
        name: 'Tell of solved tickets',
        performer: { type: 1 },
        events: [{ field_name: 'status', from: '--', to: 4 }],
        actions: [
          { field_name: 'add_tag', value: ['was-solved', 7] },
          {
            field_name: 'trigger_webhook',
            request_type: 'POST',
            url: 'https://baton.example.com/rule',
            content_type: 'JSON',
            content_layout: '2',
            content: { ticket: '{{ticket.id}}', url: '{{ticket.url}}', none: '{{no.such}}' },
            custom_headers: { 'X-Rule': 'made' },
          },
        ],
      };
      expect(wrongs(await call('POST', path, { name: 'x', events: rule.events }))).toStrictEqual([
        'actions missing_field',
      ]);
      const made = await call('POST', path, rule);
      expect(made.status).toBe(201);
      const id = freshdesk.open();
      freshdesk.person.pend(id);
      freshdesk.person.solve(id);
      freshdesk.person.customerSays(id, 'No!');
      const [hook, ...more] = freshdesk.takeHooks();
      expect(more).toStrictEqual([]);
      expect(hook?.headers['x-rule']).toBe('made');
      expect(JSON.parse(hook?.body ?? '')).toStrictEqual({
        ticket: id,
        url: `https://acme.freshdesk.com/a/tickets/${id}`,
        none: '',
      });
      expect(freshdesk.account.tickets.row(id).tags).toStrictEqual(['was-solved']);
      expect((made.body['actions'] as object[])[0]).toStrictEqual({
        field_name: 'add_tag',
        value: ['was-solved'],
      });
      const at = `${path}/${String(made.body['id'])}`;
      expect((await call('PUT', at, { active: false })).body['active']).toBe(false);
      freshdesk.person.solve(id);
      expect(freshdesk.takeHooks()).toStrictEqual([]);
      expect((await call('DELETE', at)).status).toBe(204);
      expect((await call('GET', path)).rows).toStrictEqual([]);
      expect((await call('GET', '/automations/3/rules')).status).toBe(404);
    },
    { hook: null },
  ),
);

it(
  'tells an app what the platform tells: who did it, and long words cut',
  withFreshdesk(async ({ freshdesk, put }) => {
    const { person, seeded } = freshdesk;
    const told: ProductEvent[] = [];
    freshdesk.onProduct((event) => told.push(event));
    const id = freshdesk.open();
    person.reply(id, seeded.agents[0].id, 'x'.repeat(20_000));
    person.customerSays(id, 'Thank you');
    await put(id, { status: 4 });
    person.remove(id);
    expect(
      told.map(({ event, data }) => [event, (data['actor'] as { id: number }).id]),
    ).toStrictEqual([
      ['onTicketCreate', Number(seeded.contact.id)],
      ['onConversationCreate', Number(seeded.agents[0].id)],
      ['onConversationCreate', Number(seeded.contact.id)],
      ['onTicketUpdate', Number(seeded.service.id)],
      ['onTicketDelete', Number(seeded.lead.id)],
    ]);
    expect(told[1]?.data['conversation']).toMatchObject({ is_body_truncated: true });
    expect(told[2]?.data['conversation']).toMatchObject({ is_body_truncated: false });
    expect(told[0]?.currentHost.endpoint_urls).toStrictEqual({
      freshdesk: 'https://acme.freshdesk.com',
    });
    freshdesk.onProduct(null);
    freshdesk.open();
    expect(told).toHaveLength(5);
  }),
);
