import type { ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
import type { Fault } from '@baton/testkit/helpdesk';
import { startIntercom } from '@baton/testkit/intercom';
import type { IntercomOptions } from '@baton/testkit/intercom';
import { expect, it, onTestFinished } from 'vitest';
import { httpCaller } from '../../shared/http-call.ts';
import type { GateSettings } from '../pairing/paired-workspaces.ts';
import { intercomViewers } from './intercom-viewers.ts';
import type { TierRules } from './tier-of.ts';

const rulesWith = (roles: TierRules['roles']): TierRules => ({
  default: 'restricted',
  roles,
  teams: {},
  admins: {},
});

/** A gate in front of a workspace; its time stands still unless `pass` is called. */
const gateAt = async ({
  everyConversation = false,
  ...wishes
}: IntercomOptions & { everyConversation?: boolean } = {}) => {
  const intercom = await startIntercom(wishes);
  onTestFinished(() => intercom.close());
  const { seeded, workspace } = intercom;
  const gate: GateSettings = {
    account: {
      tenant: 'a',
      workspace: intercom.workspaceId,
      region: 'us',
      origin: intercom.url,
      token: async () => intercom.token(),
      // The connector may write in an older one; roles are only told in this.
      version: '2.14',
      admin: seeded.bot.id,
      attributes: {},
      clientSecret: intercom.secret(),
      sentimentAttribute: null,
      fin: false,
    },
    tiers: rulesWith({ [seeded.roles.full]: 'full', [seeded.roles.agent]: 'standard' }),
    everyConversation,
    locale: 'pt-BR',
  };
  let time = 0;
  const viewers = intercomViewers({
    server: { call: httpCaller(), now: () => new Date() },
    gateOf: async (tenant) => (tenant === 'a' ? gate : null),
    clock: () => time,
  });
  const check = (question: Partial<ViewerQuestion> = {}): Promise<ViewerVerdict> =>
    viewers.check({
      tenant: 'a',
      user: seeded.agents[0].id,
      ticket: '215470000000123',
      fresh: false,
      signal: AbortSignal.timeout(10_000),
      ...question,
    });
  return {
    intercom,
    seeded,
    gate,
    check,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    requests: () => intercom.requests.length,
    change: (more: object) => {
      const [{ id }] = seeded.agents;
      workspace.admins.set(id, { ...workspace.adminNamed(id), ...more });
    },
    /** Somebody takes her out of the workspace. */
    remove: () => workspace.admins.delete(seeded.agents[0].id),
    ask: async (question: Partial<ViewerQuestion> = {}): Promise<string> => {
      const verdict = await check(question);
      return verdict.ok ? verdict.tier : verdict.why;
    },
  };
};

it('lets teammates in, in the tier of their role, whichever version the connector writes in', async () => {
  const { ask, check, seeded, intercom } = await gateAt();
  expect(await ask()).toBe('standard');
  expect(await ask({ ticket: null })).toBe('standard');
  expect(await ask({ user: seeded.lead.id })).toBe('full');
  expect(await check()).toEqual({
    ok: true,
    tier: 'standard',
    everyTicket: false,
    locale: 'pt-BR',
  });
  expect(new Set(intercom.requests.map(({ version }) => version))).toEqual(new Set(['2.16']));
});

it('shows nobody every conversation unless an admin says that all may open all', async () => {
  const { check } = await gateAt({ everyConversation: true });
  expect(await check()).toMatchObject({ everyTicket: true });
});

it('gives the least to whoever has rights of their own or a role that nobody named', async () => {
  const { ask, seeded, change, gate } = await gateAt();
  expect(await ask({ user: seeded.loose.id })).toBe('restricted');
  change({ role: { id: '99', name: 'New role' } });
  expect(await ask()).toBe('restricted');
  gate.tiers.roles['constructor'] = 'full';
  change({ role: { id: 'toString', name: 'Odd' } });
  expect(await ask({ fresh: true })).toBe('restricted');
});

it('lets a team raise what somebody sees and never lower it, and a name count before both', async () => {
  const { ask, seeded, gate } = await gateAt();
  gate.tiers.teams[seeded.teams.support.id] = 'full';
  gate.tiers.teams[seeded.teams.billing.id] = 'restricted';
  expect(await ask()).toBe('full');
  expect(await ask({ user: seeded.agents[1].id })).toBe('standard');
  gate.tiers.admins[seeded.agents[0].id] = 'restricted';
  expect(await ask()).toBe('restricted');
  gate.tiers.admins[seeded.loose.id] = 'standard';
  gate.tiers.teams[seeded.teams.support.id] = 'restricted';
  expect(await ask({ user: seeded.loose.id })).toBe('standard');
});

it('says nothing good of a person or a conversation that can not be', async () => {
  const { ask, remove, requests } = await gateAt();
  for (const user of ['me', '../me', '0', '1e3', '', '-1', '1'.repeat(30)])
    expect(await ask({ user })).toBe('unknown');
  for (const ticket of ['../admins/1', '0', '', 'abc'])
    expect(await ask({ ticket })).toBe('no-ticket-access');
  expect(requests()).toBe(0);
  expect(await ask({ user: '999' })).toBe('unknown');
  expect(await ask({ tenant: 'b' })).toBe('unknown');
  remove();
  expect(await ask()).toBe('unknown');
});

it('forgets after five minutes at most, asks once for many, and not from memory where that is wanted', async () => {
  const { ask, pass, requests, change, seeded } = await gateAt();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['standard', 'standard', 'standard']);
  expect(requests()).toBe(1);
  change({ role: { id: seeded.roles.full, name: 'Full access' } });
  pass(299_999);
  expect([await ask(), requests()]).toEqual(['standard', 1]);
  pass(1);
  expect([await ask(), requests()]).toEqual(['full', 2]);
  change({ role: null });
  expect([await ask({ fresh: true }), requests()]).toEqual(['restricted', 3]);
  expect([await ask(), requests()]).toEqual(['restricted', 3]);
});

