import { askStore } from '../storage/ask-store.ts';
import { inPages } from '../storage/in-pages.ts';
import { atOf } from './attempts.ts';
import type { SignInStore } from './attempts.ts';
import { hashOf, isSecret } from './secrets.ts';
import { SIGN_IN } from './statements.ts';

/** How long an access token is good for: who is no agent any more loses it at once, see `endOf`; everybody else at the next renewal. */
export const ACCESS_MS = 20 * 60_000;
/** A sign-in that nobody renews. */
const REFRESH_MS = 14 * 86_400_000;
/** However it is renewed: then the person proves again who they are. */
const LONGEST_MS = 90 * 86_400_000;

interface Owner {
  tenant: string;
  clientId: string;
  helpdesk: string;
  account: string;
  user: string;
  scope: string;
}

/** A code that was given out. */
export interface FoundCode extends Owner {
  redirectUri: string;
  challenge: string | null;
  isUsed: boolean;
  isOver: boolean;
}

/** A token that was given out. */
export interface FoundToken extends Owner {
  signIn: string;
  renews: boolean;
  isUsed: boolean;
  isOver: boolean;
}

interface Row {
  tenant: string;
  sign_in: string;
  client_id: string;
  helpdesk: string;
  account: string;
  user_id: string;
  redirect_uri: string;
  scope: string;
  challenge: string | null;
  renews: boolean;
  used: boolean;
  over: boolean;
}

const ownerOf = (row: Row): Owner => ({
  tenant: row.tenant,
  clientId: row.client_id,
  helpdesk: row.helpdesk,
  account: row.account,
  user: row.user_id,
  scope: row.scope,
});

/** A pair of tokens that takes the place of a code or of another pair. */
interface Pair {
  access: string;
  refresh: string;
}

const AT_ONCE = 10_000;

/** Codes and tokens, by their hashes. Every member rejects with Problems such as `store-unavailable`. */
export class TokenStore {
  readonly #store: SignInStore;

  constructor(store: SignInStore) {
    this.#store = store;
  }

  async findCode(code: string): Promise<FoundCode | null> {
    if (!isSecret('code', code)) return null;
    const [row] = await this.#ask<Row>(SIGN_IN.codeFind, [hashOf(code), atOf(this.#store)]);
    return row
      ? {
          ...ownerOf(row),
          redirectUri: row.redirect_uri,
          challenge: row.challenge,
          isUsed: row.used,
          isOver: row.over,
        }
      : null;
  }

  /** Uses a code: true once. Whoever brings it again ends what came of it. */
  async takeCode(tenant: string, code: string): Promise<boolean> {
    const values = [tenant, hashOf(code), atOf(this.#store)];
    const [row] = await this.#ask<{ taken: boolean }>(SIGN_IN.codeTake, values);
    return row?.taken === true;
  }

  /** Tokens for a code that was used; false when it was brought again meanwhile, or the account is paired no longer. */
  async issue(tenant: string, code: string, { access, refresh }: Pair): Promise<boolean> {
    const rows = await this.#ask(SIGN_IN.issue, [
      tenant,
      hashOf(code),
      hashOf(access),
      hashOf(refresh),
      ACCESS_MS,
      REFRESH_MS,
      LONGEST_MS,
      atOf(this.#store),
    ]);
    return rows.length > 0;
  }

  async findToken(kind: 'access' | 'refresh', token: string): Promise<FoundToken | null> {
    if (!isSecret(kind, token)) return null;
    const [row] = await this.#ask<Row>(SIGN_IN.tokenFind, [hashOf(token), atOf(this.#store)]);
    return row && row.renews === (kind === 'refresh')
      ? {
          ...ownerOf(row),
          signIn: row.sign_in,
          renews: row.renews,
          isUsed: row.used,
          isOver: row.over,
        }
      : null;
  }

  /** Tokens in the place of those that go with a refresh token, once; `reused` ended the whole sign-in. */
  async renew(
    tenant: string,
    token: string,
    { access, refresh }: Pair,
  ): Promise<'renewed' | 'reused' | 'over'> {
    const [row] = await this.#ask<{ outcome: 'renewed' | 'reused' | 'over' }>(SIGN_IN.renew, [
      tenant,
      hashOf(token),
      hashOf(access),
      hashOf(refresh),
      ACCESS_MS,
      REFRESH_MS,
      atOf(this.#store),
    ]);
    return row?.outcome ?? 'over';
  }

  async end(tenant: string, signIn: string): Promise<void> {
    await this.#ask(SIGN_IN.end, [tenant, signIn]);
  }

  async endOf(whose: { tenant: string; helpdesk: string; user?: string }): Promise<void> {
    await this.#ask(SIGN_IN.endOf, [whose.tenant, whose.helpdesk, whose.user ?? null]);
  }

  /** Throws away what was over before then, of all tenants; gives how many rows. */
  purge(before: Date): Promise<number> {
    return inPages(AT_ONCE, async (most) => {
      const values = [before.toISOString(), most];
      const [row] = await this.#ask<{ purged: number }>(SIGN_IN.purge, values);
      return row?.purged ?? 0;
    });
  }

  #ask<Found extends object>(
    statement: (typeof SIGN_IN)[keyof typeof SIGN_IN],
    values: unknown[],
  ): Promise<Found[]> {
    return askStore<Found>(this.#store.db, statement, values);
  }
}
