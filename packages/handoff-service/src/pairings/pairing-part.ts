import type { Logger } from 'pino';
import type { HookDoor } from '../inbound/receive-hook.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { PageLoads } from '../panel/page-loads.ts';
import type { Policies } from '../policy/policies.ts';
import { checkAllPairings } from './pairing-desk.ts';
import type { PairingDesk } from './pairing-desk.ts';
import type { PairingKind } from './pairing-kind.ts';
import { StoredGrants } from '../viewers/stored-grants.ts';
import { StoredPairings } from './stored-pairings.ts';

/** What pairing with helpdesks takes. */
export interface PairingDeps {
  hookDoor: HookDoor;
  policies: Policies;
  kinds: readonly PairingKind[];
  baseUrl: () => string;
  jobs: Jobs;
  endSignIns: PairingDesk['endSignIns'];
  log: Logger;
}

const DAY_SECONDS = 86_400;

/** Wires pairings: the desk behind the routes, and a look at all of them once a day. */
export const pairingPart = async ({
  hookDoor,
  policies,
  kinds,
  baseUrl,
  jobs,
  endSignIns,
  log,
}: PairingDeps): Promise<{ pairings: StoredPairings; pairingDesk: PairingDesk }> => {
  const { db, now, leaseClock } = hookDoor;
  const pairings = new StoredPairings(db, now, leaseClock);
  const pageLoads = new PageLoads(db);
  const grants = new StoredGrants(db, now, leaseClock);
  const pairingDesk = {
    pairings,
    grants,
    kinds: new Map(kinds.map((kind) => [kind.helpdesk, kind])),
    policies,
    hooks: { ...hookDoor, baseUrl },
    leaseClock,
    endSignIns,
    log,
  };
  for (const kind of kinds) {
    // Who is paired is known before the first delivery: whoever is not would be refused for good.
    await pairings.list(kind.helpdesk);
    kind.begin?.(pairings, grants, pageLoads);
  }
  if (kinds.length > 0)
    await jobs.every('pairings', DAY_SECONDS, () => checkAllPairings(pairingDesk));
  return { pairings, pairingDesk };
};
