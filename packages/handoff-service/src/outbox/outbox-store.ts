import { call } from '../storage/call.ts';
import type { Database } from '../storage/database.ts';
import { inPages } from '../storage/in-pages.ts';
import type { OutboxRow } from './executor.ts';

const CLAIM = call('outbox_claim', 7);
const RENEW = call('outbox_renew', 5);
const SETTLE = call('outbox_settle', 11);
const STATS = call('outbox_stats', 0);
const PURGE = call('outbox_purge', 2);

/** A row under lease. */
export interface ClaimedRow extends OutboxRow {
  /** What it has to pass: `handoff:` with the helpdesk, or the first word of its kind. */
  door: string;
  /** Milliseconds since it was tried first. */
  triedForMs: number;
}

/** What a claim asks for. */
export interface ClaimRequest {
  /** First words of kinds there is an executor for. */
  families: readonly string[];
  /** Null for the clock of the database. */
  now: Date | null;
  leaseMs: number;
  limit: number;
  each: number;
  /** Tenants' doors with another number than `each`. */
  rooms: readonly { tenant: string; door: string; room: number }[];
}

interface Row {
  tenant_id: string;
  dedupe: string;
  lane: string;
  kind: string;
  body: string;
  door: string;
  marker: string;
  token: number;
  attempt: number;
  reached: boolean;
  tried_for_ms: number;
}

/** Leases what is due; nobody else gets it until the lease is over. @throws driver errors */
export const claimRows = async (db: Database, request: ClaimRequest): Promise<ClaimedRow[]> => {
  const rows = await db.run<Row>(CLAIM, [
    request.families,
    request.now?.toISOString() ?? null,
    request.leaseMs,
    request.limit,
    request.each,
    request.rooms.map(({ tenant, door }) => `${tenant}\n${door}`),
    request.rooms.map(({ room }) => room),
  ]);
  return rows.map((row) => ({
    tenant: row.tenant_id,
    dedupe: row.dedupe,
    lane: row.lane,
    kind: row.kind,
    body: row.body,
    door: row.door,
    marker: row.marker,
    token: row.token,
    attempt: row.attempt,
    check: row.reached,
    triedForMs: row.tried_for_ms,
  }));
};

/** False when the lease is lost. @throws driver errors */
export const renewLease = async (
  db: Database,
  { tenant, dedupe, token }: OutboxRow,
  now: Date | null,
  leaseMs: number,
): Promise<boolean> =>
  (await db.run(RENEW, [tenant, dedupe, token, now?.toISOString() ?? null, leaseMs])).length > 0;

/** How a row goes on. */
export interface Settlement {
  state: 'ready' | 'done' | 'dead';
  code: string | null;
  receipt: Readonly<Record<string, unknown>> | null;
  /** Until the next try. */
  afterMs: number;
  /** It may have reached the other side. */
  reached: boolean;
  /** Whether it counts as a try. */
  tried: boolean;
  /** The whole helpdesk rests for so long. */
  pauseMs: number | null;
}

/** False, having changed nothing, when the lease is lost. @throws driver errors */
export const settleRow = async (
  db: Database,
  { tenant, dedupe, token }: OutboxRow,
  now: Date | null,
  settlement: Settlement,
): Promise<boolean> => {
  const rows = await db.run(SETTLE, [
    tenant,
    dedupe,
    token,
    now?.toISOString() ?? null,
    settlement.state,
    settlement.code,
    settlement.receipt && JSON.stringify(settlement.receipt),
    Math.round(settlement.afterMs),
    settlement.reached,
    settlement.tried,
    settlement.pauseMs === null ? null : Math.round(settlement.pauseMs),
  ]);
  return rows.length > 0;
};

/** What waits in all tenants together. */
export interface OutboxStats {
  ready: number;
  leased: number;
  unknown: number;
  dead: number;
  /** When the oldest row that is not finished was written, ISO 8601; null when there is none. */
  oldestAt: string | null;
}

/** @throws driver errors */
export const readStats = async (db: Database): Promise<OutboxStats> => {
  const rows = await db.run<{ state: keyof OutboxStats; rows: number; oldest: Date }>(STATS, []);
  const count = (state: string): number => rows.find((row) => row.state === state)?.rows ?? 0;
  const oldest = rows.flatMap((row) => (row.state === 'dead' ? [] : [row.oldest.toISOString()]));
  return {
    ready: count('ready'),
    leased: count('leased'),
    unknown: count('unknown'),
    dead: count('dead'),
    oldestAt: oldest.toSorted()[0] ?? null,
  };
};

const PURGED_AT_ONCE = 1_000;

/** Takes away what was done before a time and belongs to no open handoff; gives how many rows. @throws driver errors */
export const purgeDone = (db: Database, before: Date): Promise<number> =>
  inPages(PURGED_AT_ONCE, async (most) => {
    const [row] = await db.run<{ purged: number }>(PURGE, [before.toISOString(), most]);
    return row?.purged ?? 0;
  });
