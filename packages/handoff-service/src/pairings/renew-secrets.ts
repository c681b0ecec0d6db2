import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { RenewalError } from './pairing.ts';
import type { Pairing, Renew } from './pairing.ts';
import { claimRenewal, endRenewal } from './pairing-store.ts';

/** Longer than any renewal may take: after this whoever renews is taken for dead. */
const LEASE_MS = 30_000;
/** What others wait for somebody who renews, and how often they look. */
const LOOKS = 100;
const LOOK_MS = 100;
/** Tries to store what the helpdesk gave: it gives it once. */
const STORES = 5;

/** What renewing takes. */
export interface RenewalWorld {
  db: Database;
  /** Clock of leases; null for the store's. */
  leaseClock: (() => Date) | null;
  pause: (ms: number) => Promise<void>;
}

interface Place {
  tenant: string;
  helpdesk: string;
}

/** Stores the outcome, with patience: secrets that are not stored now are lost. */
const store = async (
  { db, leaseClock, pause }: RenewalWorld,
  { tenant, helpdesk }: Place,
  end: Parameters<typeof endRenewal>[3],
): Promise<Pairing | null> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await endRenewal(db, tenant, helpdesk, end, leaseClock?.() ?? null);
    } catch (error) {
      if (attempt === STORES || !(error instanceof Problem && error.status === 503)) throw error;
      await pause(LOOK_MS * 2 ** attempt);
    }
  }
};

/**
 * Renews the secrets of a pairing: of all processes that want to at the same time one does, and all are given what came of
 * it. A process that dies between the helpdesk's answer and the store takes the new ones with it: the next to come finds
 * its lease run out, and `lostAt` tells. @throws RenewalError, Problem
 */
export const renewSecrets = async (
  world: RenewalWorld,
  place: Place,
  isDone: (secrets: Pairing['secrets']) => boolean,
  renew: Renew,
): Promise<Pairing | null> => {
  const { db, leaseClock, pause } = world;
  for (let look = 0; look < LOOKS; look += 1) {
    const claim = await claimRenewal(
      db,
      place.tenant,
      place.helpdesk,
      LEASE_MS,
      leaseClock?.() ?? null,
    );
    if (!claim) return null;
    const { mine, token, pairing } = claim;
    if (isDone(pairing.secrets)) {
      if (mine) await store(world, place, { token, secrets: null, lost: false });
      return pairing;
    }
    if (!mine) {
      await pause(LOOK_MS);
      continue;
    }
    let secrets: Pairing['secrets'];
    try {
      secrets = await renew(pairing);
    } catch (error) {
      const lost = !(error instanceof RenewalError) || error.lost;
      await store(world, place, { token, secrets: null, lost });
      throw error;
    }
    const stored = await store(world, place, { token, secrets, lost: false });
    if (stored) return stored;
    // Somebody saved other credentials meanwhile: those count.
  }
  throw new Problem('busy', { retryAfter: 1 });
};
