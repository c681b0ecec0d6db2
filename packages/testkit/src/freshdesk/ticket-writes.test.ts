import { expect, it } from 'vitest';
import { withFreshdesk, wrongs } from './testing/client.ts';

it(
  'replaces the whole list of tags, and keeps what is not named',
  withFreshdesk(async ({ freshdesk, put }) => {
    const id = freshdesk.open();
    await put(id, { tags: ['one', 'two'], priority: 3 });
    const { status, body } = await put(id, { tags: ['three', 'Three', ' '] });
    expect([status, body['tags'], body['priority'], body['status']]).toStrictEqual([
      200,
      ['three'],
      3,
      2,
    ]);
  }),
);

it(
  'refuses an update for all of its faults at once, and changes nothing',
  withFreshdesk(async ({ freshdesk, put }) => {
    const id = freshdesk.open();
    const before = freshdesk.account.tickets.row(id);
    const came = await put(id, {
      status: 99,
      priority: '3',
      tags: 'vip',
      group_id: 1,
      responder_id: 2,
      colour: 'red',
      custom_fields: { cf_none: 1, cf_handoff_state: 'dancing', cf_handoff_confidence: 'much' },
    });
    expect(came.status).toBe(400);
    expect(wrongs(came).toSorted()).toStrictEqual([
      'colour invalid_field',
      'custom_fields.cf_handoff_confidence datatype_mismatch',
      'custom_fields.cf_handoff_state invalid_value',
      'custom_fields.cf_none invalid_field',
      'group_id invalid_value',
      'priority datatype_mismatch',
      'responder_id invalid_value',
      'status invalid_value',
      'tags datatype_mismatch',
    ]);
    expect(freshdesk.account.tickets.row(id)).toBe(before);
    expect(freshdesk.effects()).toBe(0);
  }),
);

it(
  'demands fields that must be there before a ticket is closed',
  withFreshdesk(async ({ freshdesk, put }) => {
    const { name } = freshdesk.add.field(
      { label: 'Cause', type: 'custom_text' },
      { requiredForClosure: true },
    );
    const id = freshdesk.open();
    expect(wrongs(await put(id, { status: 4 }))).toStrictEqual([
      `custom_fields.${name} missing_field`,
    ]);
    const { status } = await put(id, { status: 4, custom_fields: { [name]: 'a loose bolt' } });
    expect(status).toBe(200);
  }),
);

it(
  'keeps notes private unless told otherwise, and takes files with a form',
  withFreshdesk(async ({ freshdesk, call, note, said }) => {
    const id = freshdesk.open();
    const { status, body } = await note(id, '<p>Only us<script>steal()</script></p>');
    expect([status, body['private'], body['body_text']]).toStrictEqual([201, true, 'Only us']);
    const form = new FormData();
    form.set('body', '<b>with a file</b>');
    form.set('private', 'true');
    form.append('attachments[]', new Blob(['Größe 42'], { type: 'text/plain' }), 'talk.txt');
    const { body: filed } = await call('POST', `/tickets/${id}/notes`, form);
    const [file] = filed['attachments'] as { name: string; attachment_url: string }[];
    expect(file?.name).toBe('talk.txt');
    expect(await (await fetch(file?.attachment_url ?? '')).text()).toBe('Größe 42');
    expect((await said(id)).map((each) => each['source'])).toStrictEqual([2, 2]);
  }),
);

it(
  'tells what customers, agents and the API wrote apart',
  withFreshdesk(async ({ freshdesk, call, said }) => {
    const { person, seeded } = freshdesk;
    const id = freshdesk.open('My order is late.');
    person.reply(id, seeded.agents[0].id, 'It is on its way & 5 < 6.');
    person.customerSays(id, 'Thank you');
    await call('POST', `/tickets/${id}/reply`, { body: 'By API' });
    const rows = await said(id);
    expect(rows.map((row) => [row['incoming'], row['private'], row['body_text']])).toStrictEqual([
      [false, false, 'It is on its way & 5 < 6.'],
      [true, false, 'Thank you'],
      [false, false, 'By API'],
    ]);
    expect(rows.map((row) => String(row['user_id']))).toStrictEqual([
      seeded.agents[0].id,
      seeded.contact.id,
      seeded.service.id,
    ]);
  }),
);

it(
  'opens a ticket again when its customer writes',
  withFreshdesk(async ({ freshdesk, call }) => {
    const id = freshdesk.open();
    for (const status of [3, 4, 5]) {
      freshdesk.person.setStatus(id, status);
      freshdesk.person.customerSays(id, 'Hello?');
      expect((await call('GET', `/tickets/${id}`)).body['status']).toBe(2);
    }
  }),
);

