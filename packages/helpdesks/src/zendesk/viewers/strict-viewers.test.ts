import { RenewalError } from '@baton/handoff-service';
import type { ViewerQuestion } from '@baton/handoff-service';
import { startZendesk } from '@baton/testkit/zendesk';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import { httpCaller } from '../../shared/http-call.ts';
import { agentReads } from '../consent/agent-reads.ts';
import { memoryGrants } from '../testing/memory-grants.ts';
import { zendeskViewers } from './zendesk-viewers.ts';

const RULES = {
  default: 'restricted',
  roles: { admin: 'full', agent: 'standard' },
  customRoles: {},
  groups: {},
  tags: {},
} as const;

/** A gate in front of an account whose agents give leave first; its time stands still unless `pass` is called. */
const gateAt = async ({ hasClient = true }: { hasClient?: boolean } = {}) => {
  const zendesk = await startZendesk();
  onTestFinished(() => zendesk.close());
  const account: ZendeskAccount = {
    tenant: 'a',
    subdomain: zendesk.subdomain,
    origin: zendesk.url,
    credentials: { scheme: 'bearer', token: async () => zendesk.token() },
    marketplace: null,
    fields: {},
    messaging: null,
  };
  const { id: clientId, secret } = zendesk.oauth.clients.own;
  const client = { clientId, clientSecret: secret ?? '' };
  let time = 0;
  const now = (): Date => new Date(Date.parse('2026-03-02T09:00:00Z') + time);
  const server = {
    originOf: () => zendesk.url,
    client,
    marketplace: null,
    now,
    call: httpCaller(),
  };
  const { grants, asked, count } = memoryGrants();
  let isStrict = true;
  const accounts = {
    strictOf: async () => {
      if (!hasClient) throw new RenewalError('refused', { lost: false });
      return isStrict ? { account, client } : null;
    },
  };
  const api = zendeskApi(account);
  const gate = zendeskViewers({
    apiOf: async () => api,
    tiersOf: async () => RULES,
    strict: agentReads(server, accounts, () => grants),
    clock: () => time,
  });
  const { groups, agents } = zendesk.seeded;
  const [ines, jon] = agents;
  const owner = { tenant: 'a', helpdesk: 'zendesk', user: String(ines.id) };
  const pairOf = (user: number) =>
    zendesk.oauth.grants.issue(
      { client: clientId, user, scopes: ['users:read', 'tickets:read'] },
      { access: 1_800, refresh: 30 * 86_400 },
    );
  return {
    zendesk,
    groups,
    ines,
    jon,
    grants,
    asked,
    count,
    owner,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    loosen: () => {
      isStrict = false;
    },
    /** She gave leave. */
    give: async (user = ines.id, over: Record<string, string> = {}) => {
      const { access, refresh } = pairOf(user);
      const tokens = { accessToken: access, refreshToken: refresh ?? '', ...over };
      await grants.save(owner, zendesk.subdomain, tokens);
      return access;
    },
    ticket: zendesk.person.open({ group: groups.support.id }),
    change: (more: Parameters<typeof zendesk.account.changeUser>[1]) =>
      zendesk.account.changeUser(ines.id, more),
    leave: (group?: number) => {
      for (const [id, { userId, groupId }] of zendesk.account.memberships)
        if (userId === ines.id && (group === undefined || groupId === group))
          zendesk.account.memberships.delete(id);
    },
    reads: (ticket: number) =>
      zendesk.requests.filter(({ path }) => path === `/tickets/${ticket}`).length,
    ask: async (ticket: number | null, more: Partial<ViewerQuestion> = {}): Promise<string> => {
      const verdict = await gate.check({
        tenant: 'a',
        user: String(ines.id),
        ticket: ticket === null ? null : String(ticket),
        fresh: false,
        signal: AbortSignal.timeout(10_000),
        ...more,
      });
      return verdict.ok ? verdict.tier : verdict.why;
    },
  };
};

it('opens no ticket without leave, reads none, and says who somebody is all the same', async () => {
  const { ask, give, ticket, reads } = await gateAt();
  expect([await ask(ticket), await ask(null), reads(ticket)]).toEqual([
    'no-consent',
    'standard',
    0,
  ]);
  await give();
  expect([await ask(ticket), reads(ticket)]).toEqual(['standard', 1]);
});

