import type { Rotation } from '../signing/rotate-secret.ts';
import { openSecrets, sealSecret } from '../signing/shared-secret.ts';
import type { SealedSecrets } from '../signing/shared-secret.ts';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { SecretWebhook, Webhook } from './webhook.ts';

interface Row extends SealedSecrets {
  name: string;
  url: string;
  events: string[];
  failingSince: string | null;
  disabledAt: string | null;
  disabledBecause: Webhook['disabledBecause'];
  createdAt: string;
  updatedAt: string;
}

const toWebhook = async (
  db: Database,
  tenant: string,
  row: Row,
  now: Date,
): Promise<SecretWebhook> => {
  const { name, events, disabledBecause } = row;
  const opened = await openSecrets(db, tenant, PLACES.webhookSecret(name), row, now);
  await db.vault.ready(tenant, [row.url]);
  return {
    name,
    url: db.vault.open(tenant, PLACES.webhookUrl(name), row.url),
    events,
    createdAt: isoTime(row.createdAt),
    updatedAt: isoTime(row.updatedAt),
    failingSince: isoTime(row.failingSince),
    disabledAt: isoTime(row.disabledAt),
    disabledBecause,
    ...opened,
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

/** Most subscribers of a tenant. */
const MOST = 50;

/** Adds one, or changes one of this name; the secret counts only where it is added. Null: there are as many as there may be. */
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
    MOST,
  ]);
  if (!row) return null;
  return { webhook: await toWebhook(db, tenant, row.webhook, now), created: row.created };
};

/** Null when the secret `seen` was replaced by somebody else. */
export const rotateWebhook = async (
  db: Database,
  tenant: string,
  name: string,
  { seen, secret, oldUntil }: Rotation,
  now: Date,
): Promise<SecretWebhook | null> => {
  const [row] = await askStore<{ webhook: Row }>(db, STATEMENTS.webhookRotate, [
    tenant,
    name,
    seen,
    await sealSecret(db, tenant, PLACES.webhookSecret(name), secret),
    oldUntil.toISOString(),
    now.toISOString(),
  ]);
  return row ? toWebhook(db, tenant, row.webhook, now) : null;
};

/** With its log. False when there was none of the name. */
export const deleteWebhook = async (db: Database, tenant: string, name: string): Promise<boolean> =>
  (await askStore<{ name: string }>(db, STATEMENTS.webhookDelete, [tenant, name])).length > 0;
