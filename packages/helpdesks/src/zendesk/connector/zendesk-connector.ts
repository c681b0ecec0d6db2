import type { HelpdeskConnector } from '@baton/handoff-service';
import type { AccountOf } from '../api/account.ts';
import { staffingOf } from './availability.ts';
import { contextOf } from './context.ts';
import { describeZendesk } from './describe.ts';
import { desksOf } from './desk.ts';
import { readZendeskHook } from './read-hook.ts';
import { readTicketOf } from './read-ticket.ts';
import { searchHelpOf } from './search-help.ts';
import { writeOnce } from './write.ts';

/** What the connector is told. */
export interface ZendeskConnectorOptions {
  /** As `ticket.helpdesk` names it; `zendesk` when left out. */
  name?: string;
  /**
   * The account of a tenant. `credentials` should be the same object as long as they are the same: the token is kept with it.
   * What it rejects with is told as `unavailable`.
   */
  accountOf: AccountOf;
  /** Tenants that have one, as it is now. */
  tenants: () => readonly string[];
  now?: () => Date;
}

/** The connector to Zendesk, for the accounts of all tenants. */
export const zendeskConnector = ({
  name = 'zendesk',
  accountOf,
  tenants,
  now = () => new Date(),
}: ZendeskConnectorOptions): HelpdeskConnector => {
  const deskOf = desksOf(accountOf, now);
  const can = describeZendesk();
  return {
    name,
    get tenants() {
      return tenants();
    },
    describe: () => can,
    deliver: async ({ handover, ...request }) => {
      const { note, fields, addTags, removeTags, priority, target } = handover;
      return writeOnce(await deskOf(request.tenant), request, {
        wish: { fields, addTags, removeTags, priority, target, status: 'open' },
        note,
        followUp: true,
      });
    },
    update: async ({ fields, addTags, removeTags, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, {
        wish: { fields, addTags, removeTags },
        note: null,
        followUp: false,
      }),
    assign: async ({ target, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, {
        wish: { target },
        note: null,
        followUp: false,
      }),
    appendNote: async ({ note, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, { wish: {}, note, followUp: false }),
    resolve: async (request) =>
      writeOnce(await deskOf(request.tenant), request, {
        wish: { status: 'solved' },
        note: null,
        followUp: false,
      }),
    readTicket: async (request) => readTicketOf(await deskOf(request.tenant), request),
    readHook: readZendeskHook,
    availability: async (request) => staffingOf(await deskOf(request.tenant), request),
    fetchContext: async (request) => contextOf(await deskOf(request.tenant), request),
    searchHelp: async (request) => searchHelpOf(await deskOf(request.tenant), request),
  };
};
