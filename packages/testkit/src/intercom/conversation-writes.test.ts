import { expect, it } from 'vitest';
import { codeOf, withIntercom } from './testing/client.ts';

it(
  'takes a note, a team, a tag and attributes, and tells of each in a part of the app',
  withIntercom(async ({ intercom, call, bot, note, part, parts }) => {
    const id = intercom.open();
    const { seeded } = intercom;
    await call('PUT', `/conversations/${id}`, {
      custom_attributes: { 'AI handoff confidence': 0.41, 'AI handoff state': 'requested' },
    });
    await note(id, '<h2>Handed over</h2><p>Wants a refund.</p>', { skip_notifications: true });
    const { body: tag } = await call('POST', '/tags', { name: 'ai-handoff' });
    await call('POST', `/conversations/${id}/tags`, { id: tag['id'], admin_id: bot });
    const assignee_id = seeded.teams.billing.id;
    const { body } = await part(id, { message_type: 'assignment', type: 'team', assignee_id });
    expect(body['team_assignee_id']).toBe(814_865);
    expect(body['custom_attributes']).toStrictEqual({
      'AI handoff confidence': 0.41,
      'AI handoff state': 'requested',
    });
    const told = await parts(id);
    expect(told.map((each) => each['part_type'])).toStrictEqual([
      'conversation_attribute_updated_by_admin',
      'conversation_attribute_updated_by_admin',
      'note',
      'conversation_tags_updated',
      'assignment',
    ]);
    expect(told.every((each) => each['app_package_code'] === intercom.packageCode)).toBe(true);
    expect(told[2]?.['body']).toBe('Handed over\n\nWants a refund.');
    expect(intercom.effects()).toBe(4);
  }),
);

it(
  'opens, closes and snoozes',
  withIntercom(async ({ intercom, part }) => {
    const id = intercom.open();
    const { body: closed } = await part(id, { message_type: 'close', type: 'admin' });
    expect([closed['state'], closed['open']]).toStrictEqual(['closed', false]);
    const until = Math.floor(intercom.now().getTime() / 1_000) + 3_600;
    const snoozed = await part(id, { message_type: 'snoozed', snoozed_until: until });
    expect([snoozed.body['state'], snoozed.body['snoozed_until']]).toStrictEqual([
      'snoozed',
      until,
    ]);
    intercom.takeHooks();
    intercom.advance(3_600_000);
    expect(intercom.workspace.conversations.row(id).state).toBe('open');
    expect(intercom.takeHooks()[0]?.body).toContain('conversation.admin.unsnoozed');
    const open = await part(id, { message_type: 'open' });
    expect([open.body['state'], open.body['snoozed_until']]).toStrictEqual(['open', null]);
  }),
);

it(
  'puts what was written twice there twice: there is no key that would tell',
  withIntercom(async ({ intercom, note }) => {
    const id = intercom.open();
    await note(id, 'once');
    await note(id, 'once');
    expect(intercom.notesWith(id, 'once')).toBe(2);
  }),
);

it(
  'keeps files beside a note, and gives them back as they were',
  withIntercom(async ({ intercom, note, parts }) => {
    const id = intercom.open();
    const data = Buffer.from('Größe 42 💸').toString('base64');
    await note(id, 'x', {
      attachment_files: [{ name: 'talk.txt', content_type: 'text/plain', data }],
    });
    const [part] = (await parts(id)) as { attachments: { url: string; name: string }[] }[];
    const file = part?.attachments[0];
    expect(file?.name).toBe('talk.txt');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('Größe 42 💸');
  }),
);

it.each<[string, object]>([
  ['an id that is a number', { message_type: 'note', type: 'admin', admin_id: 7, body: 'x' }],
  ['no teammate', { message_type: 'note', type: 'admin', body: 'x' }],
  ['no words', { message_type: 'note', type: 'admin', admin_id: '991267002' }],
  ['empty words', { message_type: 'note', type: 'admin', admin_id: '991267002', body: ' ' }],
  ['another type', { message_type: 'note', type: 'bot', admin_id: '991267002', body: 'x' }],
  ['another kind', { message_type: 'memo', type: 'admin', admin_id: '991267002', body: 'x' }],
  [
    'a field nobody knows',
    { message_type: 'note', type: 'admin', admin_id: '991267002', body: 'x', marker: 'm' },
  ],
  [
    'a file that is no base64',
    {
      message_type: 'note',
      type: 'admin',
      admin_id: '991267002',
      body: 'x',
      attachment_files: [{ name: 'a', content_type: 'text/plain', data: '*' }],
    },
  ],
])('refuses a note with %s, and writes nothing', async (_, body) => {
  await withIntercom(async ({ intercom, call }) => {
    const id = intercom.open();
    const got = await call('POST', `/conversations/${id}/reply`, body);
    expect([got.status, got.body['type']]).toStrictEqual([400, 'error.list']);
    expect(intercom.workspace.conversations.parts(id)).toStrictEqual([]);
    expect(intercom.effects()).toBe(0);
  })();
});

