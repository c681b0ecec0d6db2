import type { PairingStep } from './step.ts';

/** What a tenant is paired with. Times are ISO 8601. */
export interface Pairing {
  tenant: string;
  helpdesk: string;
  /** The account there, for example its subdomain. It belongs to one tenant only. */
  account: string;
  /** JSON, as the helpdesk's kind reads it. */
  settings: unknown;
  /** Credentials by their names; sealed where they are stored, and never told. */
  secrets: Readonly<Record<string, string>>;
  /** Counts saves; credentials that renew themselves are no save. */
  version: number;
  /** Since when it is not known whether the credentials were used up by a renewal that never ended; null otherwise. */
  lostAt: string | null;
  /** What the latest look found; null before the first. */
  steps: readonly PairingStep[] | null;
  checkedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What is saved of one. */
export interface PairingSave {
  tenant: string;
  helpdesk: string;
  account: string;
  settings: unknown;
  /** Null keeps those there are. */
  secrets: Readonly<Record<string, string>> | null;
}

/** Why credentials could not be renewed; `lost`: the old ones may be used up all the same. */
export class RenewalError extends Error {
  readonly code: 'refused' | 'unreachable';
  readonly lost: boolean;

  constructor(code: RenewalError['code'], options: { lost: boolean }) {
    super(`renewal: ${code}`);
    this.name = 'RenewalError';
    this.code = code;
    this.lost = options.lost;
  }
}

/** Gives new credentials for old ones. Rejects with a RenewalError. */
export type Renew = (pairing: Pairing) => Promise<Readonly<Record<string, string>>>;

/** Pairings of all tenants, in the store. Every member rejects with Problems, such as `store-unavailable`. */
export interface Pairings {
  of(tenant: string, helpdesk: string): Promise<Pairing | null>;
  /** Whose account it is, before the tenant is known; at most five seconds old. */
  find(helpdesk: string, account: string): Promise<Pairing | null>;
  /** All of one helpdesk. */
  list(helpdesk: string): Promise<readonly { tenant: string; account: string }[]>;
  /** Tenants that are paired with a helpdesk, as this process knows them: at most some seconds old, and empty at first. */
  tenants(helpdesk: string): readonly string[];
  /**
   * Saves over version `seen`, or a first one where it is null.
   * @throws Problem `pairing-changed`, `account-taken`
   */
  save(pairing: PairingSave, seen: number | null): Promise<Pairing>;
  /**
   * Renews credentials: of all processes exactly one calls `renew`, and all are given what came of it. Nothing is renewed
   * where `isDone` already holds. Null when there is no such pairing. @throws RenewalError, Problem `busy`
   */
  renew(
    tenant: string,
    helpdesk: string,
    isDone: (secrets: Pairing['secrets']) => boolean,
    renew: Renew,
  ): Promise<Pairing | null>;
  /** Keeps what a look at a version found. Gives ids of lines that were green until this look; each only once. */
  checked(pairing: Pairing, steps: readonly PairingStep[]): Promise<string[]>;
  /** False when there was none. */
  remove(tenant: string, helpdesk: string): Promise<boolean>;
}
