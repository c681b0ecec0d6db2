import { connectorContract } from '@baton/testkit/connector';
import { describe, expect, it } from 'vitest';
import { answering } from '../testing/serve.ts';
import type { Answers } from '../testing/serve.ts';
import { ask, onFake } from '../testing/fake-account.ts';
import { zendeskConnector } from './zendesk-connector.ts';

const TICKET = {
  id: 7,
  status: 'open',
  requester_id: 3,
  organization_id: 4,
  updated_at: '2026-03-02T09:00:00Z',
};

const refusing =
  (status: number): Answers[string] =>
  (_, response) => {
    response.statusCode = status;
    return { error: 'no' };
  };

const account = async (answers: Answers) => {
  const { origin, asked } = await answering({
    'GET /tickets/7': () => ({ ticket: TICKET }),
    'GET /users/3': () => ({
      user: {
        id: 3,
        name: 'Customer',
        email: 'customer@example.com',
        role: 'end-user',
        locale: 'de',
        time_zone: 'Berlin',
        created_at: '2021-05-06T07:08:09Z',
        tags: ['gold'],
        user_fields: { plan: 'Pro', seats: 12, beta: true, empty: null, nested: { a: 1 } },
      },
    }),
    'GET /organizations/4': () => ({ organization: { id: 4, name: 'Acme' } }),
    'GET /users/3/tickets/requested': () => ({
      tickets: [
        { id: 7, subject: 'This', status: 'open', updated_at: '2026-03-02T09:00:00Z' },
        { id: 5, subject: 'Invoice', status: 'solved', updated_at: '2026-02-11T15:00:00Z' },
        { id: 'x' },
      ],
    }),
    'GET /macros/search': () => ({
      macros: [
        {
          id: 31,
          title: 'Refund',
          active: true,
          actions: [
            { field: 'status', value: 'pending' },
            { field: 'comment_value', value: ['channel:all', 'Your refund is on its way.'] },
          ],
        },
        { id: 32, title: 'Only moves', actions: [{ field: 'status', value: 'solved' }] },
        { id: 33, title: 'Old', active: false, actions: [{ field: 'comment_value', value: 'x' }] },
      ],
    }),
    'GET /help_center/articles/search': () => ({
      results: [
        {
          id: 41,
          title: 'Warranty',
          snippet: 'Two <em>years</em>.',
          html_url: 'https://x.example/41',
        },
        { id: 42, title: 'Draft', snippet: 'Soon', draft: true },
        { id: 43, title: 'Bare', body: '<p>Body</p>' },
      ],
    }),
    'GET /agent_availabilities': () => ({
      data: [
        { id: 'a', attributes: { agent_id: 11, group_ids: [5], agent_status: { name: 'Online' } } },
        { id: 'b', attributes: { agent_id: 12, group_ids: [5], channels: { support: 'online' } } },
        { id: 'c', attributes: { agent_id: 13, group_ids: [5], channels: { support: 'away' } } },
        { id: 'd', attributes: { agent_id: 14, group_ids: [6], agent_status: { name: 'Online' } } },
        {
          id: 'e',
          attributes: { agent_id: 15, group_ids: [5], agent_status: { name: 'Only chats' } },
          relationships: { channels: { data: [{ id: 'e:messaging', type: 'channels' }] } },
        },
      ],
      included: [{ id: 'e:messaging', type: 'channels', attributes: { status: 'online' } }],
      meta: { has_more: false },
    }),
    ...answers,
  });
  const connector = zendeskConnector({
    accountOf: () =>
      Promise.resolve({
        tenant: 'a',
        subdomain: 'acme',
        origin,
        credentials: { scheme: 'bearer', token: () => Promise.resolve('t0ken') },
        marketplace: null,
        fields: {},
        messaging: null,
      }),
    tenants: () => ['a'],
  });
  return { connector, asked };
};

const { signal } = new AbortController();
const searched = { tenant: 'a', query: 'refund', language: 'de', limit: 10, signal };

