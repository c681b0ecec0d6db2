import { askStore } from '../actions/guard-store.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { SecretWebhook, Webhook } from './webhook.ts';

interface Row {
  name: string;
  url: string;
  events: string[];
  secret: string;
  oldSecret: string | null;
  oldUntil: string | null;
  failingSince: string | null;
  disabledAt: string | null;
  disabledBecause: Webhook['disabledBecause'];
  createdAt: string;
  updatedAt: string;
}

const iso = (time: string): string => new Date(time).toISOString();
const isoOrNull = (time: string | null): string | null => (time === null ? null : iso(time));

const toWebhook = async (
  { vault }: Database,
  tenant: string,
  row: Row,
  now: Date,
): Promise<SecretWebhook> => {
  await vault.ready(tenant, [row.url, row.secret, row.oldSecret]);
  const old = row.oldUntil !== null && new Date(row.oldUntil) > now ? row.oldSecret : null;
  const { name, events, disabledBecause } = row;
  return {
    name,
    url: vault.open(tenant, PLACES.webhookUrl(name), row.url),
    events,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    oldUntil: old === null ? null : isoOrNull(row.oldUntil),
    failingSince: isoOrNull(row.failingSince),
    disabledAt: isoOrNull(row.disabledAt),
    disabledBecause,
    secrets: [row.secret, ...(old === null ? [] : [old])].map((sealed) =>
      vault.open(tenant, PLACES.webhookSecret(name), sealed),
    ),
    sealed: row.secret,
  };
};

/** All of a tenant, by name. @throws Problem `store-unavailable` */
export const listWebhooks = async (
  db: Database,
  tenant: string,
  now: Date,
): Promise<SecretWebhook[]> => {
  const rows = await askStore<{ webhook: Row }>(db, STATEMENTS.webhooksList, [tenant]);
  return Promise.all(rows.map(({ webhook }) => toWebhook(db, tenant, webhook, now)));
};

/** What is wanted of a subscriber. */
export interface WebhookWish {
  name: string;
  url: string;
  events: string[];
  enabled: boolean;
}

/** Adds one, or changes one of this name; the secret counts only where it is added. */
export const saveWebhook = async (
  db: Database,
  tenant: string,
  { name, url, events, enabled, secret }: WebhookWish & { secret: string },
  now: Date,
): Promise<{ webhook: SecretWebhook; created: boolean } | null> => {
  const { vault } = db;
  await vault.ready(tenant);
  const [row] = await askStore<{ webhook: Row; created: boolean }>(db, STATEMENTS.webhookSave, [
    tenant,
    name,
    vault.seal(tenant, PLACES.webhookUrl(name), url),
    events,
    enabled,
    vault.seal(tenant, PLACES.webhookSecret(name), secret),
    now.toISOString(),
  ]);
  if (!row) return null;
  return { webhook: await toWebhook(db, tenant, row.webhook, now), created: row.created };
};

/** Null when the secret `seen` was replaced by somebody else. */
export const rotateWebhook = async (
  db: Database,
  tenant: string,
  { name, seen, secret, oldUntil }: { name: string; seen: string; secret: string; oldUntil: Date },
  now: Date,
): Promise<SecretWebhook | null> => {
  await db.vault.ready(tenant);
  const [row] = await askStore<{ webhook: Row }>(db, STATEMENTS.webhookRotate, [
    tenant,
    name,
    seen,
    db.vault.seal(tenant, PLACES.webhookSecret(name), secret),
    oldUntil.toISOString(),
    now.toISOString(),
  ]);
  return row ? toWebhook(db, tenant, row.webhook, now) : null;
};

/** With its log. False when there was none of the name. */
export const deleteWebhook = async (db: Database, tenant: string, name: string): Promise<boolean> =>
  (await askStore<{ name: string }>(db, STATEMENTS.webhookDelete, [tenant, name])).length > 0;
