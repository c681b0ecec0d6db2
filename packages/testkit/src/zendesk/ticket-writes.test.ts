import { describe, expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

describe('an update', () => {
  it(
    'writes note, fields and group at once, and records it as one audit with what came along',
    withZendesk(async ({ zendesk, open, put, call }) => {
      const { fields, groups, service } = zendesk.seeded;
      const id = open();
      const { status, body } = await put(id, {
        comment: { body: 'Handed <b>over</b>', public: false },
        custom_fields: [
          { id: fields['handoff_state'], value: 'offered' },
          { id: fields['handoff_confidence'], value: 0.41 },
          { id: 1, value: 'a field nobody knows' },
        ],
        group_id: groups.billing.id,
        metadata: { baton: 'm-1' },
        nobody_knows: true,
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ticket: { status: 'new', group_id: groups.billing.id, tags: ['offered'] },
        audit: { author_id: service.id, metadata: { custom: { baton: 'm-1' } } },
      });
      const audits = await call('GET', `/tickets/${id}/audits`);
      expect(audits.body['count']).toBe(2);
      const [, written] = audits.body['audits'] as { events: Record<string, unknown>[] }[];
      expect(written?.events.map(({ type, field_name }) => field_name ?? type)).toStrictEqual([
        'Comment',
        'group_id',
        'tags',
        String(fields['handoff_state']),
        String(fields['handoff_confidence']),
      ]);
      expect(written?.events[0]).toMatchObject({
        public: false,
        body: 'Handed <b>over</b>',
        html_body: expect.stringContaining('&lt;b&gt;') as unknown,
      });
    }),
  );

  it(
    'refuses what is of another type, and what breaks a rule, and writes nothing of it',
    withZendesk(async ({ zendesk, open, put, get }) => {
      const { fields, agents, groups, customer } = zendesk.seeded;
      const field = (name: string, value: unknown) => ({
        custom_fields: [{ id: fields[name], value }],
      });
      const id = open();
      zendesk.person.assign(id, { group: groups.retention.id });
      const before = await get(id);
      const refused = [
        [400, { comment: 'text' }],
        [400, { comment: { body: 7 } }],
        [400, { comment: { body: 'x', public: 'maybe' } }],
        [400, { group_id: 'billing' }],
        [400, { custom_fields: [7] }],
        [400, { custom_fields: [{ value: 'x' }] }],
        [400, { tags: 7 }],
        [400, { metadata: 'x' }],
        [400, field('handoff_id', { an: 'object' })],
        [422, { status: 'gone' }],
        [422, { priority: 'highest' }],
        [422, { group_id: 4711 }],
        [422, { assignee_id: 4711 }],
        [422, { assignee_id: customer.id }],
        [422, { assignee_id: agents[0].id, group_id: groups.safety.id }],
        [422, field('handoff_state', 'no such option')],
        [422, field('handoff_confidence', 'high')],
        [422, { comment: { body: 'x', author_id: 4711 } }],
        [422, { status: 'solved' }],
      ] as const;
      for (const [status, ask] of refused) {
        const got = await put(id, { subject: 'another', ...ask });
        expect([got.status, ask]).toStrictEqual([status, ask]);
        expect(got.body['error']).toBeDefined();
      }
      expect(await get(id)).toStrictEqual(before);
      expect(zendesk.effects()).toBe(0);
    }),
  );

  it(
    'keeps drop-downs and tags the same thing seen twice',
    withZendesk(async ({ zendesk, open, put, call }) => {
      const id = open();
      const state = zendesk.seeded.fields['handoff_state'] ?? 0;
      const valueOf = () => zendesk.account.tickets.row(id).fields.get(state) ?? null;
      const tags = () => zendesk.account.tickets.row(id).tags;
      await put(id, { tags: ['vip'], custom_fields: [{ id: state, value: 'offered' }] });
      expect(tags()).toStrictEqual(['vip', 'offered']);
      await put(id, { custom_fields: [{ id: state, value: 'accepted' }] });
      expect(tags()).toStrictEqual(['vip', 'accepted']);
      await put(id, { tags: ['vip', 'new tag'] });
      expect([tags(), valueOf()]).toStrictEqual([['vip', 'new', 'tag'], null]);
      await call('PUT', `/tickets/${id}/tags`, { tags: ['active'] });
      expect(valueOf()).toBe('active');
      const left = await call('DELETE', `/tickets/${id}/tags`, { tags: ['active', 'new', 'tag'] });
      expect([left.body['tags'], valueOf()]).toStrictEqual([['vip'], null]);
    }),
  );

  it(
    'gives a ticket to people and groups by the rules of groups',
    withZendesk(async ({ zendesk, open, put, get }) => {
      const { agents, groups } = zendesk.seeded;
      const [ines, tomas, yuki] = agents;
      const id = open();
      await put(id, { assignee_id: tomas.id });
      expect(await get(id)).toMatchObject({ status: 'open', group_id: groups.support.id });
      await put(id, { group_id: groups.billing.id });
      expect(await get(id)).toMatchObject({ assignee_id: null, group_id: groups.billing.id });
      await put(id, { assignee_id: ines.id });
      expect(await get(id)).toMatchObject({ assignee_id: ines.id, group_id: groups.billing.id });
      await put(id, { assignee_id: yuki.id });
      expect(await get(id)).toMatchObject({ group_id: groups.retention.id });
      await put(id, { status: 'solved' });
      expect(await get(id)).toMatchObject({ status: 'solved', assignee_id: yuki.id });
      zendesk.person.customerSays(id, 'Not yet!');
      expect(await get(id)).toMatchObject({ status: 'open' });
    }),
  );

  it(
    'names the field that is missing when a ticket that nobody has is solved',
    withZendesk(async ({ open, put }) => {
      const { status, body } = await put(open(), { status: 'solved' });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        error: 'RecordInvalid',
        details: { base: [{ ticket_field_type: 'FieldAssignee', error: null }] },
      });
    }),
  );

  it(
    'is refused when the ticket was changed since it was read, if that is asked for',
    withZendesk(
      async ({ zendesk, open, put, get }) => {
        const id = open();
        const { updated_at: stamp } = await get(id);
        zendesk.person.tag(id, 'vip');
        const safe = { safe_update: true, updated_stamp: stamp, priority: 'high' };
        const old = await put(id, safe);
        expect([old.status, old.body['error']]).toStrictEqual([409, 'UpdateConflict']);
        const { updated_at: now } = await get(id);
        expect((await put(id, { ...safe, updated_stamp: now })).status).toBe(200);
        expect((await put(id, { priority: 'low', updated_stamp: stamp })).status).toBe(200);
      },
      { tickMs: 1_000 },
    ),
  );

  it(
    'keeps what follows a note private unless it says otherwise',
    withZendesk(async ({ open, put, call, zendesk }) => {
      const made = await call('POST', '/tickets', {
        ticket: { comment: { body: 'Seen in the shop', public: false } },
      });
      const hidden = (made.body['ticket'] as { id: number }).id;
      await put(hidden, { comment: { body: 'And again' } });
      await put(hidden, { comment: { body: 'Hello', public: true } });
      const shown = open();
      await put(shown, { comment: { body: 'Hello' } });
      const seen = (id: number) =>
        zendesk.account.tickets.comments(id).map((each) => each.isPublic);
      expect([seen(hidden), seen(shown)]).toStrictEqual([
        [false, false, true],
        [true, true],
      ]);
    }),
  );

  it(
    'changes a closed ticket in nothing, whoever asks',
    withZendesk(async ({ zendesk, open, put, call, get }) => {
      const id = open();
      zendesk.person.close(id);
      const before = await get(id);
      for (const ask of [{ status: 'open' }, { comment: { body: 'x' } }, { tags: ['x'] }]) {
        const { status, body } = await put(id, ask);
        expect(status).toBe(422);
        expect(body).toMatchObject({ details: { status: [{ error: 'ClosedTicket' }] } });
      }
      expect((await call('PUT', `/tickets/${id}/tags`, { tags: ['x'] })).status).toBe(422);
      expect(await get(id)).toStrictEqual(before);
    }),
  );

  it(
    'takes files along that were uploaded for it',
    withZendesk(async ({ open, put, call }) => {
      const id = open();
      const sent = await call('POST', '/uploads.json?filename=talk.txt', 'Where is it?', {
        'content-type': 'text/plain',
      });
      const { token } = sent.body['upload'] as { token: string };
      await put(id, { comment: { body: 'Talk', public: false, uploads: [token, 'unknown'] } });
      const { body } = await call('GET', `/tickets/${id}/comments?sort=-created_at`);
      expect((body['comments'] as unknown[])[0]).toMatchObject({
        attachments: [{ file_name: 'talk.txt', size: 12 }],
      });
    }),
  );
});

