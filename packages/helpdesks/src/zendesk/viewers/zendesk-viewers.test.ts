import type { ViewerQuestion, ViewerVerdict } from '@baton/handoff-service';
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

it('lets an agent in, in the tier of their role', async () => {
  const { ask, zendesk } = await gateAt();
  expect(await ask()).toBe('standard');
  expect(await ask({ ticket: null })).toBe('standard');
  expect(await ask({ user: String(zendesk.seeded.service.id) })).toBe('full');
});
