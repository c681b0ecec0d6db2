import { randomUUID } from 'node:crypto';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { Attempt, AuthorizeRequest, MailTrouble } from './attempt.ts';
import type { SignInPort } from './port.ts';
import { hashOf, isSecret, newSecret } from './secrets.ts';
import { SIGN_IN } from './statements.ts';

/** From the first page to consent. */
const LASTS_MS = 15 * 60_000;
/** Codes by mail within one sign-in. */
const MOST_MAILS = 5;
/** Wrong digits of one code. */
const MOST_TRIES = 5;
const MAIL_MS = 10 * 60_000;
const CODE_MS = 60_000;

/** What is kept while a browser is at the company's own sign-in. */
export interface CompanySecrets {
  nonce: string;
  verifier: string;
}

interface Row {
  tenant: string;
  attempt: string;
  clientId: string;
  helpdesk: string;
  account: string;
  redirectUri: string;
  state: string | null;
  scope: string;
  challenge: string | null;
  address: string | null;
  name: string | null;
  user: string | null;
  proven: boolean;
  mailed: boolean;
  mails: number;
  tries: number;
  trouble: MailTrouble | null;
  company: string | null;
}

/** Where attempts are, and the clock they are measured by: null for the store's. */
export interface SignInStore {
  db: Database;
  clock: (() => Date) | null;
}

/** Of a clock, what the store's functions take. */
export const atOf = ({ clock }: SignInStore): string | null => clock?.().toISOString() ?? null;

/**
 * Sign-ins under way. Each belongs to one browser, by its cookie, and to whoever holds the key its forms carry, which changes when
 * the person is proven. Every member rejects with Problems such as `store-unavailable`.
 */
export class Attempts {
  readonly #store: SignInStore;
  readonly #port: SignInPort;

  constructor(store: SignInStore, port: SignInPort) {
    this.#store = store;
    this.#port = port;
  }

