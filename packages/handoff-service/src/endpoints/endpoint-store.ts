import type { Rotation } from '../signing/rotate-secret.ts';
import { openSecrets, sealSecret } from '../signing/shared-secret.ts';
import type { SealedSecrets } from '../signing/shared-secret.ts';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { SecretEndpoint } from './endpoint.ts';

interface Row extends SealedSecrets {
  name: string;
  url: string;
  timeoutMs: number;
  createdAt: string;
  updatedAt: string;
}

const toEndpoint = async (
  db: Database,
  tenant: string,
  row: Row,
  now: Date,
): Promise<SecretEndpoint> => {
  const { name, url, timeoutMs } = row;
  const opened = await openSecrets(db, tenant, PLACES.endpointSecret(name), row, now);
  return {
    name,
    url,
    timeoutMs,
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
    ...opened,
  };
};

/** All of a tenant, by name. @throws Problem `store-unavailable` */
export const listEndpoints = async (
  db: Database,
  tenant: string,
  now: Date,
): Promise<SecretEndpoint[]> => {
  const rows = await askStore<{ endpoint: Row }>(db, STATEMENTS.endpointsList, [tenant]);
  return Promise.all(rows.map(({ endpoint }) => toEndpoint(db, tenant, endpoint, now)));
};

/** Names alone: what tells which commands there are needs no secret. */
export const endpointNames = async (db: Database, tenant: string): Promise<Set<string>> => {
  const rows = await askStore<{ endpoint: Row }>(db, STATEMENTS.endpointsList, [tenant]);
  return new Set(rows.map(({ endpoint }) => endpoint.name));
};

/** Adds one, or changes where one of this name leads; the secret counts only where it is added. */
export const saveEndpoint = async (
  db: Database,
  tenant: string,
  endpoint: { name: string; url: string; timeoutMs: number; secret: string },
  now: Date,
): Promise<{ endpoint: SecretEndpoint; created: boolean } | null> => {
  const { name, url, timeoutMs, secret } = endpoint;
  const sealed = await sealSecret(db, tenant, PLACES.endpointSecret(name), secret);
  const [row] = await askStore<{ endpoint: Row; created: boolean }>(db, STATEMENTS.endpointSave, [
    tenant,
    name,
    url,
    timeoutMs,
    sealed,
    now.toISOString(),
  ]);
  if (!row) return null;
  return { endpoint: await toEndpoint(db, tenant, row.endpoint, now), created: row.created };
};

/** Null when the secret `seen` was replaced by somebody else. */
export const rotateEndpoint = async (
  db: Database,
  tenant: string,
  name: string,
  { seen, secret, oldUntil }: Rotation,
  now: Date,
): Promise<SecretEndpoint | null> => {
  const [row] = await askStore<{ endpoint: Row }>(db, STATEMENTS.endpointRotate, [
    tenant,
    name,
    seen,
    await sealSecret(db, tenant, PLACES.endpointSecret(name), secret),
    oldUntil.toISOString(),
    now.toISOString(),
  ]);
  return row ? toEndpoint(db, tenant, row.endpoint, now) : null;
};

/** False when there was none of the name. */
export const deleteEndpoint = async (
  db: Database,
  tenant: string,
  name: string,
): Promise<boolean> =>
  (await askStore<{ name: string }>(db, STATEMENTS.endpointDelete, [tenant, name])).length > 0;
