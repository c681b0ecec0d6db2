import type { Attempt, AuthorizeRequest } from './attempt.ts';
import type { CompanySecrets } from './attempts.ts';
import type { MailRequest } from './mail-proof.ts';
import type { OAuthAnswer, OAuthCall } from './oauth-call.ts';
import type { SignedIn } from './port.ts';
import type { AuthorizeReading } from './read-authorize.ts';

/** Signing in with Baton as the one who vouches. Every member rejects with Problems such as `store-unavailable`. */
export interface SignIn {
  /** Whose access token it is, or null when it is over or never was one. Asks the store each time. */
  personOf: (accessToken: string) => Promise<SignedIn | null>;
  /** Ends every sign-in of a helpdesk of a tenant, or of one person of it, on all processes at once. */
  endOf: (whose: { tenant: string; helpdesk: string; user?: string }) => Promise<void>;
  /** What its pages need; null where the service was given no accounts whose people sign in. */
  pages: SignInPages | null;
}

/** What the pages of a sign-in, and the client behind them, can do. */
export interface SignInPages {
  /** Reads the query of `/oauth/authorize`. */
  read: (query: URLSearchParams) => Promise<AuthorizeReading>;
  /** A sign-in begins in a browser; the key of its forms, null when the account is paired no longer. */
  begin: (request: AuthorizeRequest, browser: string) => Promise<string | null>;
  /** What a form belongs to; null for what is over, is another browser's, or never was. */
  find: (key: string, browser: string) => Promise<Attempt | null>;
  /** Sends a code to an address, if it is somebody's. `busy` after too many. */
  ask: (attempt: Attempt, request: MailRequest) => Promise<'asked' | 'busy'>;
  /** Digits that were entered; proven ones give the key of the forms from then on. */
  tryDigits: (
    attempt: Attempt,
    key: string,
    digits: string,
  ) => Promise<{ outcome: 'proven'; key: string } | { outcome: 'wrong' | 'over' | 'unreadable' }>;
  /** The browser leaves for the company's own sign-in; the state that has to come back. */
  leave: (attempt: Attempt, secrets: CompanySecrets) => Promise<string | null>;
  /** It is back: once, in the browser that left. */
  comeBack: (
    state: string,
    browser: string,
  ) => Promise<{ attempt: Attempt; key: string; secrets: CompanySecrets } | null>;
  /** The company vouches for an address; the key of the forms from then on. Rejects when the helpdesk can't be asked. */
  vouch: (
    attempt: Attempt,
    address: string,
  ) => Promise<{ key: string } | { key: null; why: 'nobody' | 'over' }>;
  /** The person agrees; where the browser goes with its code. Null when it is over. */
  agree: (attempt: Attempt) => Promise<string | null>;
  /** They do not; where the browser goes. */
  giveUp: (attempt: Attempt) => Promise<string>;
  token: (call: OAuthCall) => Promise<OAuthAnswer>;
  revoke: (call: OAuthCall) => Promise<OAuthAnswer>;
  /** Resolves when no code is on its way any more. */
  settled: () => Promise<void>;
}
