import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

const list = (body: Record<string, unknown>, name: string) =>
  body[name] as Record<string, unknown>[];

it(
  'finds macros, and shows what one would do without doing it',
  withZendesk(async ({ zendesk, open, get, call }) => {
    const id = open();
    const found = await call('GET', '/macros/search.json?query=refund');
    expect(list(found.body, 'macros').length).toBeGreaterThan(0);
    const none = await call('GET', '/macros/search.json?query=zzzzzz');
    expect(list(none.body, 'macros')).toStrictEqual([]);
    const macro = zendesk.account.nextId();
    zendesk.account.macros.set(macro, {
      id: macro,
      title: 'Apologise and wait',
      description: null,
      active: true,
      actions: [
        { field: 'status', value: 'pending' },
        { field: 'current_tags', value: 'sorry late' },
        { field: 'comment_value', value: ['channel:all', 'We are sorry.'] },
        { field: 'comment_mode_is_public', value: 'false' },
      ],
    });
    const before = await get(id);
    const { body } = await call('GET', `/tickets/${id}/macros/${macro}/apply.json`);
    expect(body['result']).toMatchObject({
      ticket: {
        id,
        status: 'pending',
        tags: ['sorry', 'late'],
        comment: { body: 'We are sorry.', public: false },
      },
    });
    expect(await get(id)).toStrictEqual(before);
    expect((await call('GET', '/macros/4711/apply')).status).toBe(404);
  }),
);

it(
  'searches the articles of the Help Center in the language that is asked for',
  withZendesk(async ({ call }) => {
    const search = (query: string) => call('GET', `/help_center/articles/search.json?${query}`);
    const english = await search('query=warranty%20descaler&locale=en-us&per_page=2');
    const [first] = list(english.body, 'results');
    expect(first).toMatchObject({ result_type: 'article', locale: 'en-us', draft: false });
    expect(String(first?.['body'])).toContain('<p');
    const german = await search('query=Garantie&locale=de');
    expect(list(german.body, 'results')[0]?.['title']).not.toBe(first?.['title']);
    expect((await search('locale=de')).status).toBe(400);
  }),
);

it(
  'tells of organizations',
  withZendesk(async ({ zendesk, call }) => {
    const { account, seeded } = zendesk;
    const row = { name: 'Shop', details: 'Since 2019', tags: ['vip'], fields: { seats: 24 } };
    const { id } = account.addOrganization(row);
    account.changeUser(seeded.customer.id, { organizationId: id });
    const { body } = await call('GET', `/organizations/${id}`);
    expect(body).toMatchObject({
      organization: { name: 'Shop', organization_fields: { seats: 24 } },
    });
    const own = await call('GET', `/users/${seeded.customer.id}/organizations`);
    expect(own.body['count']).toBe(1);
    expect((await call('GET', '/organizations/4711')).status).toBe(404);
  }),
);

it(
  'finds tickets as they stood when it last looked, by what is known of them',
  withZendesk(async ({ zendesk, open, put, call }) => {
    const { fields, groups, customer, agents } = zendesk.seeded;
    const find = async (query: string): Promise<unknown[]> => {
      const { body } = await call(
        'GET',
        `/search.json?query=${encodeURIComponent(query)}&sort_order=asc`,
      );
      return list(body, 'results').map(({ id }) => id);
    };
    const [id, other] = [open('The grinder is loud'), open('Where is my order?')];
    expect(await find('type:ticket')).toStrictEqual([]);
    zendesk.advance(60_000);
    expect(await find('type:ticket')).toStrictEqual([id, other]);
    await put(id, { tags: ['vip'], group_id: groups.billing.id, priority: 'high' });
    await put(id, { custom_fields: [{ id: fields['handoff_id'], value: 'h-1' }] });
    expect(await find('tags:vip')).toStrictEqual([]);
    zendesk.advance(60_000);
    const queries = [
      'type:ticket tags:vip',
      'type:ticket -tags:none',
      `type:ticket group:${groups.billing.id}`,
      'type:ticket group:"billing" status<solved',
      `type:ticket custom_field_${fields['handoff_id']}:h-1`,
      'fieldvalue:h-1',
      'type:ticket priority:high assignee:none',
      `type:ticket requester:${customer.id} grinder`,
      'type:ticket "grinder is loud" created<2100-01-01',
    ];
    for (const query of queries) expect([query, await find(query)]).toStrictEqual([query, [id]]);
    expect(await find('type:ticket status>=solved')).toStrictEqual([]);
    expect(await find('type:user email:ines@helpdesk.example.com')).toStrictEqual([agents[0].id]);
    const { body } = await call('GET', '/search/count.json?query=type:ticket');
    expect(body).toStrictEqual({ count: 2 });
    expect((await call('GET', '/search.json')).status).toBe(400);
  }),
);

it(
  'makes, changes and deletes fields, whose options share no tag',
  withZendesk(
    async ({ zendesk, open, put, call, get }) => {
      const make = (field: unknown) => call('POST', '/ticket_fields', { ticket_field: field });
      const option = (value: string) => ({ name: value, value });
      const state = {
        type: 'tagger',
        title: 'State',
        agent_description: 'By Baton',
        custom_field_options: [option('s_open'), option('s_done')],
      };
      const { status, body } = await make(state);
      expect([status, body['ticket_field']]).toStrictEqual([
        201,
        expect.objectContaining({ ...state, custom_field_options: expect.anything() as unknown }),
      ]);
      const { id } = body['ticket_field'] as { id: number };
      for (const wrong of [
        { ...state, title: ' ' },
        { ...state, type: 'colour' },
        { ...state, custom_field_options: [] },
        { ...state, custom_field_options: [option('two words')] },
        { ...state, title: 'Again' },
      ])
        expect([wrong, (await make(wrong)).status]).toStrictEqual([wrong, 422]);
      const ticket = open();
      await put(ticket, { custom_fields: [{ id, value: 's_open' }] });
      expect((await get(ticket))['custom_fields']).toStrictEqual([{ id, value: 's_open' }]);
      await call('PUT', `/ticket_fields/${id}`, { ticket_field: { title: 'New', active: false } });
      expect((await get(ticket))['custom_fields']).toStrictEqual([]);
      const all = await call('GET', '/ticket_fields.json?page[size]=100');
      expect(list(all.body, 'ticket_fields').filter(({ removable }) => removable)).toMatchObject([
        { id, title: 'New', active: false },
      ]);
      expect((await call('DELETE', `/ticket_fields/${id}`)).status).toBe(204);
      expect((await call('GET', `/ticket_fields/${id}`)).status).toBe(404);
      expect(zendesk.account.fields.size).toBe(0);
    },
    { fields: {} },
  ),
);
