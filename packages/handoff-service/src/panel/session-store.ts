import { Tier } from '@baton/handoff-core';
import { askStore } from '../storage/ask-store.ts';
import { call } from '../storage/call.ts';
import type { Database, Statement } from '../storage/database.ts';
import { inPages } from '../storage/in-pages.ts';
import type { Session } from './session.ts';

/** Each one round trip. Parameters and results are described in migrations/0024 and 0025. */
const SESSIONS = {
  mint: call('panel_session_mint', 11),
  find: call('panel_session_find', 2),
  keep: call('panel_session_keep', 4),
  end: call('panel_session_end', 5),
  ended: call('panel_sessions_ended', 2),
  purge: call('panel_sessions_purge', 2),
} as const satisfies Record<string, Statement>;

/** Where sessions are, and the clock they are measured by: null for the store's. */
export interface SessionStore {
  db: Database;
  clock: (() => Date) | null;
}

/** How long a session lasts, in milliseconds: after its last use, and however it is used. */
export interface Lifetime {
  idleMs: number;
  longestMs: number;
}

/** A session that is not over. */
export interface FoundSession {
  session: Session;
  /** Milliseconds until it ends unless it is used, and at the latest. */
  leftMs: number;
  longestMs: number;
  /** When it was so, by the clock of sessions. */
  at: Date;
}

const timeOf = ({ clock }: SessionStore): string | null => clock?.().toISOString() ?? null;

/**
 * Keeps a new session; gives when it began.
 * @param account that its helpdesk has to be paired with, else nothing is kept (null); null for any or none
 * @throws Problem `store-unavailable`
 */
export const addSession = async (
  store: SessionStore,
  hash: Buffer,
  { tenant, viewer, tier, helpdesk, user, ticket }: Session,
  account: string | null,
  { idleMs, longestMs }: Lifetime,
): Promise<Date | null> => {
  const [row] = await askStore<{ at: Date }>(store.db, SESSIONS.mint, [
    tenant,
    hash,
    viewer,
    tier,
    helpdesk ?? null,
    user ?? null,
    ticket ?? null,
    account,
    idleMs,
    longestMs,
    timeOf(store),
  ]);
  return row?.at ?? null;
};

interface FoundRow {
  tenant: string;
  viewer: string;
  tier: string;
  helpdesk: string | null;
  helpdesk_user: string | null;
  ticket: string | null;
  left_ms: number;
  longest_ms: number;
  at: Date;
}

/** The session of a token's hash, or null when it is over or never was. @throws Problem `store-unavailable` */
export const readSession = async (
  store: SessionStore,
  hash: Buffer,
): Promise<FoundSession | null> => {
  const [row] = await askStore<FoundRow>(store.db, SESSIONS.find, [hash, timeOf(store)]);
  if (!row) return null;
  const { tenant, viewer, helpdesk, helpdesk_user: user, ticket, at } = row;
  // A tier that this version does not know sees what the strictest does.
  const who = { tenant, viewer, tier: Tier.catch('restricted').parse(row.tier) };
  return {
    session:
      helpdesk !== null && user !== null
        ? { ...who, helpdesk, user, ...(ticket !== null && { ticket }) }
        : who,
    leftMs: row.left_ms,
    longestMs: row.longest_ms,
    at,
  };
};

/** It was used: milliseconds that are left of it by now, or null when it is over. @throws Problem `store-unavailable` */
export const extendSession = async (
  store: SessionStore,
  hash: Buffer,
  tenant: string,
  idleMs: number,
): Promise<number | null> => {
  const [row] = await askStore<{ left_ms: number }>(store.db, SESSIONS.keep, [
    tenant,
    hash,
    idleMs,
    timeOf(store),
  ]);
  return row?.left_ms ?? null;
};

/** Ends a session, and every other one of the same person of a helpdesk. @throws Problem `store-unavailable` */
export const endSessions = async (
  store: SessionStore,
  hash: Buffer,
  { tenant, helpdesk, user }: Session,
): Promise<void> => {
  await askStore(store.db, SESSIONS.end, [
    tenant,
    hash,
    helpdesk ?? null,
    user ?? null,
    timeOf(store),
  ]);
};

/** Hashes of the sessions that somebody ended since then, and until when that is told. @throws Problem `store-unavailable` */
export const readEnded = async (
  store: SessionStore,
  since: Date,
): Promise<{ hashes: Buffer[]; at: Date }> => {
  const rows = await askStore<{ token_hash: Buffer | null; at: Date }>(store.db, SESSIONS.ended, [
    since.toISOString(),
    timeOf(store),
  ]);
  const hashes = rows.flatMap(({ token_hash: hash }) => (hash ? [hash] : []));
  return { hashes, at: rows[0]?.at ?? since };
};

const AT_ONCE = 10_000;

/** Milliseconds for which what is over is kept: longer than another process may take to hear of it. */
export const KEPT_OVER_MS = 3_600_000;

/** Throws away what was over before then, sessions and page loads of all tenants; gives how many rows. */
export const purgeSessions = (db: Database, before: Date): Promise<number> =>
  inPages(AT_ONCE, async (most) => {
    const [row] = await askStore<{ purged: number }>(db, SESSIONS.purge, [
      before.toISOString(),
      most,
    ]);
    return row?.purged ?? 0;
  });
