import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';

/** A secret that both sides know, as it is stored: sealed, and with the one before it, which counts for some time more. */
export interface SealedSecrets {
  secret: string;
  oldSecret: string | null;
  oldUntil: string | null;
}

/** The same, opened. */
export interface OpenSecrets {
  /** Those in force, the latest first. */
  secrets: string[];
  /** Until when the one before the latest counts, too, ISO 8601; null when it does not any more. */
  oldUntil: string | null;
  /** The latest as it is stored, by which a rotation knows which one it replaces. */
  sealed: string;
}

/** Until when the one before the latest counts, too, ISO 8601; null when it does not any more. */
export const overlapUntil = ({ oldUntil }: SealedSecrets, now: Date): string | null =>
  oldUntil !== null && new Date(oldUntil) > now ? isoTime(oldUntil) : null;

/** @throws VaultError and driver errors */
export const openSecrets = async (
  { vault }: Pick<Database, 'vault'>,
  tenant: string,
  place: string,
  row: SealedSecrets,
  now: Date,
): Promise<OpenSecrets> => {
  const oldUntil = overlapUntil(row, now);
  const old = oldUntil === null ? null : row.oldSecret;
  const inForce = old === null ? [row.secret] : [row.secret, old];
  await vault.ready(tenant, inForce);
  const secrets = inForce.map((sealed) => vault.open(tenant, place, sealed));
  return { secrets, oldUntil, sealed: row.secret };
};

/** @throws VaultError and driver errors */
export const sealSecret = async (
  { vault }: Pick<Database, 'vault'>,
  tenant: string,
  place: string,
  secret: string,
): Promise<string> => {
  await vault.ready(tenant);
  return vault.seal(tenant, place, secret);
};
