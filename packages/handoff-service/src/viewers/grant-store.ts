import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import { PLACES } from '../storage/vault/places.ts';
import { GRANTS } from './grant-statements.ts';
import type { GrantOwner, SentForLeave, ViewerGrant } from './grants.ts';

type Row = Omit<ViewerGrant, 'secrets'> & { secrets: string };
interface Found {
  leave: Row;
}

const opened = async (db: Database, row: Row): Promise<ViewerGrant> => {
  await db.vault.ready(row.tenant, [row.secrets]);
  const place = PLACES.grantSecrets(row.helpdesk, row.user);
  const text = db.vault.open(row.tenant, place, row.secrets);
  return {
    ...row,
    secrets: JSON.parse(text) as Record<string, string>,
    givenAt: isoTime(row.givenAt),
  };
};

const openedIf = async (db: Database, row: Found | undefined): Promise<ViewerGrant | null> =>
  row ? opened(db, row.leave) : null;

const sealed = async (
  { vault }: Database,
  { tenant, helpdesk, user }: GrantOwner,
  secrets: ViewerGrant['secrets'],
): Promise<string> => {
  await vault.ready(tenant);
  return vault.seal(tenant, PLACES.grantSecrets(helpdesk, user), JSON.stringify(secrets));
};

/** @throws Problem `store-unavailable`, as all of these */
export const readGrant = async (
  db: Database,
  { tenant, helpdesk, user }: GrantOwner,
): Promise<ViewerGrant | null> => {
  const [row] = await askStore<Found>(db, GRANTS.read, [tenant, helpdesk, user]);
  return openedIf(db, row);
};

/** Null when the account asks nobody for leave any more. */
export const saveGrant = async (
  db: Database,
  owner: GrantOwner,
  leave: { account: string; stamp: string; secrets: ViewerGrant['secrets'] },
  now: Date,
): Promise<ViewerGrant | null> => {
  const [row] = await askStore<Found>(db, GRANTS.save, [
    owner.tenant,
    owner.helpdesk,
    leave.account,
    owner.user,
    leave.stamp,
    await sealed(db, owner, leave.secrets),
    now.toISOString(),
  ]);
  return openedIf(db, row);
};

/** A renewal that was taken, or the leave while somebody else has it. */
interface GrantClaim {
  mine: boolean;
  token: number;
  grant: ViewerGrant;
}

/** @param now null for the clock of the store */
export const claimGrant = async (
  db: Database,
  { tenant, helpdesk, user }: GrantOwner,
  leaseMs: number,
  now: Date | null,
): Promise<GrantClaim | null> => {
  const at = now?.toISOString() ?? null;
  const values = [tenant, helpdesk, user, leaseMs, at];
  const [row] = await askStore<Found & Omit<GrantClaim, 'grant'>>(db, GRANTS.claim, values);
  return row ? { mine: row.mine, token: row.token, grant: await opened(db, row.leave) } : null;
};

/** Ends a renewal; without secrets those there are stay. Null when it was not this one any more. */
export const endGrantRenewal = async (
  db: Database,
  owner: GrantOwner,
  { token, secrets }: { token: number; secrets: ViewerGrant['secrets'] | null },
): Promise<ViewerGrant | null> => {
  const text = secrets && (await sealed(db, owner, secrets));
  const { tenant, helpdesk, user } = owner;
  const [row] = await askStore<Found>(db, GRANTS.renewed, [tenant, helpdesk, user, token, text]);
  return openedIf(db, row);
};

/** False when there was none. */
export const dropGrant = async (
  db: Database,
  { tenant, helpdesk, user }: GrantOwner,
  stamp: string | null,
): Promise<boolean> =>
  (await askStore<object>(db, GRANTS.drop, [tenant, helpdesk, user, stamp])).length > 0;

/** Of a tenant, the oldest first. */
export const listGrants = async (
  db: Database,
  tenant: string,
  helpdesk: string,
): Promise<{ user: string; givenAt: string }[]> => {
  const rows = await askStore<{ user: string; given_at: Date }>(db, GRANTS.of, [tenant, helpdesk]);
  return rows.map(({ user, given_at: at }) => ({ user, givenAt: at.toISOString() }));
};

/** False when nobody is paired. */
export const beginConsent = async (
  db: Database,
  { tenant, helpdesk, user, verifier }: SentForLeave,
  { stateHash, lastsMs }: { stateHash: string; lastsMs: number },
  now: Date | null,
): Promise<boolean> => {
  await db.vault.ready(tenant);
  const text = db.vault.seal(tenant, PLACES.consentVerifier(stateHash), verifier);
  const at = now?.toISOString() ?? null;
  const values = [tenant, helpdesk, user, stateHash, text, lastsMs, at];
  return (await askStore<object>(db, GRANTS.begin, values)).length > 0;
};

/** Once; null also for what is over. */
export const takeConsent = async (
  db: Database,
  stateHash: string,
  now: Date | null,
): Promise<SentForLeave | null> => {
  const [row] = await askStore<SentForLeave & { over: boolean }>(db, GRANTS.take, [
    stateHash,
    now?.toISOString() ?? null,
  ]);
  if (!row || row.over) return null;
  const { tenant, helpdesk, user } = row;
  await db.vault.ready(tenant, [row.verifier]);
  const place = PLACES.consentVerifier(stateHash);
  return { tenant, helpdesk, user, verifier: db.vault.open(tenant, place, row.verifier) };
};
