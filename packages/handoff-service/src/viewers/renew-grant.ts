import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { claimGrant, endGrantRenewal } from './grant-store.ts';
import type { GrantOwner, ViewerGrant } from './grants.ts';

/** Longer than any renewal may take: after this whoever renews is taken for dead. */
const LEASE_MS = 30_000;
/** What others wait for somebody who renews, and how often they look. */
const LOOKS = 100;
const LOOK_MS = 100;
/** Tries to store what the helpdesk gave: it gives it once. */
const STORES = 5;

/** What renewing takes. */
export interface GrantRenewalWorld {
  db: Database;
  /** Clock of leases; null for the store's. */
  leaseClock: (() => Date) | null;
  pause: (ms: number) => Promise<void>;
}

/** Stores the outcome, with patience: secrets that are not stored now are lost. */
const store = async (
  { db, pause }: GrantRenewalWorld,
  owner: GrantOwner,
  end: { token: number; secrets: ViewerGrant['secrets'] | null },
): Promise<ViewerGrant | null> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await endGrantRenewal(db, owner, end);
    } catch (error) {
      if (attempt === STORES || !(error instanceof Problem && error.status === 503)) throw error;
      await pause(LOOK_MS * 2 ** attempt);
    }
  }
};

/**
 * Renews the tokens of one person: of all processes that want to at the same time one does, and all are given what came of
 * it. What a process took with it that died in between is gone: the next renewal is refused then, and leave is asked for
 * anew. @throws RenewalError, Problem
 */
export const renewGrant = async (
  world: GrantRenewalWorld,
  owner: GrantOwner,
  isDone: (secrets: ViewerGrant['secrets']) => boolean,
  renew: (grant: ViewerGrant) => Promise<ViewerGrant['secrets']>,
): Promise<ViewerGrant | null> => {
  const { db, leaseClock, pause } = world;
  for (let look = 0; look < LOOKS; look += 1) {
    const claim = await claimGrant(db, owner, LEASE_MS, leaseClock?.() ?? null);
    if (!claim) return null;
    const { mine, token, grant } = claim;
    if (isDone(grant.secrets)) {
      if (mine) await store(world, owner, { token, secrets: null });
      return grant;
    }
    if (!mine) {
      await pause(LOOK_MS);
      continue;
    }
    let secrets: ViewerGrant['secrets'];
    try {
      secrets = await renew(grant);
    } catch (error) {
      await store(world, owner, { token, secrets: null });
      throw error;
    }
    const stored = await store(world, owner, { token, secrets });
    if (stored) return stored;
    // Leave was given anew meanwhile, or taken back: that counts.
  }
  throw new Problem('busy', { retryAfter: 1 });
};
