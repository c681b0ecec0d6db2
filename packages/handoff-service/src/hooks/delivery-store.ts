import type { Database } from '../storage/database.ts';
import { inPages } from '../storage/in-pages.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';

interface Row {
  tenant_id: string;
  webhook: string;
  event_id: string;
  token: number;
  attempt: number;
  failing: boolean;
  url: string;
  secret: string;
  old_secret: string | null;
  body: string;
}

/** A delivery whose turn it is, leased. */
export interface DueDelivery {
  tenant: string;
  webhook: string;
  event: string;
  token: number;
  /** From 1, since the latest replay. */
  attempt: number;
  /** The subscriber has not taken anything since it failed. */
  failing: boolean;
  url: string;
  /** The latest first. */
  secrets: string[];
  /** Null when it was erased meanwhile. */
  body: string | null;
}

/** How many may be under way. */
export interface ClaimLimits {
  /** At subscribers that answer. */
  healthy: number;
  /** At those that fail at present, one each. */
  failing: number;
  /** At one subscriber. */
  each: number;
  leaseSeconds: number;
}

const ERASED = '[erased]';

const toDue = async ({ vault }: Database, row: Row): Promise<DueDelivery> => {
  const { tenant_id: tenant, webhook, event_id: event, token, attempt, failing } = row;
  const { url, secret, old_secret: old, body } = row;
  await vault.ready(tenant, [url, secret, old, body]);
  return {
    tenant,
    webhook,
    event,
    token,
    attempt,
    failing,
    url: vault.open(tenant, PLACES.webhookUrl(webhook), url),
    secrets: [secret, ...(old === null ? [] : [old])].map((sealed) =>
      vault.open(tenant, PLACES.webhookSecret(webhook), sealed),
    ),
    body: body === ERASED ? null : vault.open(tenant, PLACES.webhookEvent(event), body),
  };
};

/** Leases deliveries that are due, of all tenants. @throws driver errors */
export const claimDeliveries = async (
  db: Database,
  { healthy, failing, each, leaseSeconds }: ClaimLimits,
  now: Date | null,
): Promise<DueDelivery[]> => {
  const at = now?.toISOString() ?? null;
  const values = [at, healthy, failing, each, leaseSeconds];
  const rows = await db.run<Row>(STATEMENTS.webhookClaim, values);
  const opened = await Promise.allSettled(rows.map((row) => toDue(db, row)));
  // What does not open is left to its lease: a backup may bring its key back.
  return opened.flatMap((each_) => (each_.status === 'fulfilled' ? [each_.value] : []));
};

/** How a try ended. */
export interface TryEnd {
  outcome: 'delivered' | 'retry' | 'failed' | 'gone' | 'erased';
  httpStatus: number | null;
  /** Why it did not succeed, for example `timeout`; null where the status says it. */
  code: string | null;
  ms: number;
  /** Seconds until the next try. */
  wait: number | null;
}

/** Null when somebody else has it by now. `disabled`: why the subscriber is told nothing from now on. @throws driver errors */
export const endTry = async (
  db: Database,
  { tenant, webhook, event, token }: DueDelivery,
  { outcome, httpStatus, code, ms, wait }: TryEnd,
  now: Date | null,
): Promise<{ state: string; disabled: string | null } | null> => {
  const at = now?.toISOString() ?? null;
  const key = [tenant, webhook, event, token];
  const values = [...key, at, outcome, httpStatus, code, ms, wait];
  const [row] = await db.run<{ state: string; disabled: string | null }>(
    STATEMENTS.webhookDone,
    values,
  );
  return row ?? null;
};

const PURGED_AT_ONCE = 2_000;

/** Throws away what ended before a time; gives how many rows. @throws driver errors */
export const purgeDeliveries = (db: Database, before: Date): Promise<number> =>
  inPages(PURGED_AT_ONCE, async (most) => {
    const values = [before.toISOString(), most];
    const [row] = await db.run<{ purged: number }>(STATEMENTS.webhookPurge, values);
    return row?.purged ?? 0;
  });
