import type { ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import type { Fault } from '@baton/testkit/helpdesk';
import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { expect, it, onTestFinished } from 'vitest';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import type { TierRules } from './tier-of.ts';
import { zendeskViewers } from './zendesk-viewers.ts';

const RULES: TierRules = {
  default: 'restricted',
  roles: { admin: 'full', agent: 'standard' },
  customRoles: {},
  groups: {},
  tags: {},
};

const accountAt = (zendesk: FakeZendesk): ZendeskAccount => ({
  tenant: 'a',
  subdomain: zendesk.subdomain,
  origin: zendesk.url,
  credentials: { scheme: 'bearer', token: async () => zendesk.token() },
  marketplace: null,
  fields: {},
  messaging: null,
});

/** A gate in front of an account; its time stands still unless `pass` is called. */
const gateAt = async (options: ZendeskOptions & { rules?: Partial<TierRules> } = {}) => {
  const { rules, ...wishes } = options;
  const zendesk = await startZendesk(wishes);
  onTestFinished(() => zendesk.close());
  const api = zendeskApi(accountAt(zendesk));
  let time = 0;
  const gate = zendeskViewers({
    apiOf: async (tenant) => (tenant === 'a' ? api : null),
    tiersOf: async () => ({ ...RULES, ...rules }),
    clock: () => time,
  });
  const { groups, agents } = zendesk.seeded;
  const [ines] = agents;
  const ticket = zendesk.person.open({ group: groups.support.id });
  return {
    zendesk,
    groups,
    ines,
    ticket,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    requests: () => zendesk.requests.length,
    change: (more: Parameters<typeof zendesk.account.changeUser>[1]) =>
      zendesk.account.changeUser(ines.id, more),
    /** Gives her a custom role that sees so much. */
    role: (access: string) => {
      const { id } = zendesk.account.addRole(access, access as never);
      zendesk.account.changeUser(ines.id, { customRoleId: id });
      return id;
    },
    /** She is in no group any more. */
    leave: () => {
      for (const [id, { userId }] of zendesk.account.memberships)
        if (userId === ines.id) zendesk.account.memberships.delete(id);
    },
    ask: async (question: Partial<ViewerQuestion> = {}): Promise<string> => {
      const verdict: ViewerVerdict = await gate.check({
        tenant: 'a',
        user: String(ines.id),
        ticket: String(ticket),
        fresh: false,
        signal: AbortSignal.timeout(10_000),
        ...question,
      });
      return verdict.ok ? verdict.tier : verdict.why;
    },
  };
};

type World = Awaited<ReturnType<typeof gateAt>>;

it('lets agents in, in the tier of their role', async () => {
  const { ask, zendesk } = await gateAt();
  expect(await ask()).toBe('standard');
  expect(await ask({ ticket: null })).toBe('standard');
  expect(await ask({ user: String(zendesk.seeded.service.id) })).toBe('full');
});

it.each<[string, string, (world: World) => unknown]>([
  ['is suspended', 'suspended', ({ change }) => change({ suspended: true })],
  ['was deleted', 'unknown', ({ change }) => change({ active: false })],
  ['is an end user', 'no-agent', ({ change }) => change({ role: 'end-user' })],
  ['has a role that sees all', 'restricted', (w) => w.role('all')],
  ['has a role that sees the groups it is in', 'restricted', (w) => w.role('within-groups')],
  [
    'has a role that sees its groups, and is in none',
    'no-ticket-access',
    (w) => {
      w.role('within-groups');
      w.leave();
    },
  ],
  [
    'has a role that sees its groups, and has the ticket',
    'restricted',
    (w) => {
      w.role('within-groups');
      w.leave();
      w.zendesk.person.assign(w.ticket, { agent: w.ines.id });
    },
  ],
  [
    'has a role that sees public groups',
    'restricted',
    (w) => {
      w.role('within-groups-and-public-groups');
      w.leave();
    },
  ],
  [
    'has a role that sees public groups, of a ticket in another',
    'no-ticket-access',
    (w) => {
      w.role('within-groups-and-public-groups');
      w.zendesk.person.assign(w.ticket, { group: w.groups.safety.id });
    },
  ],
  ['has a role that sees what is assigned', 'no-ticket-access', (w) => w.role('assigned-only')],
  [
    'has a role that sees its organization',
    'no-ticket-access',
    (w) => w.role('within-organization'),
  ],
  ['has a role that says something new', 'no-ticket-access', (w) => w.role('everything')],
  ['has a role that says what every object can', 'no-ticket-access', (w) => w.role('constructor')],
  [
    'has a role that is not listed',
    'no-ticket-access',
    ({ change }) => change({ customRoleId: 999 }),
  ],
  ['is restricted to groups', 'standard', ({ change }) => change({ ticketRestriction: 'groups' })],
  [
    'is restricted to groups and in none',
    'no-ticket-access',
    (w) => {
      w.change({ ticketRestriction: 'groups' });
      w.leave();
    },
  ],
  [
    'is restricted to what is assigned',
    'no-ticket-access',
    ({ change }) => change({ ticketRestriction: 'assigned' }),
  ],
  [
    'is restricted in a new way',
    'no-ticket-access',
    ({ change }) => change({ ticketRestriction: 'requested' }),
  ],
])('says of an agent who %s: %s', async (_who, wanted, make) => {
  const world = await gateAt();
  make(world);
  expect(await world.ask()).toBe(wanted);
});

it('says nothing good of a ticket or a person that is not there', async () => {
  const { ask, zendesk, ticket } = await gateAt();
  expect(await ask({ ticket: '999' })).toBe('no-ticket-access');
  expect(await ask({ ticket: '../users/1' })).toBe('no-ticket-access');
  expect(await ask({ user: '999' })).toBe('unknown');
  expect(await ask({ user: 'me' })).toBe('unknown');
  expect(await ask({ tenant: 'b' })).toBe('unknown');
  expect(await ask({ user: String(zendesk.seeded.customer.id) })).toBe('no-agent');
  zendesk.person.remove(ticket);
  expect(await ask({ fresh: true })).toBe('no-ticket-access');
});

it('opens nothing to whoever has a custom role on a plan that lists none, and all else by their own restriction', async () => {
  const { ask, change } = await gateAt({ assumptions: { customRoles: false } });
  expect(await ask()).toBe('standard');
  change({ customRoleId: 5 });
  expect(await ask({ fresh: true })).toBe('no-ticket-access');
});

it('forgets after five minutes at most, asks once for many, and not from memory where that is wanted', async () => {
  const { ask, pass, requests, change } = await gateAt();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['standard', 'standard', 'standard']);
  expect(requests()).toBe(4);
  change({ suspended: true });
  pass(299_999);
  expect([await ask(), requests()]).toEqual(['standard', 4]);
  pass(1);
  expect([await ask(), requests()]).toEqual(['suspended', 8]);
  change({ suspended: false, role: 'admin' });
  expect([await ask({ fresh: true }), requests()]).toEqual(['full', 12]);
  change({ role: 'agent' });
  expect([await ask({ fresh: true }), await ask(), requests()]).toEqual([
    'standard',
    'standard',
    16,
  ]);
});

