import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import { askStore } from '../actions/guard-store.ts';
import type { SecretEndpoint } from './endpoint.ts';

interface Row {
  name: string;
  url: string;
  timeoutMs: number;
  secret: string;
  oldSecret: string | null;
  oldUntil: string | null;
  createdAt: string;
  updatedAt: string;
}

/** An endpoint with the secret as it is stored, by which a rotation knows which one it replaces. */
export type StoredEndpoint = SecretEndpoint & { sealed: string };

const iso = (time: string): string => new Date(time).toISOString();

const toEndpoint = async (
  { vault }: Database,
  tenant: string,
  row: Row,
  now: Date,
): Promise<StoredEndpoint> => {
  await vault.ready(tenant, [row.secret, row.oldSecret]);
  const old = row.oldUntil !== null && new Date(row.oldUntil) > now ? row.oldSecret : null;
  const { name, url, timeoutMs } = row;
  return {
    name,
    url,
    timeoutMs,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    oldUntil: old === null || row.oldUntil === null ? null : iso(row.oldUntil),
    secrets: [row.secret, ...(old === null ? [] : [old])].map((sealed) =>
      vault.open(tenant, PLACES.endpointSecret(name), sealed),
    ),
    sealed: row.secret,
  };
};

const seal = async ({ vault }: Database, tenant: string, name: string, secret: string) => {
  await vault.ready(tenant);
  return vault.seal(tenant, PLACES.endpointSecret(name), secret);
};

/** All of a tenant, by name. @throws Problem `store-unavailable` */
export const listEndpoints = async (
  db: Database,
  tenant: string,
  now: Date,
): Promise<StoredEndpoint[]> => {
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
): Promise<{ endpoint: StoredEndpoint; created: boolean } | null> => {
  const { name, url, timeoutMs, secret } = endpoint;
  const sealed = await seal(db, tenant, name, secret);
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
  rotation: { name: string; seen: string; secret: string; oldUntil: Date },
  now: Date,
): Promise<StoredEndpoint | null> => {
  const { name, seen, secret, oldUntil } = rotation;
  const [row] = await askStore<{ endpoint: Row }>(db, STATEMENTS.endpointRotate, [
    tenant,
    name,
    seen,
    await seal(db, tenant, name, secret),
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
