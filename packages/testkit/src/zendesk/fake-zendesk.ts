import type { Fault, FaultPlan, SeenRequest } from '../helpdesk/faults.ts';
import type { SentHook } from '../helpdesk/hooks-out.ts';
import type { Assumptions } from './assumptions.ts';
import type { Grants, Lifetimes } from './auth/grants.ts';
import type { WebhookFault } from './hooks/outbound.ts';
import type { LimitOptions } from './limits.ts';
import type { ZendeskPerson } from './person.ts';
import type { PageAsk } from './sign-page.ts';
import type { SeedField, Seeded } from './seed.ts';
import type { FakeSunshine } from './sunshine/fake-sunshine.ts';
import type { Account } from './state/account.ts';

/** Options of the fake. */
export interface ZendeskOptions extends Partial<LimitOptions> {
  /** `acme` when left out. */
  subdomain?: string;
  /** Where it is to differ from what is assumed. */
  assumptions?: Partial<Assumptions>;
  /** Custom fields that are there from the start, by Baton's names; none with `{}`. */
  fields?: Readonly<Record<string, SeedField>>;
  /** Where a webhook posts what changes, and what it says; null: there is none yet. */
  hook?: { endpoint?: string; body?: string } | null;
  /** Lifetimes of OAuth tokens in seconds: 30 minutes and 30 days when left out. */
  lifetimes?: Lifetimes;
  /** Addresses the OAuth clients may send people back to. */
  redirectUris?: readonly string[];
  now?: () => Date;
  /** Milliseconds that pass with every change of a ticket, so that whole seconds tell them apart. */
  tickMs?: number;
  /** Id of the first ticket. */
  firstTicket?: number;
  /** Port on loopback; chosen by the system when left out. */
  port?: number;
}

/** A request as it came in. */
export interface ZendeskRequest extends SeenRequest {
  /** Headers in small letters, without those that let in. */
  headers: Readonly<Record<string, string>>;
  query: string;
  /** `basic`, `bearer` or none. */
  scheme: string | null;
  /** The three headers of what is listed in the Marketplace; null where one is missing. */
  marketplace: { name: string; organizationId: string; appId: string } | null;
}

/** OAuth of the account. */
export interface ZendeskOauth {
  grants: Grants;
  /** A global client; a public one that shows a code verifier; one of the account's own, for `client_credentials`. */
  clients: Readonly<Record<'global' | 'public' | 'own', { id: string; secret: string | null }>>;
  /** Who is at the browser when a program asks to be let in; null: they refuse. The service's admin at the start. */
  signedIn: (user: number | null) => void;
  /** Ends an access token; the refresh token beside it stays. */
  expire: (access: string) => void;
}

/** A Zendesk account that runs on loopback. */
export interface FakeZendesk {
  /** Its origin, for example `http://127.0.0.1:4801`; the API is below `/api/v2`, OAuth below `/oauth`. */
  url: string;
  subdomain: string;
  /** Everything in it; to be read, and changed where no function does. */
  account: Account;
  seeded: Seeded;
  person: ZendeskPerson;
  /** OAuth access token of the service's admin that is taken now; it does not run out by itself. */
  token: () => string;
  /** Makes another one, which is then the only one of them that is taken. */
  newToken: () => string;
  /** For Basic: `{email}/token:{token}`. */
  apiToken: { email: string; token: () => string; newToken: () => string };
  /** An access token of anybody, for example of an agent. */
  tokenOf: (user: number, scopes?: readonly string[]) => string;
  oauth: ZendeskOauth;
  /** Messaging. */
  sunshine: FakeSunshine;
  /** Token with which Zendesk loads a page of an app. */
  signPage: (ask: PageAsk) => string;
  /** Asked at every request; null: all goes well. */
  plan: (faults: FaultPlan | null) => void;
  /** What goes wrong with the next requests, one each. */
  next: (...faults: Fault[]) => void;
  /** What becomes of the next webhooks; null: all go well. */
  planHooks: (faults: (() => WebhookFault | null) | null) => void;
  /** Lets so many milliseconds pass. */
  advance: (milliseconds: number) => void;
  /** Milliseconds its clock is ahead of the true time. */
  skew: (milliseconds: number) => void;
  /** The true time. */
  now: () => Date;
  requests: readonly ZendeskRequest[];
  /** Requests that came before the time they had been told to wait until. */
  tooEarly: () => number;
  /** Writes of machines to tickets that took effect so far. */
  effects: () => number;
  /** Notes and messages in which a marker stands. */
  notesWith: (ticket: number, marker: string) => number;
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => SentHook[];
  /** Sends webhooks that were held back. */
  flushHooks: () => void;
  /** Resolves when all webhooks that left were answered. */
  hooksSettled: () => Promise<void>;
  /** How each that was posted was answered; null: not at all. */
  hookAnswers: readonly (number | null)[];
  /** Secret of the webhook that was there from the start, or of another. */
  secret: (webhook?: string) => string;
  rotateSecret: (webhook?: string) => string;
  /** Told when a request hangs; null: nobody. */
  onHang: (listener: (() => void) | null) => void;
  /** Lets requests take effect whose clients gave up. Gives how many did. */
  releaseLate: () => number;
  close: () => Promise<void>;
}
