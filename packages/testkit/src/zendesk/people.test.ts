import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

it(
  'tells of people what access is decided by: role, custom role, groups, state',
  withZendesk(async ({ zendesk, call }) => {
    const { agents, roles, groups, customer } = zendesk.seeded;
    const [ines] = agents;
    zendesk.account.changeUser(ines.id, { customRoleId: roles.groups.id, tags: ['trusted'] });
    const { body } = await call('GET', `/users/${ines.id}.json`);
    expect(body['user']).toMatchObject({
      role: 'agent',
      custom_role_id: roles.groups.id,
      active: true,
      suspended: false,
      tags: ['trusted'],
      default_group_id: groups.support.id,
    });
    const inside = await call('GET', `/users/${ines.id}/group_memberships`);
    expect(inside.body['group_memberships'] as unknown[]).toHaveLength(2);
    const listed = await call('GET', '/custom_roles');
    expect(listed.body['custom_roles']).toContainEqual(
      expect.objectContaining({
        configuration: expect.objectContaining({ ticket_access: 'within-groups' }) as unknown,
      }),
    );
    const many = await call('GET', `/users/show_many?ids=${ines.id},${customer.id},4711`);
    expect(many.body['count']).toBe(2);
    const agentsOnly = await call('GET', '/users?role[]=agent&role[]=admin');
    expect(agentsOnly.body['count']).toBe(4);
    expect((await call('GET', `/groups/${groups.support.id}/users`)).body['count']).toBe(3);
    expect((await call('GET', '/users/4711')).status).toBe(404);
  }),
);

it(
  'shows agents the tickets that their role lets them see',
  withZendesk(async ({ zendesk, call, as }) => {
    const { account, seeded, person } = zendesk;
    const { agents, groups, roles, customer } = seeded;
    const [, tomas] = agents;
    const organization = account.addOrganization({
      name: 'Shop',
      details: null,
      tags: [],
      fields: {},
    });
    account.changeUser(customer.id, { organizationId: organization.id });
    const inGroup = person.open({ group: groups.support.id });
    const other = person.open({ group: groups.billing.id });
    const hidden = person.open({ group: groups.safety.id });
    const own = person.open();
    person.assign(own, { agent: tomas.id });
    person.assign(own, { group: groups.billing.id });
    const seen = async () => {
      const header = as(tomas.id);
      const status = async (id: number) =>
        (await call('GET', `/tickets/${id}`, undefined, header)).status;
      return Promise.all([inGroup, other, hidden, own].map(status));
    };
    const customRole = (customRoleId: number | null) =>
      account.changeUser(tomas.id, { customRoleId });
    expect(await seen()).toStrictEqual([200, 200, 200, 200]);
    customRole(roles.groups.id);
    expect(await seen()).toStrictEqual([200, 403, 403, 403]);
    customRole(account.addRole('Public too', 'within-groups-and-public-groups').id);
    expect(await seen()).toStrictEqual([200, 200, 403, 200]);
    customRole(account.addRole('Own company', 'within-organization').id);
    expect(await seen()).toStrictEqual([403, 403, 403, 403]);
    account.changeUser(tomas.id, { organizationId: organization.id });
    expect(await seen()).toStrictEqual([200, 200, 200, 200]);
    customRole(roles.assigned.id);
    expect(await seen()).toStrictEqual([403, 403, 403, 403]);
    person.assign(inGroup, { agent: tomas.id });
    expect(await seen()).toStrictEqual([200, 403, 403, 403]);
    customRole(null);
    account.changeUser(tomas.id, { ticketRestriction: 'groups' });
    expect(await seen()).toStrictEqual([200, 403, 403, 403]);
    account.changeUser(tomas.id, { role: 'admin' });
    expect(await seen()).toStrictEqual([200, 200, 200, 200]);
  }),
);

it(
  'lets in by token of a program or of the account, by scope and role, and nobody else',
  withZendesk(async ({ zendesk, call, as, open }) => {
    const { agents, service, customer, fields } = zendesk.seeded;
    const id = open();
    const status = async (
      method: string,
      path: string,
      headers: Record<string, string>,
      body?: unknown,
    ) => (await call(method, path, body, headers)).status;
    const basic = (email: string, token: string) => ({
      authorization: `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`,
    });
    const { email, token } = zendesk.apiToken;
    expect(await status('GET', `/tickets/${id}`, basic(email, token()))).toBe(200);
    expect(await status('GET', `/tickets/${id}`, basic(email, 'wrong'))).toBe(401);
    expect(await status('GET', `/tickets/${id}`, basic('nobody@example.com', token()))).toBe(401);
    expect(await status('GET', `/tickets/${id}`, { authorization: '' })).toBe(401);
    const bad = await call('GET', '/users/me', undefined, { authorization: 'Bearer x' });
    expect([bad.status, bad.body['error']]).toStrictEqual([401, 'invalid_token']);
    const reader = as(service.id, ['tickets:read']);
    expect(await status('GET', `/tickets/${id}`, reader)).toBe(200);
    expect(await status('PUT', `/tickets/${id}`, reader, { ticket: {} })).toBe(403);
    expect(await status('GET', `/users/${service.id}`, reader)).toBe(403);
    const groups = await call('GET', '/groups', undefined, reader);
    expect(groups.body['description']).toContain('required scopes: groups:read, read');
    expect(await status('GET', '/ticket_fields', as(service.id, ['users:read', 'read']))).toBe(200);
    expect(await status('GET', `/tickets/${id}`, as(customer.id))).toBe(403);
    const field = `/ticket_fields/${fields['handoff_id']}`;
    expect(await status('DELETE', field, as(agents[0].id))).toBe(403);
    zendesk.account.changeUser(agents[0].id, { suspended: true });
    expect(await status('GET', `/tickets/${id}`, as(agents[0].id))).toBe(403);
  }),
);

it(
  'says who asks, also when that is nobody',
  withZendesk(async ({ zendesk, call }) => {
    const me = await call('GET', '/users/me.json');
    expect(me.body).toMatchObject({ user: { id: zendesk.seeded.service.id, role: 'admin' } });
    const nobody = await fetch(`${zendesk.url}/api/v2/users/me.json`);
    expect(await nobody.json()).toMatchObject({ user: { id: null, role: 'end-user' } });
  }),
);
