import { json, send } from '../http.ts';
import type { ServiceOptions } from '../http.ts';

/** One line of the checklist of a pairing. */
export interface PairingStep {
  /** The same at every look, for example `webhook`. */
  id: string;
  title: string;
  /** `todo`: somebody or a repair has to do something. `failed`: it could not be found out, or is broken. */
  state: 'ok' | 'todo' | 'failed';
  /** What is there, or what to do; English, for admins. */
  detail: string;
  /** Where to do it. */
  link: string | null;
  /** Whether a repair does it. */
  repairs: boolean;
  /** What somebody has to decide about, for example custom roles. */
  items?: readonly { id: string; label: string }[];
}

/** The account of a helpdesk that a tenant is paired with. Times are ISO 8601. */
export interface HelpdeskPairing {
  /** As tickets name it, for example `zendesk`. */
  helpdesk: string;
  /** For example its subdomain. */
  account: string;
  version: number;
  /** As the helpdesk's page in the docs lists them. */
  settings: Record<string, unknown>;
  /** Names of those there are; what they are is never told. */
  credentials: string[];
  /** Since when the credentials may be used up by a renewal that never ended; null otherwise. */
  lostAt: string | null;
  /** What the latest look found; null before the first. */
  steps: PairingStep[] | null;
  /** Whether all of it was fine; null before the first look. */
  ok: boolean | null;
  checkedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What is paired; settings that are left out stay, as do credentials. */
export interface PairingInput {
  settings: Readonly<Record<string, unknown>>;
  credentials?: Readonly<Record<string, string>> | undefined;
  /** The version that is changed, 0 where there is none; any when left out. */
  version?: number | undefined;
}

/** Secrets that were made for an account, by name, with what else is filled in beside them. */
export interface MadePairingSecrets {
  pairing: HelpdeskPairing;
  secrets: Readonly<Record<string, string>>;
}

type Aborting = { signal?: AbortSignal | undefined };

/** Accounts of helpdesks. Every method throws a ProblemError when refused or unreachable, `no-pairing` where there is no such helpdesk. */
export interface PairingClient {
  /** @throws ProblemError `not-found` */
  fetch(helpdesk: string, request?: Aborting): Promise<HelpdeskPairing>;
  /**
   * Pairs an account, or changes what is known of it; new credentials are tried at the helpdesk first.
   * @throws ProblemError `credentials-refused`, `helpdesk-unreachable`, `account-taken`, `pairing-changed`
   */
  put(helpdesk: string, pairing: PairingInput, request?: Aborting): Promise<HelpdeskPairing>;
  /** Goes through the checklist and changes nothing. */
  check(helpdesk: string, request?: Aborting): Promise<HelpdeskPairing>;
  /** Goes through the checklist and makes what is missing at the helpdesk. @throws ProblemError `busy` */
  repair(helpdesk: string, request?: Aborting): Promise<HelpdeskPairing>;
  /**
   * Forgets it. True where its credentials are seen to have ended at the helpdesk, false where they may go on, null where
   * Baton can't end them. @throws ProblemError `not-found`
   */
  remove(helpdesk: string): Promise<boolean | null>;
  /**
   * Makes secrets that the helpdesk proves itself with, those of these names or all. They are told this once; those there were
   * count beside them for a day. @throws ProblemError `not-found`, `invalid-body`, `pairing-changed`
   */
  secrets(helpdesk: string, names?: readonly string[]): Promise<MadePairingSecrets>;
  /**
   * An address with which an admin of the helpdesk installs the listed app and so pairs their account, good once and until
   * then. @throws ProblemError `no-listed-app`, `invalid-body`
   */
  invite(
    helpdesk: string,
    settings?: Readonly<Record<string, unknown>>,
  ): Promise<{ url: string; until: string }>;
}

/** `options.token` is a key with the scope `admin`. */
export const pairingClient = (options: ServiceOptions): PairingClient => {
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    helpdesk: string,
    more: { under?: string; body?: unknown; signal?: AbortSignal | undefined } = {},
  ): Promise<T> => {
    const { under = '', body, signal } = more;
    const path = `/v1/helpdesks/${encodeURIComponent(helpdesk)}/pairing${under}`;
    const asked = { method, path, signal, ...(body !== undefined && { body }) };
    return json<T>(await send(options, asked), signal);
  };
  return {
    fetch: (helpdesk, { signal } = {}) => ask('GET', helpdesk, { signal }),
    put: (helpdesk, body, { signal } = {}) => ask('PUT', helpdesk, { body, signal }),
    check: (helpdesk, { signal } = {}) => ask('POST', helpdesk, { under: '/check', signal }),
    repair: (helpdesk, { signal } = {}) => ask('POST', helpdesk, { under: '/repair', signal }),
    remove: async (helpdesk) => (await ask<{ ended: boolean | null }>('DELETE', helpdesk)).ended,
    secrets: (helpdesk, names) =>
      ask('POST', helpdesk, { under: '/secrets', body: names === undefined ? {} : { names } }),
    invite: (helpdesk, settings = {}) =>
      ask('POST', helpdesk, { under: '/invites', body: { settings } }),
  };
};