it(
  'makes a ticket for an address that nobody had',
  withFreshdesk(async ({ freshdesk, call }) => {
    const made = await call('POST', '/tickets', {
      email: 'new@customer.example',
      subject: 'Help',
      description: '<b>Help</b>',
      status: 2,
      priority: 1,
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toContain(`/tickets/${String(made.body['id'])}`);
    expect([...freshdesk.account.contacts.values()].map(({ email }) => email)).toContain(
      'new@customer.example',
    );
    expect(wrongs(await call('POST', '/tickets', { status: 2, priority: 1 }))).toStrictEqual([
      'requester_id missing_field',
      'subject missing_field',
      'description missing_field',
    ]);
  }),
);

it(
  'changes many tickets at once, merges them, and takes them to the bin and back',
  withFreshdesk(async ({ freshdesk, call, said }) => {
    const [one, other] = [freshdesk.open(), freshdesk.open()];
    const bulk = { ids: [Number(one), Number(other)], properties: { priority: 4 } };
    const { status } = await call('PUT', '/tickets/bulk_update', { bulk_action: bulk });
    expect([status, freshdesk.account.tickets.row(other).priority]).toStrictEqual([202, 4]);
    const merge = { primary_id: Number(other), ticket_ids: [Number(one)] };
    expect((await call('PUT', '/tickets/merge', merge)).status).toBe(204);
    expect(freshdesk.account.tickets.row(one)).toMatchObject({ status: 5, mergedInto: other });
    expect((await said(one)).at(-1)?.['body_text']).toContain(other);
    expect((await call('DELETE', `/tickets/${other}`)).status).toBe(204);
    expect((await call('GET', `/tickets/${other}`)).body['deleted']).toBe(true);
    expect((await call('GET', '/tickets?filter=deleted')).rows).toHaveLength(1);
    expect((await call('PUT', `/tickets/${other}/restore`)).status).toBe(204);
    expect((await call('GET', `/tickets/${other}`)).body).not.toHaveProperty('deleted');
  }),
);

it(
  'writes a note anew, and nothing that was sent to a customer',
  withFreshdesk(async ({ freshdesk, call, note, said }) => {
    const id = freshdesk.open();
    const { body } = await note(id, 'first');
    await call('POST', `/tickets/${id}/reply`, { body: 'sent' });
    const ids = (await said(id)).map((row) => String(row['id']));
    expect((await call('PUT', `/conversations/${ids[0]}`, { body: 'second' })).status).toBe(200);
    expect((await call('PUT', `/conversations/${ids[1]}`, { body: 'second' })).status).toBe(405);
    expect((await said(id)).map((row) => row['body_text'])).toStrictEqual(['second', 'sent']);
    expect((await call('DELETE', `/conversations/${String(body['id'])}`)).status).toBe(204);
    expect(await said(id)).toHaveLength(1);
  }),
);

it(
  'keeps one summary of a ticket',
  withFreshdesk(async ({ freshdesk, call }) => {
    const at = `/tickets/${freshdesk.open()}/summary`;
    expect((await call('GET', at)).status).toBe(404);
    expect((await call('PUT', at, { body: '<p>Wants a refund</p>' })).status).toBe(200);
    expect((await call('GET', at)).body['body']).toBe('<p>Wants a refund</p>');
    expect((await call('DELETE', at)).status).toBe(204);
    expect((await call('GET', at)).status).toBe(404);
  }),
);

it(
  'keeps what people do to a ticket in Freshdesk itself',
  withFreshdesk(async ({ freshdesk, call, put, note }) => {
    const { person, seeded } = freshdesk;
    const id = person.open({
      subject: 'Bike',
      text: 'It squeaks',
      group: seeded.groups.billing.id,
      responder: seeded.grouped.id,
      source: 7,
    });
    person.tag(id, 'vip');
    person.tag(id, 'late');
    person.untag(id, 'vip');
    person.prioritise(id, 4);
    person.fill(id, { cf_handoff_id: 'hand-1' });
    person.pend(id);
    expect((await call('GET', `/tickets/${id}`)).body).toMatchObject({
      subject: 'Bike',
      description_text: 'It squeaks',
      source: 7,
      status: 3,
      priority: 4,
      tags: ['late'],
      group_id: Number(seeded.groups.billing.id),
      responder_id: Number(seeded.grouped.id),
      custom_fields: { cf_handoff_id: 'hand-1', cf_handoff_state: null },
    });
    person.spam(id);
    expect((await call('GET', `/tickets/${id}`)).body['spam']).toBe(true);
    expect((await call('GET', '/tickets?filter=spam')).rows).toHaveLength(1);
    expect((await call('GET', '/tickets')).rows).toHaveLength(0);
    expect((await put(id, { priority: 1 })).status).toBe(404);
    person.spam(id, false);
    person.remove(id);
    expect((await note(id, 'late')).status).toBe(404);
    person.restore(id);
    person.deactivate(seeded.grouped.id);
    const { body } = await call('GET', `/tickets/${id}`);
    expect([body['responder_id'], body['spam']]).toStrictEqual([null, false]);
    person.forget(id);
    expect((await call('GET', `/tickets/${id}`)).status).toBe(404);
  }),
);
