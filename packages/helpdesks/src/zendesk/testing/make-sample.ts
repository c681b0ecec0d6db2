import type { HelpdeskConnector } from '@baton/handoff-service';
import { allFaults } from '@baton/testkit/helpdesk-contract';
import type { MakeSample } from '@baton/testkit/helpdesk-contract';
import { zendeskDesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { oneAccount } from '../../shared/testing/one-account.ts';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskConnector } from '../connector/zendesk-connector.ts';
import type { ZendeskConnectorOptions } from '../connector/zendesk-connector.ts';

/** What is decided on an old copy of a ticket is refused by its stamp; of its history there are no old copies (`zendeskDesk`). */
export const zendeskFaults = allFaults;

/** An account of the fake, for the tenant `a`. */
export const accountAt = (
  { url, subdomain, seeded }: FakeZendesk,
  credentials: ZendeskAccount['credentials'],
): ZendeskAccount => ({
  tenant: 'a',
  subdomain,
  origin: url,
  credentials,
  marketplace: null,
  fields: seeded.fields,
  messaging: null,
});

/** Samples of the contract with a connector of one's own making against the fake of Zendesk. */
export const makeSampleOf =
  (
    connect: (options: ZendeskConnectorOptions) => HelpdeskConnector = zendeskConnector,
    options: ZendeskOptions = {},
  ): MakeSample =>
  async ({ token }) => {
    const { zendesk, desk } = await zendeskDesk(zendeskFaults, options);
    const { seeded } = zendesk;
    let given = zendesk.token();
    const account = accountAt(zendesk, {
      scheme: 'bearer',
      token: () => Promise.resolve(given),
      ...(token === 'renewable' && {
        refresh: () => {
          given = zendesk.newToken();
          return Promise.resolve(given);
        },
      }),
    });
    const connector = connect(oneAccount(account, desk.now));
    return {
      connector,
      desk,
      helpdesk: 'zendesk',
      group: String(seeded.groups.support.id),
      people: [String(seeded.agents[0].id), String(seeded.agents[1].id)],
      noGroup: '4711471147114',
    };
  };
