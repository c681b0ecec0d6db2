import type { Effect, GuardedState } from '@baton/handoff-core';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { readHead } from '../storage/head-text.ts';
import { PLACES } from '../storage/vault/places.ts';

/** An action as the guard knows it. */
export interface GuardedAction {
  conversationId: string;
  actionId: string;
  /** A check cleared it, or only events tell of it. */
  source: 'check' | 'event';
  name: string;
  effect: Partial<Effect>;
  /** JSON; null once the action has begun. */
  args: string | null;
  effectKey: string | null;
  uncatalogued: boolean;
  status: GuardedState;
  /** Its lease ended and nobody has written that down yet. */
  lapsed: boolean;
  by: string;
  token: string | null;
  /** How often it was cleared. */
  tries: number;
  leaseUntil: string | null;
  at: string;
  updatedAt: string;
}

/** What a person was asked about an action. */
export interface Approval {
  id: string;
  conversationId: string;
  actionId: string;
  state: 'pending' | 'approved' | 'edited' | 'rejected' | 'expired';
  /** Its time is over and nobody has written that down yet. */
  overdue: boolean;
  reasons: string[];
  approvers: 'anyone' | 'standard' | 'full';
  onTimeout: 'reject' | 'escalate';
  name: string;
  effect: Partial<Effect>;
  /** Before a person edited it. */
  askedAmount: number | null;
  askedAt: string;
  expiresAt: string;
  decidedAt: string | null;
  by: string | null;
  note: string | null;
}

/** What actions of one type come to within 24 hours. */
export interface Total {
  type: string;
  currency: string | null;
  count: number;
  sum: number | null;
}

/** What the store says to a check. */
export type CheckOutcome =
  | { outcome: 'no-conversation' }
  | {
      outcome:
        | 'clear'
        | 'held'
        | 'limit'
        | 'asked'
        | 'pending'
        | 'overdue'
        | 'rejected'
        | 'free'
        | 'other-effect'
        | 'human-holds';
      action: GuardedAction | null;
      earlier: GuardedAction | null;
      approval: Approval | null;
      day: { count: number; sum: number };
      customer: string | null;
      totals: Total[];
    };

/** The same as it is stored. */
type StoredOutcome =
  | { outcome: 'no-conversation' }
  | (Omit<Extract<CheckOutcome, { totals: unknown }>, 'customer'> & { state: string });

/** A check as the store takes it; see action_check_by_ai in the migrations. */
export interface CheckCall {
  conversationId: string;
  actionId: string;
  wish: 'reserve' | 'ask' | 'look';
  facts: Record<string, unknown>;
  now: string | null;
  leaseSeconds: number;
  perDay: { count: number | null; sum: number | null };
  repeatAfterHours: number | null;
  approval: Record<string, unknown> | null;
}

const TIMES = new Set(['leaseUntil', 'at', 'updatedAt', 'askedAt', 'expiresAt', 'decidedAt']);

/** Times of the store as ISO 8601 in UTC, whatever zone it speaks in. */
const inUtc = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      TIMES.has(key) && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  ) as T;

/** What of these actions and approvals is sealed. */
export const sealedOf = (rows: readonly (GuardedAction | Approval | null | undefined)[]) =>
  rows.flatMap((row) => (row ? [row.effect.target, 'args' in row ? row.args : row.note] : []));

/** A row of the store as callers know it: opened, its times in UTC. The vault must be ready for it. */
export const opened = <Row extends GuardedAction | Approval>(
  { vault }: Database,
  tenant: string,
  row: Row,
): Row => {
  const { conversationId, actionId } = row;
  const open = (place: string, text: string | null): string | null =>
    text && vault.open(tenant, place, text);
  const { target } = row.effect;
  return inUtc({
    ...row,
    effect: {
      ...row.effect,
      ...(target !== undefined && {
        target: vault.open(tenant, PLACES.target(conversationId, actionId), target),
      }),
    },
    ...('args' in row
      ? { args: open(PLACES.args(conversationId, actionId), row.args) }
      : { note: open(PLACES.note(row.id), row.note) }),
  });
};

