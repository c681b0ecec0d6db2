import type { Fault, FaultPlan, SeenRequest } from '../helpdesk/faults.ts';
import type { SentHook } from '../helpdesk/hooks-out.ts';
import type { Assumptions } from './assumptions.ts';
import type { Additions } from './additions.ts';
import type { WebhookFault } from './hooks/outbound.ts';
import type { Topic } from './hooks/topics.ts';
import type { IntercomInbox } from './inbox/inbox.ts';
import type { LimitOptions } from './limits.ts';
import type { Grants } from './oauth/grants.ts';
import type { IntercomPerson } from './person.ts';
import type { SeedAttribute, Seeded } from './seed.ts';
import type { Region, Workspace } from './state/workspace.ts';
import type { Scope } from './wire/call.ts';
import type { Version } from './wire/version.ts';

/** Options of the fake. */
export interface IntercomOptions extends Partial<LimitOptions> {
  /** `id_code`; `abcd1234` when left out. */
  workspaceId?: string;
  region?: Region;
  /** IANA name. */
  timeZone?: string;
  /** Version of the app in the Developer Hub: shapes of webhooks and canvas requests. */
  version?: Version;
  /** Where it is to differ from what is assumed. */
  assumptions?: Partial<Assumptions>;
  /** Custom attributes that are there from the start, by Baton's names; none with `{}`. */
  attributes?: Readonly<Record<string, SeedAttribute>>;
  clientId?: string;
  clientSecret?: string;
  /** Addresses that OAuth may send people back to. */
  redirectUris?: readonly string[];
  /** What tokens are for; everything when left out. */
  scopes?: readonly Scope[];
  topics?: readonly Topic[];
  now?: () => Date;
  /** Milliseconds that pass with every change of a conversation, so that whole seconds tell them apart. */
  tickMs?: number;
  firstConversation?: number;
  /** First id of teammates, parts, tags and all else that has digits. */
  firstId?: number;
  /** Port on loopback; chosen by the system when left out. */
  port?: number;
}

/** A request as it came in. */
export interface IntercomRequest extends SeenRequest {
  /** Headers in small letters, without those that let in. */
  headers: Readonly<Record<string, string>>;
  query: string;
  /** `Intercom-Version`. */
  version: string | null;
  /** `bearer` or none. */
  scheme: string | null;
}

/** OAuth of the app in this workspace. */
export interface IntercomOauth {
  grants: Grants;
  /** Where people are sent to let the app in: `{url}/oauth`. */
  authorizeUrl: string;
  /** Who is at the browser when a program asks to be let in; null: they refuse. The lead at the start. */
  signedIn: (admin: string | null) => void;
  /** Ends a token. */
  revoke: (token: string) => void;
  /** Somebody takes the app off the workspace: no token is taken any more, and that address is told, if there is one. Gives its status. */
  uninstall: (address?: string) => Promise<number | null>;
  /** How often the app took itself off the workspace. */
  uninstalled: () => number;
}

/** An Intercom workspace that runs on loopback. */
export interface FakeIntercom {
  /** Its origin, for example `http://127.0.0.1:4801`: API and OAuth. */
  url: string;
  workspaceId: string;
  region: Region;
  /** Everything in it; to be read, and changed where no function does. */
  workspace: Workspace;
  seeded: Seeded;
  person: IntercomPerson;
  /** Puts teammates, teams, customers, companies, articles, macros and attributes into it. */
  add: Additions;
  /** Opens a conversation with a first message of a customer; gives its id. */
  open: (text?: string, contact?: string) => string;
  /** Token of the app that is taken now; it acts as the bot teammate. */
  token: () => string;
  /** Makes another one, which is then the only one of them that is taken. */
  newToken: () => string;
  /** A token of the app for anybody and anything. */
  tokenOf: (admin: string, scopes?: readonly Scope[]) => string;
  clientId: string;
  /** Client secret of the app: signs webhooks, canvas requests and health checks. */
  secret: () => string;
  rotateSecret: () => string;
  /** Stands on every part that the app writes. */
  packageCode: string;
  oauth: IntercomOauth;
  /** Canvas requests, as the inbox sends them. */
  inbox: IntercomInbox;
  /** Asked at every request; null: all goes well. */
  plan: (faults: FaultPlan | null) => void;
  /** What goes wrong with the next requests, one each. */
  next: (...faults: Fault[]) => void;
  /** Posts webhooks to that address, once it answered HEAD with success; false: it did not. Null: nowhere. */
  hookTo: (endpoint: string | null) => Promise<boolean>;
  /** Whether webhooks are posted: an answer with 410 ends it. */
  isHooked: () => boolean;
  subscribe: (topics: readonly Topic[]) => void;
  /** Sends the webhook with which the Developer Hub tries an address. */
  ping: () => void;
  /** What becomes of the next webhooks; null: all go well. */
  planHooks: (faults: (() => WebhookFault | null) | null) => void;
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => SentHook[];
  /** Sends webhooks that were held back. */
  flushHooks: () => void;
  /** Resolves when all webhooks that left were answered. */
  hooksSettled: () => Promise<void>;
  /** How each that was posted was answered; null: not at all. */
  hookAnswers: readonly (number | null)[];
  /** A webhook with any body, signed. */
  signHook: (body: string) => SentHook;
  /** Lets so many milliseconds pass; webhooks that failed are sent again once a minute is over. */
  advance: (milliseconds: number) => void;
  /** Milliseconds its clock is ahead of the true time. */
  skew: (milliseconds: number) => void;
  /** The true time. */
  now: () => Date;
  requests: readonly IntercomRequest[];
  /** Requests that came before the time they had been told to wait until. */
  tooEarly: () => number;
  /** Writes of machines to conversations that took effect so far. */
  effects: () => number;
  /** Notes and messages in which a marker stands. */
  notesWith: (conversation: string, marker: string) => number;
  /** Told when a request hangs; null: nobody. */
  onHang: (listener: (() => void) | null) => void;
  /** Lets requests take effect whose clients gave up. Gives how many did. */
  releaseLate: () => number;
  close: () => Promise<void>;
}
