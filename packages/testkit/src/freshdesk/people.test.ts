import { expect, it } from 'vitest';
import { withFreshdesk, wrongs } from './testing/client.ts';

it(
  'lets everybody do with their own key what they may, and nothing with one that is no longer theirs',
  withFreshdesk(async ({ freshdesk, call }) => {
    const { agents, former, service } = freshdesk.seeded;
    const key = freshdesk.keyOf(agents[1].id);
    const me = await call('GET', '/agents/me', undefined, { key });
    expect(String(me.body['id'])).toBe(agents[1].id);
    for (const path of ['/agents', '/roles', '/admin/groups', '/admin/ticket_fields', '/account'])
      expect([path, (await call('GET', path, undefined, { key })).status]).toStrictEqual([
        path,
        403,
      ]);
    const gone = await call('GET', '/agents/me', undefined, { key: former.key });
    expect([gone.status, gone.body['code']]).toStrictEqual([401, 'invalid_credentials']);
    freshdesk.newToken();
    const old = await call('GET', '/agents/me', undefined, { key: service.key });
    expect(old.status).toBe(401);
    expect((await call('GET', '/agents/me')).status).toBe(200);
  }),
);

it(
  'shows tickets by scope: all, those of the own groups, or the own ones',
  withFreshdesk(async ({ freshdesk, call, note }) => {
    const { agents, grouped, restricted, groups } = freshdesk.seeded;
    const ids = [freshdesk.open(), freshdesk.open(), freshdesk.open(), freshdesk.open()] as const;
    freshdesk.person.assign(ids[1], { group: groups.billing.id });
    freshdesk.person.assign(ids[2], { agent: grouped.id, group: groups.safety.id });
    freshdesk.person.assign(ids[3], { agent: restricted.id });
    const seen = async (agent: string): Promise<number[]> => {
      const key = freshdesk.keyOf(agent);
      const answers = await Promise.all(
        ids.map((id) => call('GET', `/tickets/${id}`, undefined, { key })),
      );
      return answers.map(({ status }) => status);
    };
    expect(await seen(agents[0].id)).toStrictEqual([200, 200, 200, 200]);
    expect(await seen(grouped.id)).toStrictEqual([403, 200, 200, 403]);
    expect(await seen(restricted.id)).toStrictEqual([403, 403, 403, 200]);
    const key = freshdesk.keyOf(restricted.id);
    const listed = await call('GET', '/tickets', undefined, { key });
    expect(listed.rows.map((row) => String(row['id']))).toStrictEqual([ids[3]]);
    for (const path of ['conversations', 'summary'])
      expect((await call('GET', `/tickets/${ids[0]}/${path}`, undefined, { key })).status).toBe(
        403,
      );
    const write = await call('POST', `/tickets/${ids[0]}/notes`, { body: 'x' }, { key });
    expect(write.status).toBe(403);
    freshdesk.person.regrade(restricted.id, { scope: 1 });
    expect(await seen(restricted.id)).toStrictEqual([200, 200, 200, 200]);
    await note(ids[0], 'still mine');
  }),
);

it(
  'finds an agent by address, whatever its case, and nobody who left',
  withFreshdesk(async ({ freshdesk, call }) => {
    const find = async (email: string): Promise<string[]> =>
      (await call('GET', `/agents?email=${encodeURIComponent(email)}`)).rows.map((row) =>
        String(row['id']),
      );
    const { agents, former } = freshdesk.seeded;
    expect(await find('INES.moreau@acme.example')).toStrictEqual([agents[0].id]);
    expect(await find(former.email)).toStrictEqual([]);
    const { body } = await call('GET', `/agents/${former.id}`);
    expect([body['deactivated'], (body['contact'] as { active: boolean }).active]).toStrictEqual([
      true,
      false,
    ]);
    freshdesk.person.deactivate(agents[0].id);
    expect(await find(agents[0].email)).toStrictEqual([]);
  }),
);

it(
  'tells who is there for new tickets, and follows when people come and go',
  withFreshdesk(async ({ freshdesk, call }) => {
    const [ines] = freshdesk.seeded.agents;
    const there = async (): Promise<unknown[]> =>
      (await call('GET', '/agents?only=availability&per_page=100')).rows
        .filter((row) => row['available'] === true)
        .map((row) => String(row['id']));
    expect(await there()).toContain(ines.id);
    freshdesk.person.presence(ines.id, false);
    expect(await there()).not.toContain(ines.id);
    const path = `/agents/${ines.id}/availability`;
    expect((await call('PUT', path, { available: true })).status).toBe(200);
    expect(await there()).toContain(ines.id);
    expect(wrongs(await call('PUT', path, { available: 'yes' }))).toStrictEqual([
      'available datatype_mismatch',
      'available missing_field',
    ]);
  }),
);

it(
  'tells groups with whom they hold, roles, customers and companies',
  withFreshdesk(async ({ freshdesk, call }) => {
    const { groups, agents, contact, company, roles } = freshdesk.seeded;
    const { body } = await call('GET', `/groups/${groups.support.id}`);
    expect((body['agent_ids'] as number[]).map(String)).toContain(agents[1].id);
    expect((await call('GET', `/roles/${roles.supervisor.id}`)).body['name']).toBe('Supervisor');
    const found = await call('GET', '/contacts?email=pat@customer.example');
    expect(found.rows).toMatchObject([{ name: 'Pat Nguyen', unique_external_id: 'cust-4711' }]);
    expect((await call('GET', `/contacts/${contact.id}`)).body['company_id']).toBe(Number(company));
    expect((await call('GET', `/companies/${company}`)).body['account_tier']).toBe('Premium');
    const made = await call('POST', '/contacts', { name: 'Pat', email: 'pat@customer.example' });
    expect([made.status, wrongs(made)]).toStrictEqual([409, ['email duplicate_value']]);
    const scoped = await call('PUT', `/agents/${agents[0].id}`, { ticket_scope: 3 });
    expect(scoped.body['ticket_scope']).toBe(3);
    const bad = await call('PUT', `/agents/${agents[0].id}`, { ticket_scope: 4 });
    expect(wrongs(bad)).toStrictEqual(['ticket_scope invalid_value']);
  }),
);

it(
  'gives skills to agents',
  withFreshdesk(async ({ freshdesk, call }) => {
    const [ines] = freshdesk.seeded.agents;
    const wish = { name: 'Refunds', agent_ids: [Number(ines.id)] };
    const { status, body } = await call('POST', '/admin/skills', wish);
    expect(status).toBe(201);
    const { body: agent } = await call('GET', `/agents/${ines.id}`);
    expect(agent['skill_ids']).toStrictEqual([body['id']]);
    expect((await call('POST', '/admin/skills', wish)).status).toBe(409);
  }),
);