it('sends the suspended away before it asks for leave', async () => {
  const { ask, ticket, change, give } = await gateAt();
  change({ suspended: true });
  expect([await ask(ticket), await ask(null)]).toEqual(['suspended', 'suspended']);
  await give();
  expect(await ask(ticket)).toBe('suspended');
});

it.each<[string, Parameters<World['change']>[0], string, number]>([
  ['is no agent any more', { role: 'end-user' }, 'no-agent', 0],
  ['was deleted', { active: false }, 'unknown', 0],
  ['is suspended, which may end again', { suspended: true }, 'suspended', 1],
])('keeps leave of nobody whose place is gone: somebody who %s', async (_how, more, why, left) => {
  const { ask, give, change, grants, owner, ticket, count } = await gateAt();
  await give();
  await grants.save({ ...owner, user: '8' }, 'acme', { accessToken: 'of somebody else' });
  expect(await ask(ticket)).toBe('standard');
  change(more);
  expect([await ask(ticket, { fresh: true }), count()]).toEqual([why, left + 1]);
  expect((await grants.of(owner)) !== null).toBe(left === 1);
});

it('keeps leave while Zendesk can not be asked, and says no all the same where it can not be dropped', async () => {
  const { zendesk, ask, give, change, grants, ticket, count } = await gateAt();
  await give();
  zendesk.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect([await ask(ticket, { fresh: true }), count()]).toEqual(['unreachable', 1]);
  zendesk.plan(null);
  change({ role: 'end-user' });
  vi.spyOn(grants, 'drop').mockRejectedValue(new Error('the store is away'));
  expect([await ask(null, { fresh: true }), count()]).toEqual(['no-agent', 1]);
});

it('sends nobody away for something old who was let in since, whether or not they gave leave', async () => {
  const { ask, ticket, change, pass } = await gateAt();
  change({ suspended: true });
  expect(await ask(ticket)).toBe('suspended');
  change({ suspended: false });
  pass(11_000);
  expect(await ask(ticket)).toBe('no-consent');
});

type World = Awaited<ReturnType<typeof gateAt>>;
const restricted = ({ change }: World) => change({ ticketRestriction: 'groups' });

it.each<[string, string, (world: World) => unknown]>([
  ['is in its group', 'standard', restricted],
  [
    'is in none of its groups',
    'no-ticket-access',
    (world) => {
      restricted(world);
      world.leave();
    },
  ],
  [
    'is in none of its groups, but follows it',
    'standard',
    (world) => {
      restricted(world);
      world.leave();
      world.zendesk.person.follow(world.ticket, world.ines.id);
    },
  ],
  [
    'belongs to its organization by a second membership',
    'standard',
    (world) => {
      const { account, person } = world.zendesk;
      world.change({ ticketRestriction: 'organization', organizationId: null });
      const { id } = account.addOrganization({
        name: 'Example',
        details: null,
        tags: [],
        fields: {},
      });
      account.moreOrganizations.set(world.ines.id, [id]);
      person.edit(world.ticket, { organizationId: id });
    },
  ],
  [
    'looks at one that was deleted',
    'no-ticket-access',
    ({ zendesk, ticket }) => zendesk.person.remove(ticket),
  ],
])('goes by what Zendesk answers to somebody who %s', async (_who, verdict, arrange) => {
  const world = await gateAt();
  await world.give();
  await arrange(world);
  expect(await world.ask(world.ticket)).toBe(verdict);
});

it('keeps what it read for five minutes, and asks anew before anything is changed', async () => {
  const world = await gateAt();
  const { ask, ticket, give, leave, pass, reads } = world;
  restricted(world);
  await give();
  expect(await ask(ticket)).toBe('standard');
  leave();
  pass(299_000);
  expect([await ask(ticket), reads(ticket)]).toEqual(['standard', 1]);
  expect(await ask(ticket, { fresh: true })).toBe('no-ticket-access');
  expect(await ask(ticket)).toBe('no-ticket-access');
  pass(11_000);
  const before = reads(ticket);
  expect([await ask(ticket), reads(ticket)]).toEqual(['no-ticket-access', before + 1]);
});

