import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { AddressRate } from '../pages/address-rate.ts';
import type { AccountPace } from './account-pace.ts';
import { codeOf } from './failure.ts';
import type { FreshdeskPorts, KnownAccount } from './ports.ts';

/** Somebody who proved which account they come from, and perhaps who they are. */
export interface Entered {
  account: KnownAccount;
  /** Id of the agent; null where nobody signed in. */
  agent: string | null;
}

/** Why nobody was let in; `retry` in seconds. */
export interface TurnedAway {
  status: 401 | 429 | 503;
  /** Null where the status says it all. */
  problem: 'key-missing' | 'key-unknown' | 'store-unavailable' | null;
  retry?: number;
  why: string;
}

/** What is looked up of a key at all. */
const KEY = /^[\w.~+/=-]{16,300}$/;
const BEARER = /^Bearer ([\w.~+/=-]{16,500})$/i;

/** Of an agent; whoever is not somebody never goes by such a name. */
const AGENT = /^[1-9]\d{0,18}$/;

/** Keys that were good lately, by their hashes. */
const GOOD_KEYS = 10_000;
const UNKNOWN_KEY: TurnedAway = { status: 401, problem: 'key-unknown', why: 'installation' };
const UNKNOWN_TOKEN: TurnedAway = { status: 401, problem: 'key-unknown', why: 'token' };
const AWAY: TurnedAway = { status: 503, problem: 'store-unavailable', retry: 5, why: 'store' };
const TOO_MANY: TurnedAway = { status: 429, problem: null, retry: 60, why: 'rate' };

const hashOf = (text: string): string => hash('sha256', text, 'base64url');

const only = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Whether somebody was let in. */
export const isEntered = (entry: Entered | TurnedAway): entry is Entered => 'account' in entry;

/** Says it to whoever is turned away, and nothing of any account. */
export const turnAway = (
  reply: FastifyReply,
  { status, problem, retry }: TurnedAway,
): FastifyReply => {
  if (retry !== undefined) void reply.header('retry-after', String(retry));
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: problem === null ? 'about:blank' : `urn:baton:problem:${problem}`,
        status,
      }),
    );
};

/** Lets in who proves to come from an account, and says who they are. Nothing that the app says of people is read. */
export class Door {
  readonly #ports: Pick<FreshdeskPorts, 'installationOf' | 'personOf' | 'seen'>;
  readonly #pace: AccountPace;
  readonly #guesses: AddressRate;
  readonly #good = new LRUCache<string, true>({ max: GOOD_KEYS });

  constructor(
    ports: Pick<
      FreshdeskPorts,
      'installationOf' | 'personOf' | 'seen' | 'clock' | 'guessesAMinute'
    >,
    pace: AccountPace,
  ) {
    this.#ports = ports;
    this.#pace = pace;
    this.#guesses = new AddressRate(ports.guessesAMinute, ports.clock);
  }

  /** By the installation key alone. Never rejects. */
  async installation(request: FastifyRequest): Promise<{ account: KnownAccount } | TurnedAway> {
    const key = only(request.headers['x-baton-installation']);
    if (key === undefined) return { ...UNKNOWN_KEY, problem: 'key-missing' };
    if (!KEY.test(key)) return UNKNOWN_KEY;
    const name = hashOf(key);
    // Whoever guesses is held up, and nobody whose key was good is.
    if (!this.#good.has(name) && !this.#guesses.hasRoom(request.ip)) return TOO_MANY;
    try {
      const account = await this.#ports.installationOf(key);
      if (!account) {
        this.#good.delete(name);
        this.#guesses.take(request.ip);
        return UNKNOWN_KEY;
      }
      this.#good.set(name, true);
      return { account };
    } catch (error) {
      return codeOf(error) === 'store-unavailable' ? AWAY : { ...AWAY, why: 'installation-unread' };
    }
  }

  /**
   * By both. Who brings no access token is nobody; one that is not good, or of another tenant or account, is no way to become that.
   * Never rejects.
   */
  async enter(
    request: FastifyRequest,
    about: { ticket: string; isLook: boolean },
  ): Promise<Entered | TurnedAway> {
    const installed = await this.installation(request);
    if (!('account' in installed)) return installed;
    const { account } = installed;
    const place = `${account.tenant} ${account.account}`;
    const agent = await this.#agent(request, account);
    if (typeof agent === 'object' && agent !== null)
      return this.#pace.take({ account: place, who: null, isLook: false }) ? agent : TOO_MANY;
    const { ticket, isLook } = about;
    const who = agent === null ? `ticket ${ticket}` : `agent ${agent}`;
    if (!this.#pace.take({ account: place, who, isLook })) return TOO_MANY;
    this.#ports.seen(account, 'app');
    if (agent !== null) this.#ports.seen(account, 'sign-in');
    return { account, agent };
  }

  /** Counts what the installation tells by itself. False where there was far too much of it. */
  takeEvent({ tenant, account }: KnownAccount): boolean {
    return this.#pace.take({ account: `${tenant} ${account}`, who: null, isLook: false });
  }

  /** Seconds until somebody of the account may look again. */
  again({ tenant, account }: KnownAccount): number {
    return this.#pace.again(`${tenant} ${account}`);
  }

  async #agent(
    request: FastifyRequest,
    account: KnownAccount,
  ): Promise<string | null | TurnedAway> {
    const header = only(request.headers.authorization);
    if (header === undefined) return null;
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) return UNKNOWN_TOKEN;
    try {
      const person = await this.#ports.personOf(token);
      const isTheirs =
        person !== null &&
        AGENT.test(person.user) &&
        person.helpdesk === 'freshdesk' &&
        person.tenant === account.tenant &&
        person.account === account.account;
      return isTheirs ? person.user : UNKNOWN_TOKEN;
    } catch {
      return AWAY;
    }
  }
}
