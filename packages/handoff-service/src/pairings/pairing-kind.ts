import type { QueueTarget } from '@baton/handoff-core';
import type { Pairing, Pairings } from './pairing.ts';
import type { PageLoads } from '../panel/page-loads.ts';
import type { ViewerGrants } from '../viewers/grants.ts';
import type { BesideSecrets } from './put-beside.ts';
import type { PairingStep } from './step.ts';

/** What an admin wants to be paired, as it was sent. */
export interface PairingWish {
  tenant: string;
  settings: unknown;
  /** Null keeps those there are. */
  credentials: unknown;
  /** What there is already. */
  before: Pairing | null;
  signal: AbortSignal;
}

/** What is wrong with a wish; `pointer` begins with `/settings` or `/credentials`. Holds nothing that was sent. */
export interface WishFault {
  pointer: string;
  detail: string;
}

/** What is to be saved, or why nothing is. */
export type ReadWish =
  | {
      ok: true;
      account: string;
      settings: unknown;
      /** Null keeps those there are. */
      secrets: Readonly<Record<string, string>> | null;
      /** What is put beside those that are kept, null taken away; left out where nothing is. */
      beside?: BesideSecrets;
    }
  | { ok: false; why: 'invalid' | 'refused' | 'unreachable'; faults: readonly WishFault[] };

/** Baton's door for webhooks of the helpdesk. */
export interface PairingHook {
  /** Its address; the door is opened when there is none yet. */
  open(): Promise<string>;
  /** The same; null when there is none. */
  address(): Promise<string | null>;
  /** Whether this secret proves webhooks there. */
  takes(secret: string): Promise<boolean>;
  /** Has this secret prove them from now on, beside the one before for a day. */
  take(secret: string): Promise<void>;
}

/** What a look at a pairing may use. */
export interface PairingLook {
  pairing: Pairing;
  pairings: Pairings;
  hook: PairingHook;
  /** What the policy calls its queues there. */
  queues: readonly { queue: string; target: QueueTarget }[];
  /** People who gave leave to be asked for in their name. */
  gaveLeave: number;
  /** Address others reach Baton at, without a slash at the end. */
  baseUrl: string;
  now: Date;
  signal: AbortSignal;
}

/** What a look found; `settings` as they are to be saved, where a repair learned something. */
export interface PairingFindings {
  steps: readonly PairingStep[];
  settings: unknown;
}

/** Where somebody of the helpdesk installs an app that serves several tenants, and until when; or what is wrong with the wish. */
export type PairingInvite = { url: string; until: string } | { faults: readonly WishFault[] };

/**
 * Secrets that were made for an account: `settings` and all `secrets` as they are to be saved, and `told`, what an admin is to
 * give away; or what is wrong with the names.
 */
export type MadeSecrets =
  | {
      settings: unknown;
      secrets: Readonly<Record<string, string>>;
      told: Readonly<Record<string, string>>;
    }
  | { faults: readonly WishFault[] };

/** How tenants are paired with one helpdesk. The service knows no helpdesk by name: each brings its own. */
export interface PairingKind {
  readonly helpdesk: string;
  /** Told where pairings, the leave of people and page loads that came are, before anything is delivered: its connector was needed first. */
  begin?(pairings: Pairings, grants: ViewerGrants, pageLoads: Pick<PageLoads, 'take'>): void;
  /** Reads settings and credentials, and proves with them that the account is the admin's: nothing is stored before. Never rejects. */
  readWish(wish: PairingWish): Promise<ReadWish>;
  /**
   * Goes through the checklist. Changes nothing unless it repairs; then what is missing is made, and found again the next
   * time. Rejects with nothing but Problems of the service's own parts: what fails there is a step that says so.
   */
  look(look: PairingLook, repair: boolean): Promise<PairingFindings>;
  /**
   * Ends at the helpdesk what Baton was given there, of a pairing that is forgotten already: true where it is seen to have
   * ended, false where it may go on, null where there is nothing that Baton could end. Never rejects.
   */
  end?(pairing: Pairing, signal: AbortSignal): Promise<boolean | null>;
  /**
   * Makes secrets that the helpdesk is to prove itself with, those of these names or all, in place of those there are. None
   * where left out: the helpdesk makes its own. Pure, but for randomness.
   */
  makeSecrets?(pairing: Pairing, names: readonly string[] | null, now: Date): MadeSecrets;
  /**
   * An address with which somebody of the helpdesk pairs their account with a tenant, good once and not for long. Null where
   * this server has no such app; the same when left out. `version`: of the pairing there is, 0 where there is none.
   */
  invite?(who: {
    tenant: string;
    version: number;
    settings: unknown;
  }): Promise<PairingInvite | null>;
}