it('lets whoever is removed change nothing from the first moment, and look for five minutes at most', async () => {
  const { ask, pass, remove } = await gateAt();
  expect(await ask()).toBe('standard');
  remove();
  expect(await ask({ fresh: true })).toBe('unknown');
  expect(await ask()).toBe('unknown');
  pass(9_999);
  expect(await ask()).toBe('unknown');
});

it('sends nobody away for something older than ten seconds', async () => {
  const { ask, pass, requests, intercom, seeded, remove } = await gateAt();
  remove();
  expect(await ask()).toBe('unknown');
  const [{ id }] = seeded.agents;
  intercom.workspace.admins.set(id, seeded.agents[0]);
  pass(9_999);
  expect([await ask(), requests()]).toEqual(['unknown', 1]);
  pass(1);
  expect([await ask(), requests()]).toEqual(['standard', 2]);
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
    const { ask, intercom, pass } = await gateAt();
    intercom.plan(() => fault);
    expect(await ask()).toBe('unreachable');
    intercom.plan(null);
    intercom.advance(2_000);
    expect(await ask()).toBe('standard');
    intercom.plan(() => fault);
    expect(await ask({ fresh: true })).toBe('unreachable');
    pass(299_999);
    expect(await ask()).toBe('standard');
    pass(1);
    expect(await ask()).toBe('unreachable');
  },
);

it('lets nobody in with a token that Intercom does not take any more, or that may not read teammates', async () => {
  const { ask, intercom, gate, seeded } = await gateAt();
  intercom.newToken();
  gate.account.token = async () => 'ended';
  expect(await ask({ user: seeded.lead.id })).toBe('unreachable');
  const narrow = intercom.tokenOf(seeded.bot.id, ['read_conversations']);
  gate.account.token = async () => narrow;
  expect(await ask()).toBe('unreachable');
});

it('asks afresh about one person sixty times a minute at most, and lets them change nothing beyond', async () => {
  const { ask, requests, pass, seeded } = await gateAt();
  for (let n = 0; n < 60; n += 1) await ask({ fresh: true, ticket: null });
  const before = requests();
  expect([await ask({ fresh: true }), requests()]).toEqual(['unreachable', before]);
  expect(await ask({ ticket: null })).toBe('standard');
  expect(await ask({ fresh: true, user: seeded.agents[1].id })).toBe('standard');
  pass(60_000);
  expect(await ask({ fresh: true })).toBe('standard');
});

it('lets nobody in whose workspace can not be looked up', async () => {
  const gate = intercomViewers({
    server: { call: httpCaller(), now: () => new Date() },
    gateOf: async () => Promise.reject(new Error('the store is away')),
  });
  const question = { tenant: 'a', user: '7', ticket: null, fresh: false };
  expect(await gate.check({ ...question, signal: AbortSignal.timeout(1_000) })).toEqual({
    ok: false,
    why: 'unreachable',
  });
});
