import type { Fault, FaultPlan, SeenRequest } from '../helpdesk/faults.ts';
import type { SentHook } from '../helpdesk/hooks-out.ts';
import type { Additions } from './additions.ts';
import type { Assumptions } from './assumptions.ts';
import type { WebhookFault } from './hooks/outbound.ts';
import type { ProductEvent } from './hooks/product-events.ts';
import type { LimitOptions } from './limits.ts';
import type { FreshdeskPerson } from './person.ts';
import type { SeedField, Seeded } from './seed.ts';
import type { Account } from './state/account.ts';

/** Options of the fake. */
export interface FreshdeskOptions extends Partial<LimitOptions> {
  /** `acme.freshdesk.com` when left out. */
  domain?: string;
  /** Where it is to differ from what is assumed. */
  assumptions?: Partial<Assumptions>;
  /** Custom fields that are there from the start, by Baton's names; none with `{}`. */
  fields?: Readonly<Record<string, SeedField>>;
  /** Where the account's rules post what changes, with which secret and text; null: there are no rules. */
  hook?: { endpoint?: string; secret?: string; content?: string } | null;
  /** Whether the account has its own AI agent. */
  freddy?: boolean;
  now?: () => Date;
  /** Milliseconds that pass with every change of a ticket, so that whole seconds tell them apart. */
  tickMs?: number;
  /** Id of the first ticket, in digits. */
  firstTicket?: string;
  /** First id of all else; may have up to nineteen digits. */
  firstId?: string;
  /** Port on loopback; chosen by the system when left out. */
  port?: number;
}

/** A request as it came in. */
export interface FreshdeskRequest extends SeenRequest {
  /** Headers in small letters, without those that let in. */
  headers: Readonly<Record<string, string>>;
  query: string;
  /** `basic` or none. */
  scheme: string | null;
}

/** A Freshdesk account that runs on loopback. */
export interface FakeFreshdesk {
  /** Its origin, for example `http://127.0.0.1:4801`; the API is below `/api/v2`. */
  url: string;
  domain: string;
  /** Everything in it; to be read, and changed where no function does. */
  account: Account;
  seeded: Seeded;
  person: FreshdeskPerson;
  /** Puts agents, groups, roles, customers, companies, articles, canned responses, fields and rules into it. */
  add: Additions;
  /** Opens a ticket with a first message of a customer; gives its id. */
  open: (text?: string, contact?: string) => string;
  /** API key of Baton's agent that is taken now. */
  token: () => string;
  /** Makes another one, which is then the only one of them that is taken. */
  newToken: () => string;
  /** API key of anybody: it acts as that agent, with that agent's rights. */
  keyOf: (agent: string) => string;
  /** Asked at every request; null: all goes well. */
  plan: (faults: FaultPlan | null) => void;
  /** What goes wrong with the next requests, one each. */
  next: (...faults: Fault[]) => void;
  /** What becomes of the next webhooks; null: all go well. */
  planHooks: (faults: (() => WebhookFault | null) | null) => void;
  /** Lets so many milliseconds pass; webhooks that are due by then leave. */
  advance: (milliseconds: number) => void;
  /** Milliseconds its clock is ahead of the true time. */
  skew: (milliseconds: number) => void;
  /** The true time. */
  now: () => Date;
  requests: readonly FreshdeskRequest[];
  /** Credits of the account's limit that were used since the start. */
  credits: () => number;
  /** Other apps of the account use up what is left of the minute. */
  exhaust: () => void;
  /** Requests that came before the time they had been told to wait until. */
  tooEarly: () => number;
  /** Writes of machines to tickets that took effect so far. */
  effects: () => number;
  /** Notes and messages in which a marker stands. */
  notesWith: (ticket: string, marker: string) => number;
  /** Where the account's rules for Baton post from now on. */
  hookTo: (endpoint: string) => void;
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => SentHook[];
  /** Sends webhooks that were held back. */
  flushHooks: () => void;
  /** Resolves when all webhooks that left were answered. */
  hooksSettled: () => Promise<void>;
  /** How each that was posted was answered; null: not at all. */
  hookAnswers: readonly (number | null)[];
  /** Webhooks that were given up after their last try. */
  hooksGivenUp: () => number;
  /** What stands in `X-Baton-Secret` of webhooks. */
  secret: () => string;
  rotateSecret: (to?: string) => string;
  /** A webhook with any body, with that secret. */
  signHook: (body: string) => SentHook;
  /** Hands what the platform would tell an app to that listener; null: to nobody. */
  onProduct: (listener: ((event: ProductEvent) => void) | null) => void;
  /** Told when a request hangs; null: nobody. */
  onHang: (listener: (() => void) | null) => void;
  /** Lets requests take effect whose clients gave up. Gives how many did. */
  releaseLate: () => number;
  close: () => Promise<void>;
}
