import type { ActionCommand, GuardedState } from '@baton/handoff-core';
import { opened, sealedOf } from '../actions/guard-store.ts';
import { askStore } from '../storage/ask-store.ts';
import type { Approval, GuardedAction, Total } from '../actions/guard-store.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** A run as it is kept beside the ledger. */
export interface StoredRun {
  id: string;
  conversationId: string;
  actionId: string;
  command: ActionCommand;
  endpoint: string;
  by: string;
  /** Idempotency key. */
  key: string;
  /** Of its action, with this one. */
  tries: number;
  /** Where the action stood before. */
  was: GuardedState;
  status: 'running' | 'succeeded' | 'failed' | 'unknown';
  /** Its time is over and nobody has written that down yet. */
  lapsed: boolean;
  httpStatus: number | null;
}

/** What a run is decided on; see action_run_look in the migrations. */
export interface RunLook {
  action: GuardedAction;
  /** Of the effect, hex; null when nobody can tell what the action changes. */
  hash: string | null;
  /** Latest asked for it. */
  approval: Approval | null;
  holder: 'ai' | 'human';
  openRun: StoredRun | null;
  /** Another action that holds the effect. */
  earlier: GuardedAction | null;
  /** Another action is bringing about the effect, or may have. */
  earlierOpen: boolean;
  uses: number;
  reversals: number;
  sameKey: string | null;
  sameReverse: string | null;
  doneKey: string | null;
}

interface LookRow {
  action: GuardedAction;
  hash: string | null;
  approval: Approval | null;
  holder: 'ai' | 'human';
  open_run: StoredRun | null;
  earlier: GuardedAction | null;
  earlier_open: boolean;
  uses: number;
  reversals: number;
  same_key: string | null;
  same_reverse: string | null;
  done_key: string | null;
}

/** Null when nobody knows the action. @throws Problem `store-unavailable` */
export const lookAtAction = async (
  db: Database,
  tenant: string,
  ref: { conversationId: string; actionId: string; repeatAfterHours: number | null },
  now: string | null,
): Promise<RunLook | null> => {
  const [row] = await askStore<LookRow>(db, STATEMENTS.runLook, [
    tenant,
    ref.conversationId,
    ref.actionId,
    ref.repeatAfterHours,
    now,
  ]);
  if (!row) return null;
  await db.vault.ready(tenant, sealedOf([row.action, row.approval, row.earlier]));
  return {
    action: opened(db, tenant, row.action),
    hash: row.hash,
    approval: row.approval && opened(db, tenant, row.approval),
    holder: row.holder,
    openRun: row.open_run,
    earlier: row.earlier && opened(db, tenant, row.earlier),
    earlierOpen: row.earlier_open,
    uses: row.uses,
    reversals: row.reversals,
    sameKey: row.same_key,
    sameReverse: row.same_reverse,
    doneKey: row.done_key,
  };
};

/** A run by the id the person's page chose, or null. @throws Problem `store-unavailable` */
export const readRun = async (
  db: Database,
  tenant: string,
  conversationId: string,
  run: string,
  now: string | null,
): Promise<StoredRun | null> =>
  (
    await askStore<{ run: StoredRun }>(db, STATEMENTS.runRead, [tenant, conversationId, run, now])
  )[0]?.run ?? null;

/** What a brief shows of the guard. */
export interface GuardView {
  holder: 'ai' | 'human';
  totals: Total[];
  actions: { id: string; status: GuardedState; lapsed: boolean; run: StoredRun | null }[];
}

/** Null when there is no such conversation. @throws Problem `store-unavailable` */
export const viewGuard = async (
  db: Database,
  tenant: string,
  conversationId: string,
  now: string | null,
): Promise<GuardView | null> =>
  (await askStore<GuardView>(db, STATEMENTS.guardView, [tenant, conversationId, now]))[0] ?? null;
