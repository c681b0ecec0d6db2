import type { HelpdeskConnector } from '@baton/handoff-service';
import type { AccountOf } from '../api/account.ts';
import { staffingOf } from './availability.ts';
import { locateTicket } from '../messaging/locate-ticket.ts';
import { release, updateAndPassBack } from '../messaging/pass-back.ts';
import { readPlace } from '../messaging/read-place.ts';
import {
  isSunshineHook,
  readSwitchboardHook,
  sunshineSecret,
} from '../messaging/read-switchboard-hook.ts';
import { writeAnywhere } from '../messaging/write-into.ts';
import { contextOf } from './context.ts';
import { deliverTo } from './deliver.ts';
import { describeZendesk } from './describe.ts';
import { desksOf } from './desk.ts';
import { readZendeskHook } from './read-hook.ts';
import { searchHelpOf } from './search-help.ts';
import type { Plan } from './write.ts';

/** Calls a minute of the smallest plan (Team): planned with until the first answer tells. */
const LEAST_CALLS = 200;

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
    deliver: async (request) => deliverTo(await deskOf(request.tenant), request),
    update: async (request) => updateAndPassBack(await deskOf(request.tenant), request),
    release: async (request) => release(await deskOf(request.tenant), request),
    claim: async ({ by, nobodies, ...request }) => {
      const plan = { wish: { claim: { by, nobodies } }, note: null, followUp: false };
      return writeAnywhere(await deskOf(request.tenant), request, plan, ['assignee']);
    },
    assign: async ({ target, ...request }) => {
      const plan = { wish: { target }, note: null, followUp: false };
      return writeAnywhere(await deskOf(request.tenant), request, plan, ['group', 'assignee']);
    },
    appendNote: async ({ note, ...request }) => {
      const plan = { wish: {}, note, followUp: false };
      return writeAnywhere(await deskOf(request.tenant), request, plan, ['note']);
    },
    resolve: async (request) => {
      const plan: Plan = { wish: { status: 'solved' }, note: null, followUp: false };
      return writeAnywhere(await deskOf(request.tenant), request, plan, ['status']);
    },
    readTicket: async (request) => readPlace(await deskOf(request.tenant), request),
    looksAMinute: async (tenant) => (await deskOf(tenant)).limit.looks(LEAST_CALLS),
    readHook: (hook) => (isSunshineHook(hook) ? readSwitchboardHook(hook) : readZendeskHook(hook)),
    hookSecrets: async (tenant) => {
      const secret = (await deskOf(tenant)).account.messaging?.hookSecret ?? null;
      return secret === null ? [] : [sunshineSecret(secret)];
    },
    locate: async (request) => locateTicket(await deskOf(request.tenant), request),
    availability: async (request) => staffingOf(await deskOf(request.tenant), request),
    fetchContext: async (request) => contextOf(await deskOf(request.tenant), request),
    searchHelp: async (request) => searchHelpOf(await deskOf(request.tenant), request),
  };
};