  /** The key of its forms; null when the account is paired no longer. */
  async begin(
    { client, redirectUri, state, scope, challenge }: AuthorizeRequest,
    browser: string,
  ): Promise<string | null> {
    const key = newSecret('form');
    const rows = await this.#ask(SIGN_IN.begin, [
      client.tenant,
      randomUUID(),
      hashOf(key),
      hashOf(browser),
      client.clientId,
      client.helpdesk,
      client.account,
      redirectUri,
      state,
      scope,
      challenge,
      LASTS_MS,
      atOf(this.#store),
    ]);
    return rows.length > 0 ? key : null;
  }

  /** Null for what is over, is another browser's, or never was. */
  async find(key: string, browser: string): Promise<Attempt | null> {
    if (!isSecret('form', key) || !isSecret('browser', browser)) return null;
    const values = [hashOf(key), hashOf(browser), atOf(this.#store)];
    const [row] = await this.#ask<{ attempt: Row }>(SIGN_IN.find, values);
    return row ? this.#read(row.attempt) : null;
  }

  /** A code is asked for; gives which one it is, null when there may be no more. */
  async ask({ client, name }: Attempt, address: string): Promise<number | null> {
    const [row] = await this.#ask<{ mails: number }>(SIGN_IN.ask, [
      client.tenant,
      name,
      await this.#seal(client.tenant, PLACES.signInAddress(name), address),
      MOST_MAILS,
      MAIL_MS,
      atOf(this.#store),
    ]);
    return row?.mails ?? null;
  }

  /** Those digits will prove that person. False when another code was asked for meanwhile. */
  async expect(
    { client, name }: Attempt,
    mails: number,
    person: { user: string; name: string },
    codeHash: Buffer,
  ): Promise<boolean> {
    const sealed = await this.#seal(client.tenant, PLACES.signInName(name), person.name);
    const values = [client.tenant, name, mails, person.user, sealed, codeHash];
    return (await this.#ask(SIGN_IN.mailed, values)).length > 0;
  }

  async trouble({ client, name }: Attempt, mails: number, trouble: MailTrouble): Promise<void> {
    await this.#ask(SIGN_IN.trouble, [client.tenant, name, mails, trouble]);
  }

  /** Digits that somebody entered. `key` is that of the forms from then on. */
  async try(
    { client, name }: Attempt,
    codeHash: Buffer,
  ): Promise<{ outcome: 'proven'; key: string } | { outcome: 'wrong' | 'over' }> {
    const key = newSecret('form');
    const [row] = await this.#ask<{ outcome: 'proven' | 'wrong' | 'over' }>(SIGN_IN.try, [
      client.tenant,
      name,
      codeHash,
      hashOf(key),
      MOST_TRIES,
      atOf(this.#store),
    ]);
    const outcome = row?.outcome ?? 'over';
    return outcome === 'proven' ? { outcome, key } : { outcome };
  }

  /** Keeps what the way back needs; gives the state that has to come back, null when it is over. */
  async leave({ client, name }: Attempt, secrets: CompanySecrets): Promise<string | null> {
    const state = newSecret('state');
    const place = PLACES.signInCompany(name);
    const sealed = await this.#seal(client.tenant, place, JSON.stringify(secrets));
    const values = [client.tenant, name, hashOf(state), sealed, atOf(this.#store)];
    return (await this.#ask(SIGN_IN.leave, values)).length > 0 ? state : null;
  }

  /** The browser is back with that state: once, and only the one that left. */
  async comeBack(
    state: string,
    browser: string,
  ): Promise<{ attempt: Attempt; key: string; secrets: CompanySecrets } | null> {
    if (!isSecret('state', state) || !isSecret('browser', browser)) return null;
    const key = newSecret('form');
    const values = [hashOf(state), hashOf(browser), hashOf(key), atOf(this.#store)];
    const [row] = await this.#ask<{ attempt: Row }>(SIGN_IN.return, values);
    if (!row) return null;
    const { tenant, attempt: name, company } = row.attempt;
    const attempt = await this.#read(row.attempt);
    const text = await this.#open(tenant, PLACES.signInCompany(name), company);
    return attempt && text !== null
      ? { attempt, key, secrets: JSON.parse(text) as CompanySecrets }
      : null;
  }

  /** Somebody else vouched for them; gives the key of the forms from then on. */
  async prove(
    { client, name }: Attempt,
    person: { user: string; name: string },
    address: string,
  ): Promise<string | null> {
    const key = newSecret('form');
    const { tenant } = client;
    const rows = await this.#ask(SIGN_IN.prove, [
      tenant,
      name,
      person.user,
      await this.#seal(tenant, PLACES.signInName(name), person.name),
      await this.#seal(tenant, PLACES.signInAddress(name), address),
      hashOf(key),
      atOf(this.#store),
    ]);
    return rows.length > 0 ? key : null;
  }

  /** Makes it a code of `/oauth/token`, once; false when it is over, was made one already, or nobody is proven. */
  async agree({ client, name }: Attempt, code: string): Promise<boolean> {
    const values = [client.tenant, name, hashOf(code), randomUUID(), CODE_MS, atOf(this.#store)];
    return (await this.#ask(SIGN_IN.agree, values)).length > 0;
  }

  async giveUp({ client, name }: Attempt): Promise<void> {
    await this.#ask(SIGN_IN.giveUp, [client.tenant, name]);
  }

  async #read(row: Row): Promise<Attempt | null> {
    const client = await this.#port.clientOf(row.clientId);
    // The client may have changed since the first page: what it does not have now, it does not get.
    if (
      !client ||
      client.tenant !== row.tenant ||
      client.helpdesk !== row.helpdesk ||
      client.account !== row.account ||
      !client.redirectUris.includes(row.redirectUri)
    )
      return null;
    const { attempt: name, redirectUri, state, scope, challenge, user } = row;
    const shown = await this.#open(row.tenant, PLACES.signInName(name), row.name);
    return {
      client,
      name,
      redirectUri,
      state,
      scope,
      challenge,
      address: await this.#open(row.tenant, PLACES.signInAddress(name), row.address),
      person: row.proven && user !== null ? { user, name: shown ?? '' } : null,
      isMailed: row.mailed,
      mails: row.mails,
      tries: row.tries,
      trouble: row.trouble,
    };
  }

  async #seal(tenant: string, place: string, text: string): Promise<string> {
    const { vault } = this.#store.db;
    await vault.ready(tenant);
    return vault.seal(tenant, place, text);
  }

  async #open(tenant: string, place: string, text: string | null): Promise<string | null> {
    if (text === null) return null;
    const { vault } = this.#store.db;
    await vault.ready(tenant, [text]);
    return vault.open(tenant, place, text);
  }

  #ask<Found extends object>(
    statement: (typeof SIGN_IN)[keyof typeof SIGN_IN],
    values: unknown[],
  ): Promise<Found[]> {
    return askStore<Found>(this.#store.db, statement, values);
  }
}
