import type { BroughtAnswer, SignedIn } from '@baton/handoff-service';
import type { ShareCounts } from './share-counts.ts';

/** An account that a tenant is paired with. */
export interface KnownAccount {
  tenant: string;
  /** Its host name: ids of tickets and agents are unique only within it. */
  account: string;
  /** BCP 47; for whoever comes without a language. */
  locale: string;
  /** IANA name; for whoever comes without a zone. */
  timeZone: string;
}

/** Somebody in front of a ticket, as it was proven to us and never as the app says. */
export interface Onlooker {
  account: KnownAccount;
  /** Id of the agent; null where nobody signed in, so that only the account is known. */
  agent: string | null;
  ticket: string;
}

/** Something that came, and proves that this part of the pairing works. */
type SeenPart = 'app' | 'sign-in' | 'webhook' | 'event';

/** Something that was told of tickets. */
interface BroughtHook {
  headers: Readonly<Record<string, string | undefined>>;
  /** As it came. */
  body: Buffer;
  /** What proves it; null for what the account was given for its rules. */
  secrets: readonly string[] | null;
}

/** What the door of the Freshdesk app works with. Members may reject. */
export interface FreshdeskPorts {
  /** Whose installation key it is; null for nobody's. */
  installationOf: (key: string) => Promise<KnownAccount | null>;
  /** Whose access token it is; null when it is over or was never one. */
  personOf: (accessToken: string) => Promise<SignedIn | null>;
  /** Ends every sign-in of somebody who is no agent any more. */
  endSignIn: (who: { account: KnownAccount; agent: string }) => Promise<void>;
  /** Baton's API. */
  api: { baseUrl: string; fetch: typeof fetch };
  /** A new session for this ticket alone; null where the account is not paired by now. */
  mint: (onlooker: Onlooker) => Promise<string | null>;
  /** Whether this press is seen for the first time, over all processes. */
  firstTime: (onlooker: Onlooker, press: string) => Promise<boolean>;
  /** Tells other processes what this one counted of an account, and what they did. */
  shareCounts: ShareCounts;
  /** Has somebody look at the tickets that something is about. @throws Problem `store-unavailable` */
  takeHook: (account: KnownAccount, hook: BroughtHook) => Promise<BroughtAnswer>;
  /** Which account an automation rule names; null where it is paired with nobody. It proves nothing. */
  accountNamed: (domain: string) => Promise<KnownAccount | null>;
  /** Heard of what came with a proof that was right. */
  seen: (account: KnownAccount, part: SeenPart) => void;
  /** Milliseconds of a clock that never goes back. */
  clock: () => number;
  /** From 0 up to 1. */
  random: () => number;
  /** Milliseconds after which something under way is told as unknown. */
  deadlineMs: number;
  /** Installation keys nobody has that one address may send a minute. */
  guessesAMinute: number;
  /** Is told a request's id and a word, never what somebody wrote. */
  log: { warn: (facts: { requestId: string; why: string }, text: string) => void };
}
