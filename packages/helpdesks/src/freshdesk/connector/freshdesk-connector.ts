import type { HelpdeskConnector } from '@baton/handoff-service';
import { LRUCache } from 'lru-cache';
import type { AccountOf } from '../api/account.ts';
import { overhearFreddy } from '../freddy/overhear-freddy.ts';
import { staffingOf } from './availability.ts';
import { contextOf } from './context.ts';
import { describeFreshdesk } from './describe.ts';
import { desksOf } from './desk.ts';
import { readFreshdeskHook } from './read-hook.ts';
import { readTicketOf } from './read-ticket.ts';
import { searchHelpOf } from './search-help.ts';
import { writeOnce } from './write.ts';

/** Tickets that somebody hinted at and that were not looked at yet. */
const HINTED = 5_000;

/** What the connector is told. */
export interface FreshdeskConnectorOptions {
  /** As `ticket.helpdesk` names it; `freshdesk` when left out. */
  name?: string;
  /** The account of a tenant. What it rejects with is told as `unavailable`. */
  accountOf: AccountOf;
  /** Tenants that have one, as it is now. */
  tenants: () => readonly string[];
  now?: () => Date;
}

/** The connector to Freshdesk, for the accounts of all tenants. */
export const freshdeskConnector = ({
  name = 'freshdesk',
  accountOf,
  tenants,
  now = () => new Date(),
}: FreshdeskConnectorOptions): HelpdeskConnector => {
  const deskOf = desksOf(accountOf, now);
  const can = describeFreshdesk();
  const hinted = new LRUCache<string, true>({ max: HINTED });
  return {
    name,
    get tenants() {
      return tenants();
    },
    describe: () => can,
    deliver: async ({ handover, ...request }) => {
      const { note, transcript, fields, addTags, removeTags, priority, target } = handover;
      return writeOnce(await deskOf(request.tenant), request, {
        wish: { fields, addTags, removeTags, priority, target, status: 'open' },
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
      writeOnce(await deskOf(request.tenant), request, {
        wish: { status: 'resolved' },
        note: null,
      }),
    readTicket: async (request) => {
      const desk = await deskOf(request.tenant);
      if (hinted.delete(request.ticket.id)) desk.known.forget(request.ticket.id);
      return readTicketOf(desk, request);
    },
    looksAMinute: async (tenant) => (await deskOf(tenant)).budget.looks(),
    readHook: (hook) => {
      const read = readFreshdeskHook(hook);
      // Whose ticket it is, is not known here: one too many costs a call.
      if (read.ok) for (const { ticket } of read.hints) hinted.set(ticket, true);
      return read;
    },
    hookSecrets: async (tenant) => (await deskOf(tenant)).account.hookSecrets,
    overhear: async (request) => overhearFreddy(await deskOf(request.tenant), request),
    availability: async (request) => staffingOf(await deskOf(request.tenant), request),
    fetchContext: async (request) => contextOf(await deskOf(request.tenant), request),
    searchHelp: async (request) => searchHelpOf(await deskOf(request.tenant), request),
  };
};
