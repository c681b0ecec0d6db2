import type { ReconcileFacts, TicketStatus } from '@baton/handoff-core';
import { askStore } from '../storage/ask-store.ts';
import { isoTime } from '../storage/iso-time.ts';
import type { Database } from '../storage/database.ts';
import { INBOUND } from '../inbound/statements.ts';

/** A ticket of a tenant. */
export interface WatchedTicket {
  tenant: string;
  helpdesk: string;
  ticket: string;
}

/** A ticket taken for one look. */
export interface Claim {
  token: number;
  /** As it was at the latest look; null before the first. */
  seen: ReconcileFacts['seen'];
}

/** Conversations of a ticket whose latest handoff may still change by what happens there. */
export const conversationsOf = async (
  db: Database,
  { tenant, helpdesk, ticket }: WatchedTicket,
  now: string,
): Promise<string[]> => {
  const rows = await askStore<{ conversation_id: string }>(db, INBOUND.conversations, [
    tenant,
    helpdesk,
    ticket,
    now,
  ]);
  return rows.map((row) => row.conversation_id);
};

/** Null while somebody else looks; of a hint also when somebody did since. */
export const claimTicket = async (
  db: Database,
  { tenant, helpdesk, ticket }: WatchedTicket,
  ask: { hinted: boolean; now: string | null; leaseMs: number },
): Promise<Claim | null> => {
  const [row] = await askStore<{
    token: number;
    seen_status: TicketStatus | null;
    seen_at: Date | null;
  }>(db, INBOUND.claim, [tenant, helpdesk, ticket, ask.hinted, ask.now, ask.leaseMs]);
  if (!row) return null;
  const { token, seen_status: status, seen_at: at } = row;
  return { token, seen: status && at ? { status, updatedAt: at.toISOString() } : null };
};

/** How a look ended. */
export type Looked =
  | { seen: NonNullable<ReconcileFacts['seen']> }
  /** `retryMs`: the ticket rests for so long, longer with every failure; null when it is not the ticket's fault. */
  | { code: string; retryMs: number | null };

/** Gives the ticket back. True when something was hinted at since the look began. */
export const releaseTicket = async (
  db: Database,
  { tenant, helpdesk, ticket }: WatchedTicket,
  token: number,
  looked: Looked,
  now: string | null,
): Promise<boolean> => {
  const seen = 'seen' in looked ? looked.seen : null;
  const fault = 'seen' in looked ? null : looked;
  const [row] = await askStore<{ again: boolean | null }>(db, INBOUND.checked, [
    tenant,
    helpdesk,
    ticket,
    token,
    seen?.status ?? null,
    seen?.updatedAt ?? null,
    fault?.code ?? null,
    fault?.retryMs ?? null,
    now,
  ]);
  return row?.again === true;
};

/** Tickets that are due for a look, those that were hinted at first. */
export const ticketsDue = async (
  db: Database,
  ask: {
    now: string | null;
    everyMs: number;
    helpdesks: readonly string[];
    /** Tenant, line feed, helpdesk. */
    without: readonly string[];
    /** Most of one helpdesk of a tenant. */
    each: number;
    limit: number;
  },
): Promise<WatchedTicket[]> => {
  const rows = await askStore<{ tenant_id: string; helpdesk: string; ticket_id: string }>(
    db,
    INBOUND.due,
    [ask.now, ask.everyMs, ask.helpdesks, ask.without, ask.each, ask.limit],
  );
  return rows.map((row) => ({
    tenant: row.tenant_id,
    helpdesk: row.helpdesk,
    ticket: row.ticket_id,
  }));
};

/** Where looking at a tenant's tickets stands. Times are ISO 8601. */
export interface WatchStatus {
  watched: number;
  behind: number;
  neverChecked: number;
  hinted: number;
  lastCheckedAt: string | null;
  oldestCheckedAt: string | null;
  errors: { helpdesk: string; code: string; tickets: number }[];
}

export const readWatchStatus = async (
  db: Database,
  tenant: string,
  now: string | null,
  everyMs: number,
): Promise<WatchStatus> => {
  const [row] = await askStore<{ status: WatchStatus }>(db, INBOUND.status, [tenant, now, everyMs]);
  if (!row) throw new TypeError('no status');
  const { status } = row;
  return {
    ...status,
    lastCheckedAt: isoTime(status.lastCheckedAt),
    oldestCheckedAt: isoTime(status.oldestCheckedAt),
  };
};