/** Checks an action and does what is wished, in one commit. @throws Problem `store-unavailable` */
export const checkInStore = async (
  db: Database,
  tenant: string,
  call: CheckCall,
): Promise<CheckOutcome> => {
  const { vault } = db;
  await vault.ready(tenant);
  const { conversationId: conv, actionId } = call;
  const { target, args } = call.facts;
  const facts = {
    ...call.facts,
    ...(typeof target === 'string' && {
      target: vault.seal(tenant, PLACES.target(conv, actionId), target),
    }),
    ...(typeof args === 'string' && {
      args: vault.seal(tenant, PLACES.args(conv, actionId), args),
    }),
  };
  const [row] = await askStore<{ answer: StoredOutcome }>(db, STATEMENTS.actionCheck, [
    tenant,
    call.conversationId,
    call.actionId,
    call.wish,
    JSON.stringify(facts),
    call.now,
    call.leaseSeconds,
    call.perDay.count,
    call.perDay.sum,
    call.repeatAfterHours,
    call.approval && JSON.stringify(call.approval),
  ]);
  const answer = row?.answer ?? { outcome: 'no-conversation' };
  if (answer.outcome === 'no-conversation') return answer;
  const { state, ...rest } = answer;
  const { action, earlier, approval } = rest;
  await vault.ready(tenant, [state, ...sealedOf([action, earlier, approval])]);
  const { facts: known } = readHead(vault.open(tenant, PLACES.state(conv), state)).state;
  return {
    ...rest,
    customer: known.customer?.id ?? null,
    action: action && opened(db, tenant, action),
    earlier: earlier && opened(db, tenant, earlier),
    approval: approval && opened(db, tenant, approval),
  };
};

/** An action with the latest approval asked for it, or null. */
export const readAction = async (
  db: Database,
  tenant: string,
  conversationId: string,
  actionId: string,
  now: string | null,
): Promise<{ action: GuardedAction; approval: Approval | null; totals: Total[] } | null> => {
  const [row] = await askStore<{
    action: GuardedAction;
    approval: Approval | null;
    totals: Total[];
  }>(db, STATEMENTS.actionRead, [tenant, conversationId, actionId, now]);
  if (!row) return null;
  await db.vault.ready(tenant, sealedOf([row.action, row.approval]));
  return {
    action: opened(db, tenant, row.action),
    approval: row.approval && opened(db, tenant, row.approval),
    totals: row.totals,
  };
};

/** Lengthens a lease; null when it has ended. */
export const renewLease = async (
  db: Database,
  tenant: string,
  lease: { conversationId: string; actionId: string; token: string; seconds: number },
  now: string | null,
): Promise<GuardedAction | null> => {
  const [row] = await askStore<{ action: GuardedAction }>(db, STATEMENTS.actionRenew, [
    tenant,
    lease.conversationId,
    lease.actionId,
    lease.token,
    now,
    lease.seconds,
  ]);
  if (!row) return null;
  await db.vault.ready(tenant, sealedOf([row.action]));
  return opened(db, tenant, row.action);
};

/** One approval, or null. */
export const readApproval = async (
  db: Database,
  tenant: string,
  id: string,
  now: string | null,
): Promise<Approval | null> => {
  const [row] = await askStore<{ approval: Approval }>(db, STATEMENTS.approvalRead, [
    tenant,
    id,
    now,
  ]);
  if (!row) return null;
  await db.vault.ready(tenant, sealedOf([row.approval]));
  return opened(db, tenant, row.approval);
};

/** Latest first. */
export const listApprovals = async (
  db: Database,
  tenant: string,
  wish: { conversationId: string | null; open: boolean; limit: number },
  now: string | null,
): Promise<Approval[]> => {
  const rows = await askStore<{ approval: Approval }>(db, STATEMENTS.approvalsList, [
    tenant,
    wish.conversationId,
    wish.open,
    now,
    wish.limit,
  ]);
  await db.vault.ready(tenant, sealedOf(rows.map(({ approval }) => approval)));
  return rows.map(({ approval }) => opened(db, tenant, approval));
};

/** Actions of all tenants of which time has settled something that is not written down yet. */
export const listDue = async (
  db: Database,
  now: string | null,
  limit: number,
): Promise<{ tenant: string; conversationId: string; actionId: string }[]> =>
  (
    await askStore<{ tenant_id: string; conversation_id: string; action_id: string }>(
      db,
      STATEMENTS.guardDue,
      [now, limit],
    )
  ).map((row) => ({
    tenant: row.tenant_id,
    conversationId: row.conversation_id,
    actionId: row.action_id,
  }));
