import { expect, it } from 'vitest';
import { codeOf, withIntercom } from './testing/client.ts';

it(
  'tells of teammates: their role from 2.16 on, none of who has rights of their own',
  withIntercom(async ({ intercom, call }) => {
    const { agents, loose, seatless } = intercom.seeded;
    const read = async (id: string, version = '2.16') =>
      (await call('GET', `/admins/${id}`, undefined, { 'intercom-version': version })).body;
    const ines = await read(agents[0].id);
    expect([ines['role'], ines['team_ids']]).toStrictEqual([
      { type: 'role', id: '12', name: 'Support Agent' },
      [814_865, 814_866],
    ]);
    expect(await read(agents[0].id, '2.15')).not.toHaveProperty('role');
    expect(await read(loose.id)).not.toHaveProperty('role');
    expect((await read(seatless.id))['has_inbox_seat']).toBe(false);
    const gone = await call('GET', '/admins/1');
    expect([gone.status, codeOf(gone)]).toStrictEqual([404, 'admin_not_found']);
    const { body } = await call('GET', '/admins');
    expect((body['admins'] as unknown[]).length).toBe(6);
  }),
);

it(
  'follows who is there, and counts what teams have',
  withIntercom(async ({ intercom, call }) => {
    const [ines, tomas] = intercom.seeded.agents;
    intercom.person.presence(ines.id, false);
    expect((await call('GET', `/admins/${ines.id}`)).body['away_mode_enabled']).toBe(true);
    const id = intercom.open();
    intercom.person.assign(id, { admin: tomas.id });
    const { body } = await call('GET', '/teams/814865/metrics');
    expect(body['data']).toStrictEqual([
      { type: 'team_metric', admin_id: ines.id, open: 0, idle: 0, snoozed: 0 },
      { type: 'team_metric', admin_id: tomas.id, open: 1, idle: 1, snoozed: 0 },
    ]);
    expect((await call('GET', '/teams/1')).status).toBe(404);
    const { body: list } = await call('GET', '/teams');
    expect((list['teams'] as { name: string }[]).map(({ name }) => name)).toStrictEqual([
      'Billing',
      'Support',
    ]);
  }),
);

it(
  'says where a merged customer went',
  withIntercom(async ({ intercom, call }) => {
    const { contact, company } = intercom.seeded;
    const twin = intercom.add.contact('Pat N.');
    intercom.person.mergeContact(twin.id, contact);
    const got = await call('GET', `/contacts/${twin.id}`);
    expect([got.status, codeOf(got)]).toStrictEqual([410, 'contact_merged']);
    expect(got.headers.get('link')).toContain(`/contacts/${contact}>`);
    const { body } = await call('GET', `/contacts/${contact}/companies`);
    expect((body['data'] as { id: string }[]).map(({ id }) => id)).toStrictEqual([company]);
    expect((await call('GET', `/companies/${company}`)).body['name']).toBe('Nordlicht Bikes');
    expect((await call('GET', '/contacts/none')).status).toBe(404);
  }),
);

it(
  'finds articles by their words, and lists macros',
  withIntercom(async ({ intercom, call }) => {
    intercom.add.article('Refunds', '<p>We pay back within 14 days.</p>');
    intercom.add.article('Hidden', 'Refunds of staff', { state: 'draft' });
    const search = async (query: string) => {
      const { body } = await call('GET', `/articles/search?${query}`);
      const { articles } = body['data'] as { articles: { title: string }[] };
      return articles.map(({ title }) => title);
    };
    expect(await search('phrase=refunds&state=published')).toStrictEqual(['Refunds']);
    expect(await search('phrase=refunds')).toStrictEqual(['Refunds', 'Hidden']);
    expect((await call('GET', '/articles/search')).status).toBe(400);
    for (const name of ['One', 'Two', 'Three']) intercom.add.macro(name, `${name}!`);
    const first = (await call('GET', '/macros?per_page=2')).body;
    const { next } = first['pages'] as { next: { starting_after: string } };
    const rest = await call('GET', `/macros?per_page=2&starting_after=${next.starting_after}`);
    expect((rest.body['data'] as { name: string }[]).map(({ name }) => name)).toStrictEqual([
      'Three',
    ]);
  }),
);

it(
  'makes attributes that conversations can hold, no two with one name',
  withIntercom(
    async ({ intercom, call }) => {
      const make = (body: object) => call('POST', '/conversations/attributes', body);
      expect((await make({ name: 'Mood', data_type: 'list' })).status).toBe(422);
      expect((await make({ name: 'Mood', data_type: 'colour' })).status).toBe(422);
      const mood = { name: 'Mood', data_type: 'list', options: [{ label: 'angry' }] };
      const { body } = await make({ ...mood, visible_to_team_ids: ['814865'] });
      expect([body['name'], body['visible_to_team_ids']]).toStrictEqual(['Mood', [814_865]]);
      expect((await make({ name: 'mood', data_type: 'string' })).status).toBe(422);
      const id = intercom.open();
      const put = { custom_attributes: { Mood: 'angry' } };
      expect((await call('PUT', `/conversations/${id}`, put)).status).toBe(200);
      const { body: list } = await call('GET', '/conversations/attributes');
      expect((list['data'] as unknown[]).length).toBe(1);
    },
    { attributes: {} },
  ),
);
