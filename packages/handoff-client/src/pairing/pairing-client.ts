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
  };
};
