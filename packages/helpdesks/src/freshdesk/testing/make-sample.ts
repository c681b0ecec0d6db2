import { allFaults } from '@baton/testkit/helpdesk-contract';
import type { MakeSample } from '@baton/testkit/helpdesk-contract';
import type { HelpdeskConnector } from '@baton/handoff-service';
import { freshdeskDesk } from '@baton/testkit/freshdesk';
import type { FakeFreshdesk, FreshdeskDeskOptions } from '@baton/testkit/freshdesk';
import { oneAccount } from '../../shared/testing/one-account.ts';
import type { FreshdeskAccount } from '../api/account.ts';
import { freshdeskConnector } from '../connector/freshdesk-connector.ts';
import type { FreshdeskConnectorOptions } from '../connector/freshdesk-connector.ts';

/**
 * What can be held without conditional writes. A note that takes effect after it was given up, and an old copy of a ticket in which the marker does not
 * stand yet, can each lead to a second note (docs/decisions/freshdesk-writes.md).
 */
export const freshdeskFaults = allFaults.filter(
  (fault) => fault.kind !== 'stale' && !(fault.kind === 'hang' && fault.when === 'late'),
);

/** An account of the fake, for the tenant `a`. */
export const accountAt = (freshdesk: FakeFreshdesk): FreshdeskAccount => ({
  tenant: 'a',
  domain: freshdesk.domain,
  origin: freshdesk.url,
  key: () => Promise.resolve(freshdesk.token()),
  agent: freshdesk.seeded.service.id,
  fields: freshdesk.seeded.fields,
  hookSecrets: [freshdesk.secret()],
  freddy: false,
});

/** Samples of the contract with a connector of one's own making against the fake of Freshdesk. */
export const makeSampleOf =
  (
    connect: (options: FreshdeskConnectorOptions) => HelpdeskConnector = freshdeskConnector,
    options: FreshdeskDeskOptions = {},
    over: Partial<FreshdeskAccount> = {},
  ): MakeSample =>
  async ({ token }) => {
    const { freshdesk, desk } = await freshdeskDesk(allFaults, options);
    const { seeded } = freshdesk;
    const first = freshdesk.token();
    const account = {
      ...accountAt(freshdesk),
      ...(token === 'fixed' && { key: () => Promise.resolve(first) }),
      ...over,
    };
    const connector = connect(oneAccount(account, desk.now));
    return {
      connector,
      desk: { ...desk, faults: freshdeskFaults },
      helpdesk: 'freshdesk',
      group: seeded.groups.support.id,
      people: [seeded.agents[0].id, seeded.agents[1].id],
      noGroup: '4711471147114',
    };
  };