it(
  'refuses what 2.14 has not yet, and what no version has',
  withIntercom(async ({ intercom, call, note }) => {
    const id = intercom.open();
    const old = { 'intercom-version': '2.14' };
    const body = {
      message_type: 'note',
      type: 'admin',
      admin_id: intercom.seeded.bot.id,
      body: 'x',
    };
    const silent = { ...body, skip_notifications: true };
    expect((await call('POST', `/conversations/${id}/reply`, silent, old)).status).toBe(400);
    expect((await call('POST', `/conversations/${id}/reply`, body, old)).status).toBe(200);
    expect((await call('GET', '/conversations/attributes', undefined, old)).status).toBe(404);
    const priority = await call('PUT', `/conversations/${id}`, { priority: 'high' });
    expect([priority.status, codeOf(priority)]).toStrictEqual([400, 'parameter_invalid']);
    const unknown = await call('GET', '/me', undefined, { 'intercom-version': '9.9' });
    expect(codeOf(unknown)).toBe('intercom_version_invalid');
    expect((await note('4711', 'x')).status).toBe(404);
  }),
);

it(
  'lets nobody without a seat answer customers, and knows who is nobody',
  withIntercom(async ({ intercom, note, part }) => {
    const id = intercom.open();
    const { seatless } = intercom.seeded;
    const words = { message_type: 'comment', admin_id: seatless.id };
    expect((await note(id, 'x', words)).status).toBe(403);
    expect(codeOf(await note(id, 'x', { admin_id: '1' }))).toBe('admin_not_found');
    const to = await part(id, { message_type: 'assignment', type: 'team', assignee_id: '1' });
    expect([to.status, codeOf(to)]).toStrictEqual([404, 'assignee_not_found']);
  }),
);

it(
  'asks customers with answers to press, each of which needs its words',
  withIntercom(async ({ intercom, note, parts }) => {
    const id = intercom.open();
    const ask = (reply_options: object[]) =>
      note(id, 'Which one?', { message_type: 'quick_reply', reply_options });
    expect((await ask([{ text: 'The first', uuid: 'u1' }])).status).toBe(200);
    expect((await parts(id))[0]?.['body']).toBe('Which one?');
    expect((await ask([{ uuid: 'u1' }])).status).toBe(400);
  }),
);

it(
  'merges one conversation into another, once',
  withIntercom(async ({ intercom, call }) => {
    const [id, into] = [intercom.open(), intercom.open()];
    const ask = (from: string, to: string) =>
      call('POST', `/conversations/${from}/merge`, { merge_into_conversation_id: Number(to) });
    expect((await ask(id, into)).body['id']).toBe(into);
    expect((await call('GET', `/conversations/${id}`)).body['state']).toBe('closed');
    for (const [from, to] of [
      [id, into],
      [into, into],
      [into, '7'],
    ] as const)
      expect(codeOf(await ask(from, to))).toBe('merge_failed');
  }),
);

it(
  'forgets what was deleted, and the words of a part that was taken away',
  withIntercom(async ({ intercom, call, note, parts }) => {
    const id = intercom.open();
    await note(id, 'secret');
    const part = String((await parts(id))[0]?.['id']);
    await call('POST', '/conversations/redact', {
      type: 'conversation_part',
      conversation_id: id,
      conversation_part_id: part,
    });
    expect((await parts(id)).map(({ body, redacted }) => [body, redacted])).toStrictEqual([
      [null, true],
    ]);
    expect((await call('DELETE', `/conversations/${id}`)).body['deleted']).toBe(true);
    expect((await call('GET', `/conversations/${id}`)).status).toBe(404);
  }),
);
