import type { HelpdeskConnector } from '@baton/handoff-service';
import type { AccountOf } from '../api/account.ts';
import { overhearFin } from '../fin/overhear-fin.ts';
import { staffingOf } from './availability.ts';
import { contextOf } from './context.ts';
import { describeIntercom } from './describe.ts';
import { desksOf } from './desk.ts';
import { workspaceSecret } from './hook-secret.ts';
import { readIntercomHook } from './read-hook.ts';
import { readTicketOf } from './read-ticket.ts';
import { searchHelpOf } from './search-help.ts';
import { writeOnce } from './write.ts';

/** What the connector is told. */
export interface IntercomConnectorOptions {
  /** As `ticket.helpdesk` names it; `intercom` when left out. */
  name?: string;
  /** The workspace of a tenant. What it rejects with is told as `unavailable`. */
  accountOf: AccountOf;
  /** Tenants that have one, as it is now. */
  tenants: () => readonly string[];
  now?: () => Date;
}

/** The connector to Intercom, for the workspaces of all tenants. A ticket is a conversation. */
export const intercomConnector = ({
  name = 'intercom',
  accountOf,
  tenants,
  now = () => new Date(),
}: IntercomConnectorOptions): HelpdeskConnector => {
  const deskOf = desksOf(accountOf, now);
  const can = describeIntercom();
  return {
    name,
    get tenants() {
      return tenants();
    },
    describe: () => can,
    deliver: async ({ handover, ...request }) => {
      const { note, transcript, fields, addTags, removeTags, priority, target } = handover;
      return writeOnce(await deskOf(request.tenant), request, {
        wish: { fields, addTags, removeTags, priority, target, state: 'open' },
        note,
        transcript,
      });
    },
    update: async ({ fields, addTags, removeTags, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, {
        wish: { fields, addTags, removeTags },
        note: null,
      }),
    claim: async ({ by, nobodies, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, {
        wish: { claim: { by, nobodies } },
        note: null,
      }),
    assign: async ({ target, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, { wish: { target }, note: null }),
    appendNote: async ({ note, by, ...request }) =>
      writeOnce(await deskOf(request.tenant), request, { wish: {}, note, by }),
    resolve: async (request) =>
      writeOnce(await deskOf(request.tenant), request, { wish: { state: 'closed' }, note: null }),
    readTicket: async (request) => readTicketOf(await deskOf(request.tenant), request),
    readHook: readIntercomHook,
    hookSecrets: async (tenant) => {
      const { account } = await deskOf(tenant);
      return account.clientSecret === ''
        ? []
        : [workspaceSecret(account.workspace, account.clientSecret)];
    },
    overhear: async (request) => overhearFin(await deskOf(request.tenant), request),
    availability: async (request) => staffingOf(await deskOf(request.tenant), request),
    fetchContext: async (request) => contextOf(await deskOf(request.tenant), request),
    searchHelp: async (request) => searchHelpOf(await deskOf(request.tenant), request),
  };
};