it('notices within five seconds that leave was taken back here, and at once that it was given', async () => {
  const { ask, ticket, give, grants, owner, pass } = await gateAt();
  await give();
  expect(await ask(ticket)).toBe('standard');
  await grants.drop(owner, null);
  expect(await ask(ticket, { fresh: true })).toBe('no-consent');
  expect(await ask(ticket)).toBe('no-consent');
  await give();
  expect(await ask(ticket)).toBe('standard');
  await grants.drop(owner, null);
  pass(5_000);
  expect(await ask(ticket)).toBe('no-consent');
});

it('drops leave that was taken back in Zendesk, and keeps what Zendesk only could not answer for', async () => {
  const { ask, ticket, give, zendesk, count } = await gateAt();
  await give();
  zendesk.plan(({ path }) =>
    path === `/tickets/${ticket}` ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  expect([await ask(ticket), count()]).toEqual(['unreachable', 1]);
  zendesk.plan(({ path }) =>
    path === '/oauth/tokens' ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  zendesk.oauth.grants.revoke(zendesk.oauth.clients.own.id);
  await give(undefined, { accessToken: 'over' });
  expect([await ask(ticket), count()]).toEqual(['unreachable', 1]);
  zendesk.plan(null);
  expect([await ask(ticket), count()]).toEqual(['standard', 1]);
  zendesk.oauth.grants.revoke(zendesk.oauth.clients.own.id);
  expect([await ask(ticket, { fresh: true }), count()]).toEqual(['no-consent', 0]);
});

it('renews a token that ends, once for all who ask at the same moment, and with it goes on', async () => {
  const { ask, ticket, give, asked, zendesk, pass, count } = await gateAt();
  await give(undefined, { expiresAt: '2026-03-02T09:30:00.000Z' });
  expect([await ask(ticket), asked.renewed]).toEqual(['standard', 0]);
  pass(29 * 60_000 + 1_000);
  const others = [1, 2, 3].map(() => zendesk.person.open({ text: 'Another' }));
  const all = await Promise.all([ticket, ...others].map((each) => ask(each)));
  expect([all, asked.renewed, count()]).toEqual([all.map(() => 'standard'), 1, 1]);
});

it('asks for leave anew where it can not be renewed', async () => {
  const { ask, ticket, give, zendesk, count } = await gateAt();
  const access = await give();
  zendesk.oauth.expire(access);
  zendesk.advance(31 * 86_400_000);
  expect([await ask(ticket), count()]).toEqual(['no-consent', 0]);
});

it('keeps leave while Zendesk refuses the client it was given to, as when its secret was changed there', async () => {
  const { ask, ticket, give, zendesk, count } = await gateAt();
  const { clients } = zendesk.oauth.grants;
  const own = { ...zendesk.oauth.clients.own, redirectUris: [], actsAs: null };
  zendesk.oauth.expire(await give());
  clients.set(own.id, { ...own, secret: 'another one' });
  expect([await ask(ticket), count()]).toEqual(['unreachable', 1]);
  clients.set(own.id, own);
  expect([await ask(ticket), count()]).toEqual(['standard', 1]);
});

it('reads as who asks: what one may see opens nothing for another', async () => {
  const world = await gateAt();
  const { ask, ticket, give, jon, leave } = world;
  restricted(world);
  leave();
  await give();
  expect(await ask(ticket)).toBe('no-ticket-access');
  expect(await ask(ticket, { user: String(jon.id) })).toBe('no-consent');
});

it('uses no leave where nobody is asked for it any more', async () => {
  const world = await gateAt();
  const { ask, ticket, give, loosen, asked, leave, zendesk, ines } = world;
  restricted(world);
  leave();
  zendesk.person.follow(ticket, ines.id);
  await give();
  loosen();
  expect([await ask(ticket), asked.of]).toEqual(['no-ticket-access', 0]);
});

it('opens nothing for anybody where leave is to be asked for and there is no client to give it to', async () => {
  const { ask, ticket, give, reads } = await gateAt({ hasClient: false });
  await give();
  expect([await ask(ticket), reads(ticket)]).toEqual(['unreachable', 0]);
});
