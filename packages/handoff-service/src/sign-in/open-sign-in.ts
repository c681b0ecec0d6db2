import type { Logger } from 'pino';
import type { Database } from '../storage/database.ts';
import { Attempts } from './attempts.ts';
import { MailProof, readAddress } from './mail-proof.ts';
import { agreeTo, exchange, revoke } from './oauth-protocol.ts';
import type { SignInPort } from './port.ts';
import { readAuthorize } from './read-authorize.ts';
import { redirectTo } from './redirect-to.ts';
import type { SignIn, SignInPages } from './sign-in.ts';
import { TokenStore } from './token-store.ts';

/** What signing in runs on. */
export interface SignInOptions {
  db: Database;
  port: SignInPort | null;
  /** Null for the clock of the store. */
  clock: (() => Date) | null;
  /** Who vouches: the address others reach this service at. */
  issuer: () => string;
  log: Logger;
}

const openPages = (
  { db, clock, issuer, log }: SignInOptions,
  port: SignInPort,
  tokens: TokenStore,
): SignInPages => {
  const store = { db, clock };
  const attempts = new Attempts(store, port);
  const mails = new MailProof(store, port, attempts, log);
  const parts = { port, attempts, tokens, log, renewals: new Map() };
  return {
    read: (query) => readAuthorize(query, port, issuer()),
    begin: (request, browser) => attempts.begin(request, browser),
    find: (key, browser) => attempts.find(key, browser),
    ask: (attempt, request) => mails.ask(attempt, request),
    tryDigits: (attempt, key, digits) => mails.try(attempt, key, digits),
    leave: (attempt, secrets) => attempts.leave(attempt, secrets),
    comeBack: (state, browser) => attempts.comeBack(state, browser),
    vouch: async (attempt, vouched) => {
      const address = readAddress(vouched);
      const person = address && (await port.personByEmail(attempt.client, address));
      if (!address || !person) return { key: null, why: 'nobody' };
      const key = await attempts.prove(attempt, person, address);
      return key === null ? { key, why: 'over' } : { key };
    },
    agree: (attempt) => agreeTo(parts, attempt, issuer()),
    giveUp: async (attempt) => {
      await attempts.giveUp(attempt);
      const { redirectUri, state } = attempt;
      return redirectTo(redirectUri, issuer(), { error: 'access_denied', state });
    },
    token: (call) => exchange(parts, call),
    revoke: (call) => revoke(parts, call),
    settled: () => mails.settled(),
  };
};

/** Signing in over the store. Tokens are known also where nobody can sign in any more. */
export const openSignIn = (
  options: SignInOptions,
): { signIn: SignIn; purge: (before: Date) => Promise<number> } => {
  const { db, clock, port } = options;
  const tokens = new TokenStore({ db, clock });
  return {
    signIn: {
      personOf: async (accessToken) => {
        const token = await tokens.findToken('access', accessToken);
        if (!token || token.isOver) return null;
        const { tenant, helpdesk, account, user } = token;
        return { tenant, helpdesk, account, user };
      },
      endOf: (whose) => tokens.endOf(whose),
      pages: port && openPages(options, port, tokens),
    },
    purge: (before) => tokens.purge(before),
  };
};
