import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { Pairing, PairingSave } from './pairing.ts';
import { PAIRINGS } from './statements.ts';
import type { PairingStep } from './step.ts';

type Row = Omit<Pairing, 'secrets'> & { secrets: string };

const opened = async (db: Database, row: Row): Promise<Pairing> => {
  await db.vault.ready(row.tenant, [row.secrets]);
  const text = db.vault.open(row.tenant, PLACES.pairingSecrets(row.helpdesk), row.secrets);
  return {
    ...row,
    secrets: JSON.parse(text) as Record<string, string>,
    lostAt: isoTime(row.lostAt),
    checkedAt: isoTime(row.checkedAt),
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
  };
};

const sealed = async (
  { vault }: Database,
  tenant: string,
  helpdesk: string,
  secrets: Pairing['secrets'] | null,
): Promise<string | null> => {
  if (secrets === null) return null;
  await vault.ready(tenant);
  return vault.seal(tenant, PLACES.pairingSecrets(helpdesk), JSON.stringify(secrets));
};

/** @throws Problem `store-unavailable` */
export const readPairing = async (
  db: Database,
  tenant: string,
  helpdesk: string,
): Promise<Pairing | null> => {
  const [row] = await askStore<{ pairing: Row }>(db, PAIRINGS.read, [tenant, helpdesk]);
  return row ? opened(db, row.pairing) : null;
};

/** Whose account it is. */
export const findPairing = async (
  db: Database,
  helpdesk: string,
  account: string,
): Promise<Pairing | null> => {
  const [row] = await askStore<{ pairing: Row }>(db, PAIRINGS.find, [helpdesk, account]);
  return row ? opened(db, row.pairing) : null;
};

/** All of a helpdesk. */
export const listPairings = (
  db: Database,
  helpdesk: string,
): Promise<{ tenant: string; account: string }[]> => askStore(db, PAIRINGS.of, [helpdesk]);

/** The pairing as it is now, or why it was not saved. */
export const savePairing = async (
  db: Database,
  { tenant, helpdesk, account, settings, secrets }: PairingSave,
  seen: number | null,
  now: Date,
): Promise<Pairing | 'stale' | 'taken'> => {
  const [row] = await askStore<{ outcome: 'saved' | 'stale' | 'taken'; pairing: Row | null }>(
    db,
    PAIRINGS.save,
    [
      tenant,
      helpdesk,
      account,
      JSON.stringify(settings),
      await sealed(db, tenant, helpdesk, secrets),
      seen,
      now.toISOString(),
    ],
  );
  if (row?.outcome === 'taken') return 'taken';
  return row?.pairing ? opened(db, row.pairing) : 'stale';
};

/** False when there was none. */
export const deletePairing = async (
  db: Database,
  tenant: string,
  helpdesk: string,
): Promise<boolean> =>
  (await askStore<{ helpdesk: string }>(db, PAIRINGS.remove, [tenant, helpdesk])).length > 0;

/** Keeps what a look found, unless the pairing was saved since. Gives ids of lines that were green until then. */
export const keepSteps = async (
  db: Database,
  { tenant, helpdesk, version }: Pairing,
  steps: readonly PairingStep[],
  now: Date,
): Promise<string[]> => {
  const [row] = await askStore<{ drifted: string[] }>(db, PAIRINGS.checked, [
    tenant,
    helpdesk,
    version,
    JSON.stringify(steps),
    now.toISOString(),
  ]);
  return row?.drifted ?? [];
};

/** A renewal that was taken, or the pairing while somebody else has it. */
export interface Claim {
  mine: boolean;
  token: number;
  pairing: Pairing;
}

/** @param now null for the clock of the store */
export const claimRenewal = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  leaseMs: number,
  now: Date | null,
): Promise<Claim | null> => {
  const [row] = await askStore<{ mine: boolean; token: number; pairing: Row }>(db, PAIRINGS.claim, [
    tenant,
    helpdesk,
    leaseMs,
    now?.toISOString() ?? null,
  ]);
  return row ? { ...row, pairing: await opened(db, row.pairing) } : null;
};

/** Ends a renewal. Null when it was not this one any more. */
export const endRenewal = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  end: { token: number; secrets: Pairing['secrets'] | null; lost: boolean },
  now: Date | null,
): Promise<Pairing | null> => {
  const [row] = await askStore<{ pairing: Row }>(db, PAIRINGS.renewed, [
    tenant,
    helpdesk,
    end.token,
    await sealed(db, tenant, helpdesk, end.secrets),
    end.lost,
    now?.toISOString() ?? null,
  ]);
  return row ? opened(db, row.pairing) : null;
};

/**
 * Takes a repair, or gives it back where `leaseMs` is null. False while somebody else repairs.
 * @param now null for the clock of the store
 */
export const leaseRepair = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  leaseMs: number | null,
  now: Date | null,
): Promise<boolean> =>
  (
    await askStore<{ helpdesk: string }>(db, PAIRINGS.repair, [
      tenant,
      helpdesk,
      leaseMs,
      now?.toISOString() ?? null,
    ])
  ).length > 0;
