import type { ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FreshdeskOptions } from '@baton/testkit/freshdesk';
import type { Fault } from '@baton/testkit/helpdesk';
import { expect, it, onTestFinished } from 'vitest';
import { httpCaller } from '../../shared/http-call.ts';
import type { FreshdeskGate } from '../pairing/paired-freshdesks.ts';
import { INSTALLATION, freshdeskViewers } from './freshdesk-viewers.ts';

/** A gate in front of an account; its time stands still unless `pass` is called. */
const gateAt = async (options: FreshdeskOptions = {}) => {
  const freshdesk = await startFreshdesk(options);
  onTestFinished(() => freshdesk.close());
  const { seeded, person, account } = freshdesk;
  const { roles, agents } = seeded;
  const gate: FreshdeskGate = {
    account: {
      tenant: 'a',
      domain: freshdesk.domain,
      origin: freshdesk.url,
      key: async () => freshdesk.token(),
      agent: seeded.service.id,
      fields: {},
      hookSecrets: [],
      freddy: false,
    },
    tiers: {
      default: 'restricted',
      roles: { [roles.supervisor.id]: 'full', [roles.agent.id]: 'standard' },
      groups: {},
      agents: {},
    },
    withoutSignIn: 'strictest',
  };
  let time = 0;
  const viewers = freshdeskViewers({
    server: { call: httpCaller(), now: () => new Date() },
    gateOf: async (tenant) => (tenant === 'a' ? gate : null),
    clock: () => time,
  });
  const check = (question: Partial<ViewerQuestion> = {}): Promise<ViewerVerdict> =>
    viewers.check({
      tenant: 'a',
      user: agents[1].id,
      ticket: '1001',
      fresh: false,
      signal: AbortSignal.timeout(10_000),
      ...question,
    });
  return {
    freshdesk,
    account,
    seeded,
    person,
    gate,
    check,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    requests: () => freshdesk.requests.length,
    ask: async (question: Partial<ViewerQuestion> = {}): Promise<string> => {
      const verdict = await check(question);
      return verdict.ok ? verdict.tier : verdict.why;
    },
  };
};

it('lets agents in, in the tier of their role, and asks about no ticket where they see all', async () => {
  const { ask, check, seeded, requests, person } = await gateAt();
  const ticket = person.open();
  expect(await ask({ ticket })).toBe('standard');
  expect(await ask({ user: seeded.agents[0].id, ticket })).toBe('full');
  expect(await ask({ user: seeded.lead.id, ticket: null })).toBe('restricted');
  expect(await check({ ticket })).toEqual({
    ok: true,
    tier: 'standard',
    everyTicket: true,
    locale: 'en',
  });
  expect(requests()).toBe(3);
});

it('shows whoever sees the tickets of their groups those and their own, also where groups share one', async () => {
  const { ask, seeded, person, account } = await gateAt();
  const { grouped, groups, agents } = seeded;
  const user = grouped.id;
  const [own, theirs, others, shared, helped, nobodys] = [
    person.open({ responder: user, group: groups.support.id }),
    person.open({ group: groups.billing.id, responder: agents[0].id }),
    person.open({ group: groups.support.id, responder: agents[0].id }),
    person.open({ group: groups.support.id }),
    person.open({ group: groups.support.id }),
    person.open(),
  ] as const;
  const by = { kind: 'agent', id: seeded.lead.id, api: false } as const;
  account.tickets.change(shared, { by, patch: { internalGroupId: groups.billing.id } });
  account.tickets.change(helped, { by, patch: { internalAgentId: user } });
  for (const ticket of [own, theirs, shared, helped])
    expect(await ask({ user, ticket })).toBe('standard');
  for (const ticket of [others, nobodys])
    expect(await ask({ user, ticket })).toBe('no-ticket-access');
  expect(await ask({ user, ticket: null })).toBe('standard');
});

it('shows whoever sees only their own tickets those, whatever groups they are in', async () => {
  const { ask, check, seeded, person } = await gateAt();
  const { restricted, groups } = seeded;
  const user = restricted.id;
  const own = person.open({ responder: user });
  const grouped = person.open({ group: groups.retention.id });
  expect(await ask({ user, ticket: own })).toBe('standard');
  expect(await ask({ user, ticket: grouped })).toBe('no-ticket-access');
  expect(await check({ user, ticket: own })).toMatchObject({ everyTicket: false });
});

it('says of a ticket that is deleted or never was what it says of one of others', async () => {
  const { ask, seeded, person } = await gateAt();
  const user = seeded.restricted.id;
  const deleted = person.open({ responder: user });
  const gone = person.open({ responder: user });
  person.remove(deleted);
  person.forget(gone);
  for (const ticket of [deleted, gone, '999999'])
    expect(await ask({ user, ticket })).toBe('no-ticket-access');
});