describe('a new ticket', () => {
  it(
    'follows a closed one with its tags, fields and customer, and is known to it',
    withZendesk(async ({ zendesk, open, put, call, get }) => {
      const id = open();
      const { fields } = zendesk.seeded;
      await put(id, { tags: ['vip'], custom_fields: [{ id: fields['handoff_id'], value: 'h-1' }] });
      const ask = { ticket: { via_followup_source_id: id, comment: { body: 'Once more' } } };
      const open1 = await call('POST', '/tickets', ask);
      expect(open1.body).toMatchObject({ ticket: { tags: [], via: { source: { rel: null } } } });
      zendesk.person.close(id);
      const before = zendesk.takeHooks().length;
      const { status, body } = await call('POST', '/tickets', ask);
      expect([status, before > 0]).toStrictEqual([201, true]);
      expect(body).toMatchObject({
        ticket: {
          tags: ['vip'],
          requester_id: zendesk.seeded.customer.id,
          via: { source: { rel: 'follow_up', from: { ticket_id: id } } },
        },
      });
      const made = (body['ticket'] as { id: number }).id;
      expect(await get(id)).toMatchObject({ followup_ids: [made], status: 'closed' });
    }),
  );

  it(
    'is made once under one key for two hours, and refused under it with another body',
    withZendesk(async ({ zendesk, call }) => {
      const make = (body: string, key = 'k-1') =>
        call('POST', '/tickets', { ticket: { comment: { body } } }, { 'idempotency-key': key });
      const first = await make('Hello');
      const again = await make('Hello');
      const looks = [first, again].map(({ headers }) => headers.get('x-idempotency-lookup'));
      expect(looks).toStrictEqual(['miss', 'hit']);
      expect(again.body).toStrictEqual(first.body);
      const other = await make('Hello!');
      expect([other.status, other.body['error']]).toStrictEqual([400, 'IdempotentRequestError']);
      expect((await make('Hello', 'k'.repeat(256))).status).toBe(400);
      zendesk.advance(2 * 3_600_000);
      expect((await make('Hello')).headers.get('x-idempotency-lookup')).toBe('miss');
      expect(zendesk.account.tickets.all()).toHaveLength(2);
    }),
  );

  it(
    'opens nothing under a key whose first try was refused',
    withZendesk(async ({ call }) => {
      const key = { 'idempotency-key': 'k-2' };
      expect((await call('POST', '/tickets', { ticket: {} }, key)).status).toBe(422);
      const made = await call('POST', '/tickets', { ticket: { comment: { body: 'x' } } }, key);
      expect([made.status, made.headers.get('x-idempotency-lookup')]).toStrictEqual([201, 'miss']);
    }),
  );
});