describe('what is known of a customer', () => {
  it('tells organisation, facts and earlier tickets of who asked, and no name or address', async () => {
    const { connector } = await account({});
    const known = await connector.fetchContext?.({ ...ask(7), customer: { id: 'cus-1' } });
    expect(known).toEqual({
      facts: [
        { key: 'organization', value: 'Acme' },
        { key: 'customer since', value: '2021-05-06' },
        { key: 'locale', value: 'de' },
        { key: 'time zone', value: 'Berlin' },
        { key: 'tags', value: 'gold' },
        { key: 'plan', value: 'Pro' },
        { key: 'seats', value: 12 },
        { key: 'beta', value: true },
      ],
      tickets: [
        {
          id: '5',
          subject: 'Invoice',
          state: 'solved',
          url: 'https://acme.zendesk.com/agent/tickets/5',
          updatedAt: '2026-02-11T15:00:00.000Z',
        },
      ],
    });
  });

  it('does without what it may not read', async () => {
    const { connector } = await account({
      'GET /organizations/4': refusing(403),
      'GET /users/3/tickets/requested': refusing(403),
    });
    const known = await connector.fetchContext?.({ ...ask(7), customer: null });
    expect(known?.tickets).toBeNull();
    expect(known?.facts[0]?.key).toBe('customer since');
  });
});

describe('texts', () => {
  it('finds articles and macros that say something, in turn', async () => {
    const { connector, asked } = await account({});
    const found = await connector.searchHelp?.(searched);
    expect(found?.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['article', '41', 'Two <em>years</em>.'],
      ['macro', '31', 'Your refund is on its way.'],
      ['article', '43', '<p>Body</p>'],
    ]);
    expect(asked.some(({ query }) => query.includes('locale=de'))).toBe(true);
    expect(await connector.searchHelp?.({ ...searched, limit: 1 })).toHaveLength(1);
  });

  it('asks in the Help Center’s own language where it is not written in the customer’s', async () => {
    const { connector } = await account({
      'GET /help_center/articles/search': ({ url }, response) => {
        if (url?.includes('locale=') === true) response.statusCode = 400;
        return { results: [{ id: 44, title: 'Warranty', snippet: 'Two years.' }] };
      },
      'GET /macros/search': refusing(403),
    });
    expect((await connector.searchHelp?.(searched))?.map(({ id }) => id)).toEqual(['44']);
  });

  it('finds what it can when one of both does not answer, and says so when neither does', async () => {
    const half = await account({ 'GET /macros/search': refusing(500) });
    expect(await half.connector.searchHelp?.(searched)).toHaveLength(2);
    const none = await account({
      'GET /macros/search': refusing(500),
      'GET /help_center/articles/search': refusing(500),
    });
    await expect(none.connector.searchHelp?.(searched)).rejects.toMatchObject({
      code: 'unavailable',
      sent: false,
    });
  });
});

describe('who is there', () => {
  it('counts agents of the group who are online in any way', async () => {
    const { connector } = await account({});
    const staffing = await connector.availability?.({
      tenant: 'a',
      target: { group: '5' },
      signal,
    });
    expect(staffing).toEqual({ online: 3, waiting: null, minutes: null });
    const one = { tenant: 'a', target: { group: '5', assignee: '13' }, signal };
    expect((await connector.availability?.(one))?.online).toBe(0);
  });

  it.each([403, 404])('does not tell where the plan lacks it (%s)', async (status) => {
    const { connector } = await account({ 'GET /agent_availabilities': refusing(status) });
    const staffing = await connector.availability?.({
      tenant: 'a',
      target: { group: '5' },
      signal,
    });
    expect(staffing).toEqual({ online: null, waiting: null, minutes: null });
  });

  it('asks nobody where no group of that name is there', async () => {
    const { connector, asked } = await account({});
    const target = { group: 'support', skills: ['refunds'] };
    expect((await connector.availability?.({ tenant: 'a', target, signal }))?.online).toBeNull();
    expect(asked.map(({ line }) => line)).toEqual(['GET /groups']);
  });
});