it('turns away who is deactivated, who is no agent, and who never was one', async () => {
  const { ask, seeded, account } = await gateAt();
  expect(await ask({ user: seeded.former.id })).toBe('suspended');
  expect(await ask({ user: '999' })).toBe('unknown');
  expect(await ask({ tenant: 'b' })).toBe('unknown');
  for (const type of ['collaborator', 'field_agent'] as const) {
    account.changeAgent(seeded.agents[0].id, { type });
    expect(await ask({ user: seeded.agents[0].id, fresh: true })).toBe('no-agent');
  }
});

it('says nothing good of a person or a ticket that can not be, and asks nobody', async () => {
  const { ask, requests } = await gateAt();
  for (const user of [
    'me',
    '../me',
    '0',
    '1e3',
    '',
    '-1',
    '1'.repeat(30),
    'Installation',
    'installation ',
  ])
    expect(await ask({ user })).toBe('unknown');
  for (const ticket of ['../agents/1', '0', '', 'abc', '25/../26', '%2e%2e', '25\r\nx: y'])
    expect(await ask({ ticket })).toBe('no-ticket-access');
  expect(requests()).toBe(0);
});

it('tells ids of nineteen digits apart', async () => {
  const { ask, seeded, person } = await gateAt({ firstId: '9007199254740993001' });
  const user = seeded.restricted.id;
  expect(user).toHaveLength(19);
  const own = person.open({ responder: user });
  const others = person.open({ responder: seeded.grouped.id });
  expect(await ask({ user, ticket: own })).toBe('standard');
  expect(await ask({ user, ticket: others })).toBe('no-ticket-access');
});

it('shows who did not sign in the strictest rendition, lets them change nothing, and asks nobody', async () => {
  const { ask, check, gate, requests } = await gateAt();
  gate.tiers.default = 'full';
  const user = INSTALLATION;
  expect(await check({ user })).toEqual({
    ok: true,
    tier: 'restricted',
    everyTicket: false,
    locale: null,
  });
  expect(await ask({ user, fresh: true })).toBe('no-ticket-access');
  gate.withoutSignIn = 'nothing';
  expect(await ask({ user })).toBe('no-agent');
  expect(requests()).toBe(0);
});

it('follows a ticket that changes hands within a minute, and at once where it matters', async () => {
  const { ask, pass, person, seeded } = await gateAt();
  const user = seeded.restricted.id;
  const ticket = person.open({ responder: user });
  expect(await ask({ user, ticket })).toBe('standard');
  person.assign(ticket, { agent: seeded.agents[0].id });
  pass(59_999);
  expect(await ask({ user, ticket })).toBe('standard');
  expect(await ask({ user, ticket, fresh: true })).toBe('no-ticket-access');
  expect(await ask({ user, ticket })).toBe('no-ticket-access');
  person.assign(ticket, { agent: user });
  pass(10_000);
  expect(await ask({ user, ticket })).toBe('standard');
});

it('asks again where a no rests on something older than ten seconds, and not before', async () => {
  const { ask, pass, person, seeded, requests } = await gateAt();
  const { grouped, restricted, agents } = seeded;
  const ticket = person.open({ responder: agents[0].id });
  expect(await ask({ user: grouped.id, ticket })).toBe('no-ticket-access');
  const before = requests();
  pass(9_999);
  expect([await ask({ user: grouped.id, ticket }), requests()]).toEqual([
    'no-ticket-access',
    before,
  ]);
  pass(1);
  person.assign(ticket, { agent: restricted.id });
  // The person was never asked about before; what is known of the ticket is as old as that.
  expect(await ask({ user: restricted.id, ticket })).toBe('standard');
});

it('follows rights of a person within five minutes, and at once where it matters', async () => {
  const { ask, pass, person, seeded, requests } = await gateAt();
  const user = seeded.agents[1].id;
  const ticket = person.open({ group: seeded.groups.billing.id });
  expect(await Promise.all([ask({ ticket }), ask({ ticket }), ask({ ticket })])).toEqual([
    'standard',
    'standard',
    'standard',
  ]);
  expect(requests()).toBe(1);
  person.regrade(user, { scope: 2, roles: [seeded.roles.supervisor.id] });
  pass(299_999);
  expect(await ask({ ticket })).toBe('standard');
  expect(await ask({ ticket, fresh: true })).toBe('no-ticket-access');
  expect(await ask({ ticket })).toBe('no-ticket-access');
  person.deactivate(user);
  pass(300_000);
  expect(await ask({ ticket })).toBe('suspended');
});

const FAULTS: readonly [string, Fault][] = [
  ['answers 503', { kind: 'status', status: 503, when: 'before' }],
  ['breaks connections', { kind: 'reset', when: 'before' }],
  ['answers with a page', { kind: 'garbled' }],
];

