import { RenewalError } from '@baton/handoff-service';
import type { Pairing, Pairings } from '@baton/handoff-service';

/** How long what another process changed is still taken here. */
const TRUST_MS = 5_000;

/** What is read of the pairings of one helpdesk. */
export interface PairedParts<Paired> {
  /** As pairings of it are stored. */
  helpdesk: string;
  /** Asked late: the service that has them needs a connector first. */
  pairings: () => Pick<Pairings, 'of'>;
  now: () => Date;
  /** Null where a pairing can't be read here, such as one of another version. */
  read: (pairing: Pairing) => Paired | null;
}

/** What is paired with a helpdesk. Members reject with Problems of the store. */
export interface PairedByTenant<Paired> {
  /** Null when the tenant has nothing, or nothing that can be read here. */
  of: (tenant: string) => Promise<Paired | null>;
  /**
   * Null when the tenant has nothing. Rejects where what is paired can't be read here: nobody is to be sent away for that, since
   * a server of another version may read it.
   */
  readable: (tenant: string) => Promise<Paired | null>;
}

/** Pairings by tenant, looked up every five seconds at most: the same objects for as long as a pairing stays the same. */
export const pairedByTenant = <Paired>({
  helpdesk,
  pairings,
  now,
  read,
}: PairedParts<Paired>): PairedByTenant<Paired> => {
  /** `stamp`: of the pairing; another one may begin at version 1 again. */
  const kept = new Map<string, { paired: Paired | null; stamp: string; at: number }>();
  const look = async (tenant: string): Promise<Paired | null> => {
    const at = now().getTime();
    const known = kept.get(tenant);
    const age = known ? at - known.at : TRUST_MS;
    if (known && age >= 0 && age < TRUST_MS) return known.paired;
    const pairing = await pairings().of(tenant, helpdesk);
    if (!pairing) {
      kept.delete(tenant);
      return null;
    }
    const stamp = `${pairing.createdAt} ${pairing.version}`;
    if (known?.stamp === stamp) {
      known.at = at;
      return known.paired;
    }
    const paired = read(pairing);
    kept.set(tenant, { paired, stamp, at });
    return paired;
  };
  return {
    of: look,
    readable: async (tenant) => {
      const paired = await look(tenant);
      if (!paired && kept.has(tenant)) throw new RenewalError('unreachable', { lost: false });
      return paired;
    },
  };
};
