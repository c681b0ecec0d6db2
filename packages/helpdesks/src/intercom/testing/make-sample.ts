import { allFaults } from '@baton/testkit/helpdesk-contract';
import type { MakeSample } from '@baton/testkit/helpdesk-contract';
import type { HelpdeskConnector } from '@baton/handoff-service';
import { intercomDesk } from '@baton/testkit/intercom';
import type { FakeIntercom, IntercomDeskOptions } from '@baton/testkit/intercom';
import { oneAccount } from '../../shared/testing/one-account.ts';
import type { IntercomAccount } from '../api/account.ts';
import { intercomConnector } from '../connector/intercom-connector.ts';
import type { IntercomConnectorOptions } from '../connector/intercom-connector.ts';

/**
 * What can be held without conditional writes. A request that takes effect after it was given up, and an old copy of a conversation in which the marker
 * does not stand yet, can each lead to a second note (docs/decisions/intercom-writes.md).
 */
export const intercomFaults = allFaults.filter(
  (fault) => fault.kind !== 'stale' && !(fault.kind === 'hang' && fault.when === 'late'),
);

/** A workspace of the fake, for the tenant `a`. */
export const accountAt = (intercom: FakeIntercom): IntercomAccount => ({
  tenant: 'a',
  workspace: intercom.workspaceId,
  region: 'us',
  origin: intercom.url,
  token: () => Promise.resolve(intercom.token()),
  version: '2.16',
  admin: intercom.seeded.bot.id,
  attributes: intercom.seeded.attributes,
  clientSecret: intercom.secret(),
  sentimentAttribute: null,
  fin: false,
});

/** Samples of the contract with a connector of one's own making against the fake of Intercom. */
export const makeSampleOf =
  (
    connect: (options: IntercomConnectorOptions) => HelpdeskConnector = intercomConnector,
    options: IntercomDeskOptions = {},
    over: Partial<IntercomAccount> = {},
  ): MakeSample =>
  async ({ token }) => {
    const { intercom, desk } = await intercomDesk(allFaults, options);
    const { seeded } = intercom;
    const first = intercom.token();
    const account = {
      ...accountAt(intercom),
      ...(token === 'fixed' && { token: () => Promise.resolve(first) }),
      ...over,
    };
    const connector = connect(oneAccount(account, desk.now));
    return {
      connector,
      desk: { ...desk, faults: intercomFaults },
      helpdesk: 'intercom',
      group: seeded.teams.billing.id,
      people: [seeded.agents[0].id, seeded.agents[1].id],
      noGroup: '4711471147114',
    };
  };