it.each(FAULTS)(
  'lets nobody in while it %s, but for those known for a minute at most',
  async (_how, fault) => {
    const { ask, freshdesk, pass, person, seeded } = await gateAt();
    const user = seeded.grouped.id;
    const ticket = person.open({ group: seeded.groups.billing.id });
    freshdesk.plan(() => fault);
    expect(await ask({ user, ticket })).toBe('unreachable');
    freshdesk.plan(null);
    expect(await ask({ user, ticket })).toBe('standard');
    freshdesk.plan(() => fault);
    expect(await ask({ user, ticket, fresh: true })).toBe('unreachable');
    pass(59_999);
    expect(await ask({ user, ticket })).toBe('standard');
    pass(1);
    expect(await ask({ user, ticket })).toBe('unreachable');
    expect(await ask({ user, ticket: null })).toBe('standard');
    pass(240_000);
    expect(await ask({ user, ticket: null })).toBe('unreachable');
  },
);

it('lets nobody in with a key that Freshdesk does not take any more, or that is no admin’s', async () => {
  const { ask, freshdesk, gate, seeded } = await gateAt();
  freshdesk.newToken();
  gate.account.key = async () => 'ended';
  expect(await ask()).toBe('unreachable');
  gate.account.key = async () => freshdesk.keyOf(seeded.restricted.id);
  expect(await ask()).toBe('unreachable');
});

it('asks afresh about one person sixty times a minute at most, and lets them change nothing beyond', async () => {
  const { ask, requests, pass, seeded } = await gateAt();
  for (let n = 0; n < 60; n += 1) await ask({ fresh: true });
  const before = requests();
  expect([await ask({ fresh: true }), requests()]).toEqual(['unreachable', before]);
  expect(await ask()).toBe('standard');
  expect(await ask({ fresh: true, user: seeded.agents[0].id })).toBe('full');
  pass(60_000);
  expect(await ask({ fresh: true })).toBe('standard');
});

it('asks no more about somebody it sends away than sixty times a minute', async () => {
  const { ask, requests, pass, person, seeded } = await gateAt({ plan: null });
  const user = seeded.restricted.id;
  const ticket = person.open();
  for (let n = 0; n < 60; n += 1) await ask({ user, ticket, fresh: true });
  const before = requests();
  pass(10_000);
  expect([await ask({ user, ticket }), requests()]).toEqual(['no-ticket-access', before]);
});

it('reads no more than 120 tickets a minute for one person, and still those they write in', async () => {
  const { ask, pass, seeded } = await gateAt({ plan: null });
  const user = seeded.restricted.id;
  for (let n = 0; n < 120; n += 1)
    expect(await ask({ user, ticket: String(5_000 + n) })).toBe('no-ticket-access');
  expect(await ask({ user, ticket: '9999' })).toBe('unreachable');
  expect(await ask({ user: seeded.grouped.id, ticket: '9998' })).toBe('no-ticket-access');
  expect(await ask({ user, ticket: '9999', fresh: true })).toBe('no-ticket-access');
  pass(60_000);
  expect(await ask({ user, ticket: '9997' })).toBe('no-ticket-access');
});

it.each([
  ['of another id', { id: 8 }, 'unreachable'],
  ['who is deactivated', { deactivated: true }, 'suspended'],
  ['who is no active contact', { contact: { active: false } }, 'suspended'],
  ['who is there', {}, 'restricted'],
])('takes an answer about an agent %s for what it says', async (_what, over, expected) => {
  const agent = { id: 7, ticket_scope: 1, contact: { active: true }, ...over };
  const { gate } = await gateAt();
  const viewers = freshdeskViewers({
    server: {
      call: async () => ({ answered: true, status: 200, headers: {}, body: JSON.stringify(agent) }),
      now: () => new Date(),
    },
    gateOf: async () => gate,
  });
  const signal = AbortSignal.timeout(5_000);
  const verdict = await viewers.check({
    tenant: 'a',
    user: '7',
    ticket: null,
    fresh: false,
    signal,
  });
  expect(verdict.ok ? verdict.tier : verdict.why).toBe(expected);
});

it('lets nobody in whose account can not be looked up', async () => {
  const gate = freshdeskViewers({
    server: { call: httpCaller(), now: () => new Date() },
    gateOf: async () => Promise.reject(new Error('the store is away')),
  });
  for (const user of ['7', INSTALLATION])
    expect(
      await gate.check({
        tenant: 'a',
        user,
        ticket: null,
        fresh: false,
        signal: AbortSignal.timeout(1_000),
      }),
    ).toEqual({ ok: false, why: 'unreachable' });
});