it('sends nobody away for something older than ten seconds', async () => {
  const { ask, pass, requests, change } = await gateAt();
  change({ suspended: true });
  expect(await ask()).toBe('suspended');
  change({ suspended: false });
  pass(9_999);
  expect([await ask(), requests()]).toEqual(['suspended', 4]);
  pass(1);
  expect([await ask(), requests()]).toEqual(['standard', 8]);
});

const FAULTS: readonly [string, Fault][] = [
  ['answers 503', { kind: 'status', status: 503, when: 'before' }],
  ['breaks connections', { kind: 'reset', when: 'before' }],
  ['answers with a page', { kind: 'garbled' }],
  ['asks to wait', { kind: 'rate-limit', seconds: 1, as: 'seconds' }],
];

it.each(FAULTS)(
  'lets nobody in while it %s, but for those known for less than five minutes',
  async (_how, fault) => {
    const { ask, zendesk, pass } = await gateAt();
    zendesk.plan(() => fault);
    expect(await ask()).toBe('unreachable');
    zendesk.plan(null);
    zendesk.advance(2_000);
    expect(await ask()).toBe('standard');
    zendesk.plan(() => fault);
    expect(await ask({ fresh: true })).toBe('unreachable');
    pass(299_999);
    expect(await ask()).toBe('standard');
    pass(1);
    expect(await ask()).toBe('unreachable');
  },
);

it('asks afresh about one person sixty times a minute at most, and lets them change nothing beyond', async () => {
  const { ask, zendesk, requests, pass } = await gateAt();
  const tomas = String(zendesk.seeded.agents[1].id);
  for (let n = 0; n < 60; n += 1) await ask({ fresh: true, ticket: null });
  const before = requests();
  expect([await ask({ fresh: true }), requests()]).toEqual(['unreachable', before]);
  expect(await ask({ ticket: null })).toBe('standard');
  expect(await ask({ fresh: true, user: tomas })).toBe('standard');
  pass(60_000);
  expect(await ask({ fresh: true })).toBe('standard');
});

it('reads 120 tickets a minute for one person at most: a page that goes through all numbers takes no calls of others', async () => {
  const { ask, zendesk, ticket, requests, pass } = await gateAt();
  const tomas = String(zendesk.seeded.agents[1].id);
  expect(await ask()).toBe('standard');
  for (let n = 1; n < 120; n += 1) await ask({ ticket: String(1_000_000 + n) });
  const before = requests();
  expect([await ask({ ticket: '2000000' }), requests()]).toEqual(['unreachable', before]);
  expect([await ask(), await ask({ fresh: true })]).toEqual(['standard', 'standard']);
  expect(await ask({ user: tomas, ticket: '2000000' })).toBe('no-ticket-access');
  pass(60_000);
  expect(await ask({ ticket: '2000001' })).toBe('no-ticket-access');
  expect(await ask({ ticket: String(ticket) })).toBe('standard');
});

it('says that somebody is out also while the rest can not be read', async () => {
  const { ask, zendesk, change } = await gateAt();
  change({ suspended: true });
  zendesk.plan(({ path }) =>
    /^\/users\/\d+(\.json)?$/.test(path) ? null : { kind: 'status', status: 503, when: 'before' },
  );
  expect(await ask()).toBe('suspended');
});

it('lets nobody in whose account can not be looked up', async () => {
  const gate = zendeskViewers({
    apiOf: async () => Promise.reject(new Error('the store is away')),
    tiersOf: async () => RULES,
  });
  const question = { tenant: 'a', user: '7', ticket: null, fresh: false };
  expect(await gate.check({ ...question, signal: AbortSignal.timeout(1_000) })).toEqual({
    ok: false,
    why: 'unreachable',
  });
});
