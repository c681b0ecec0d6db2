import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../storage/database.ts';
import {
  beginConsent,
  dropGrant,
  listGrants,
  readGrant,
  saveGrant,
  takeConsent,
} from './grant-store.ts';
import type { GrantOwner, SentForLeave, ViewerGrant, ViewerGrants } from './grants.ts';
import { renewGrant } from './renew-grant.ts';

/** What somebody may take to read what the helpdesk asks them, and to answer. */
const CONSENT_MS = 10 * 60_000;
const STATE = /^[\w-]{43}$/;

const hashOf = (state: string): string => createHash('sha256').update(state).digest('base64url');

/** Leave that people gave, in the store: tokens sealed, and of what comes back with somebody only a hash. */
export class StoredGrants implements ViewerGrants {
  readonly #db: Database;
  readonly #now: () => Date;
  readonly #leaseClock: (() => Date) | null;

  constructor(db: Database, now: () => Date, leaseClock: (() => Date) | null) {
    this.#db = db;
    this.#now = now;
    this.#leaseClock = leaseClock;
  }

  of(owner: GrantOwner): Promise<ViewerGrant | null> {
    return readGrant(this.#db, owner);
  }

  save(
    owner: GrantOwner,
    account: string,
    secrets: ViewerGrant['secrets'],
  ): Promise<ViewerGrant | null> {
    const stamp = randomBytes(12).toString('base64url');
    return saveGrant(this.#db, owner, { account, stamp, secrets }, this.#now());
  }

  renew(
    owner: GrantOwner,
    isDone: (secrets: ViewerGrant['secrets']) => boolean,
    renew: (grant: ViewerGrant) => Promise<ViewerGrant['secrets']>,
  ): Promise<ViewerGrant | null> {
    const world = { db: this.#db, leaseClock: this.#leaseClock, pause };
    return renewGrant(world, owner, isDone, renew);
  }

  drop(owner: GrantOwner, stamp: string | null): Promise<boolean> {
    return dropGrant(this.#db, owner, stamp);
  }

  list(tenant: string, helpdesk: string): Promise<readonly { user: string; givenAt: string }[]> {
    return listGrants(this.#db, tenant, helpdesk);
  }

  async begin(sent: SentForLeave): Promise<string | null> {
    const state = randomBytes(32).toString('base64url');
    const kept = { stateHash: hashOf(state), lastsMs: CONSENT_MS };
    const now = this.#leaseClock?.() ?? null;
    return (await beginConsent(this.#db, sent, kept, now)) ? state : null;
  }

  async take(state: string): Promise<SentForLeave | null> {
    if (!STATE.test(state)) return null;
    return takeConsent(this.#db, hashOf(state), this.#leaseClock?.() ?? null);
  }
}