describe('over the account of the fake', () => {
  it('holds to the contract of what is known', async () => {
    const { zendesk, connector } = await onFake();
    const { account: there, seeded, person } = zendesk;
    const organization = there.addOrganization({
      name: 'Acme',
      details: null,
      tags: [],
      fields: {},
    });
    there.changeUser(seeded.customer.id, { organizationId: organization.id });
    const [earlier, ticket] = [person.open({ text: 'An invoice' }), person.open()];
    const checks = connectorContract(() => ({
      connector,
      ticket: { helpdesk: 'zendesk', id: String(ticket) },
      customer: null,
      query: 'warranty espresso descaler',
      language: 'en',
    }));
    for (const { title, check } of checks) await expect(check(), title).resolves.toBeUndefined();
    const known = await connector.fetchContext?.({ ...ask(ticket), customer: null });
    expect(known?.facts[0]).toEqual({ key: 'organization', value: 'Acme' });
    expect(known?.tickets?.map(({ id }) => id)).toEqual([String(earlier)]);
    const found = await connector.searchHelp?.({ ...searched, query: 'warranty', language: 'en' });
    expect(new Set(found?.map(({ kind }) => kind))).toContain('article');
  });

  it('counts what nobody has in a group, once in some minutes, and not for one person', async () => {
    const { zendesk, desk, connector } = await onFake({ assumptions: { searchLagMs: 0 } });
    const { agents, groups } = zendesk.seeded;
    const group = String(groups.support.id);
    const waiting = async (target: object) =>
      (await connector.availability?.({ tenant: 'a', target, signal }))?.waiting;
    const counts = () => zendesk.requests.filter(({ path }) => path.includes('/search/count'));
    const open = () => {
      const id = zendesk.person.open();
      zendesk.person.assign(id, { group: groups.support.id });
      return id;
    };
    const [, taken, solved] = [open(), open(), open(), open()];
    zendesk.person.assign(taken, { agent: agents[0].id });
    zendesk.person.solve(solved);
    zendesk.person.open();
    expect(await waiting({ group })).toBe(2);
    open();
    expect(await waiting({ group })).toBe(2);
    expect(counts()).toHaveLength(1);
    desk.advance(3 * 60_000);
    expect(await waiting({ group })).toBe(3);
    expect(await waiting({ group, assignee: String(agents[0].id) })).toBeNull();
    expect(await waiting({ group: 'no such group' })).toBeNull();
    expect(counts()).toHaveLength(2);
  });

  it('tells who is there where it is not told how many wait, and asks for that no more for a while', async () => {
    const { zendesk, desk, connector } = await onFake();
    const target = { group: String(zendesk.seeded.groups.support.id) };
    const ask = () => connector.availability?.({ tenant: 'a', target, signal });
    desk.plan(({ path }) =>
      path.includes('/search/') ? { kind: 'rate-limit', seconds: 7, as: 'seconds' } : null,
    );
    expect(await ask()).toEqual({
      online: expect.any(Number) as number,
      waiting: null,
      minutes: null,
    });
    desk.advance(8_000);
    const before = zendesk.requests.length;
    expect((await ask())?.waiting).toBeNull();
    expect(zendesk.requests.slice(before).map(({ path }) => path)).not.toContain('/search/count');
  });

  it('follows who comes and goes, and does not tell without the plan for it', async () => {
    const { zendesk, connector } = await onFake();
    const { agents, groups } = zendesk.seeded;
    const online = async (target: object) =>
      (await connector.availability?.({ tenant: 'a', target, signal }))?.online;
    const before = (await online({ group: String(groups.support.id) })) ?? 0;
    zendesk.person.presence(agents[0].id, false);
    expect(await online({ group: String(groups.support.id) })).toBe(before - 1);
    expect(await online({ assignee: String(agents[1].id) })).toBe(1);
    expect(await online({ group: 'Support' })).toBe(before - 1);
    const poor = await onFake({ assumptions: { omnichannel: false } });
    const target = { group: String(poor.zendesk.seeded.groups.support.id) };
    const told = await poor.connector.availability?.({ tenant: 'a', target, signal });
    expect(told?.online).toBeNull();
  });
});