it(
  'merges tickets: one is closed, tagged and tells where it went',
  withZendesk(async ({ open, call, get }) => {
    const [id, into] = [open('one'), open('two')];
    const { body } = await call('POST', `/tickets/${into}/merge`, { ids: [id] });
    const job = (body['job_status'] as { id: string }).id;
    const done = await call('GET', `/job_statuses/${job}`);
    expect(done.body).toMatchObject({ job_status: { status: 'completed' } });
    expect(await get(id)).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] });
    const comments = await call('GET', `/tickets/${id}/comments?sort=-created_at`);
    expect((comments.body['comments'] as unknown[])[0]).toMatchObject({
      public: false,
      via: { source: { rel: 'merge', to: { ticket_id: into } } },
    });
    expect((await call('POST', `/tickets/${into}/merge`, { ids: [into] })).status).toBe(400);
  }),
);

it(
  'adds and takes tags of many tickets without naming all of theirs',
  withZendesk(async ({ zendesk, open, call, get }) => {
    const ids = [open(), open(), open()];
    for (const id of ids) zendesk.person.tag(id, 'vip');
    zendesk.person.close(ids[2] ?? 0);
    await call('PUT', `/tickets/update_many.json?ids=${ids.join(',')}`, {
      ticket: { additional_tags: ['a'], remove_tags: ['vip'] },
    });
    const tags = await Promise.all(ids.map(async (id) => (await get(id))['tags']));
    expect(tags).toStrictEqual([['a'], ['a'], ['vip']]);
  }),
);
