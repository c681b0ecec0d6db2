import type { Rotation } from '../signing/rotate-secret.ts';
import { openSecrets, overlapUntil, sealSecret } from '../signing/shared-secret.ts';
import type { SealedSecrets } from '../signing/shared-secret.ts';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import { INBOUND } from './statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { Hook, HookTurns, SecretHook } from './hook.ts';

interface Row extends SealedSecrets {
  helpdesk: string;
  hookId: string;
  turns: HookTurns;
  programs: string[];
  usedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

const toHook = (row: Row, now: Date): Hook => ({
  helpdesk: row.helpdesk,
  hookId: row.hookId,
  turns: row.turns,
  programs: row.programs,
  createdAt: isoTime(row.createdAt),
  updatedAt: isoTime(row.updatedAt),
  oldUntil: overlapUntil(row, now),
  usedAt: isoTime(row.usedAt),
});

const toSecretHook = async (
  db: Database,
  tenant: string,
  row: Row,
  now: Date,
): Promise<SecretHook> => ({
  ...toHook(row, now),
  ...(await openSecrets(db, tenant, PLACES.hookSecret(row.helpdesk), row, now)),
});

/** All of a tenant, by helpdesk. @throws Problem `store-unavailable` */
export const listHooks = async (db: Database, tenant: string, now: Date): Promise<Hook[]> => {
  const rows = await askStore<{ hook: Row }>(db, INBOUND.hooksList, [tenant]);
  return rows.map(({ hook }) => toHook(hook, now));
};

/** One with its secrets, or null. */
export const loadHook = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  now: Date,
): Promise<SecretHook | null> => {
  const rows = await askStore<{ hook: Row }>(db, INBOUND.hooksList, [tenant]);
  const row = rows.find(({ hook }) => hook.helpdesk === helpdesk);
  return row ? toSecretHook(db, tenant, row.hook, now) : null;
};

/** Whose webhook it is by its address, or null. */
export const findHook = async (
  db: Database,
  helpdesk: string,
  hookId: string,
  now: Date,
): Promise<{ tenant: string; hook: SecretHook } | null> => {
  const [row] = await askStore<{ tenant_id: string; hook: Row }>(db, INBOUND.hookFind, [
    helpdesk,
    hookId,
  ]);
  if (!row) return null;
  return { tenant: row.tenant_id, hook: await toSecretHook(db, row.tenant_id, row.hook, now) };
};

/** Adds one, or changes what one is for; id and secret count only where it is added. */
export const saveHook = async (
  db: Database,
  tenant: string,
  hook: { helpdesk: string; hookId: string; turns: HookTurns; programs: string[]; secret: string },
  now: Date,
): Promise<{ hook: Hook; created: boolean } | null> => {
  const { helpdesk, hookId, turns, programs, secret } = hook;
  const [row] = await askStore<{ hook: Row; created: boolean }>(db, INBOUND.hookSave, [
    tenant,
    helpdesk,
    hookId,
    turns,
    programs,
    await sealSecret(db, tenant, PLACES.hookSecret(helpdesk), secret),
    now.toISOString(),
  ]);
  return row ? { hook: toHook(row.hook, now), created: row.created } : null;
};

/** Null when the secret `seen` was replaced by somebody else. */
export const rotateHook = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  { seen, secret, oldUntil }: Rotation,
  now: Date,
): Promise<Hook | null> => {
  const [row] = await askStore<{ hook: Row }>(db, INBOUND.hookRotate, [
    tenant,
    helpdesk,
    seen,
    await sealSecret(db, tenant, PLACES.hookSecret(helpdesk), secret),
    oldUntil.toISOString(),
    now.toISOString(),
  ]);
  return row ? toHook(row.hook, now) : null;
};

/** False when there was none of the helpdesk. */
export const deleteHook = async (
  db: Database,
  tenant: string,
  helpdesk: string,
): Promise<boolean> =>
  (await askStore<{ helpdesk: string }>(db, INBOUND.hookDelete, [tenant, helpdesk])).length > 0;
