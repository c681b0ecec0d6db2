import type { MissingCode } from '@baton/handoff-core';
import { setTimeout as pause } from 'node:timers/promises';
import { loadHeads } from '../ingest/ingest-store.ts';
import { makeEntry } from '../ingest/plan.ts';
import type { Head } from '../ingest/plan.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';
import type { Database, Statement } from '../storage/database.ts';
import type { LedgerKind } from '../storage/ledger-kinds.ts';
import { storeProblem } from '../storage/store-problem.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { Lanes } from './lanes.ts';

const APPEND: Statement = {
  name: 'mark_append',
  text: 'select * from mark_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
};

/** An AI may stream into the conversation at the same moment, but not forever. */
const MAX_ATTEMPTS = 20;
/** Milliseconds to give way at most after so many attempts: an event is worth more than the moment a look is noted. */
const giveWay = (attempt: number): number => Math.random() * Math.min(100, 5 * 2 ** attempt);

/** What an entry is held against in the transaction that writes it; see migrations/0008-marks.sql. */
type MarkCheck =
  | { op: 'reveal'; id: string; viewer: string; perHour: number }
  | { op: 'edit'; base: number; by: string; afterTurn: number; cleared: boolean }
  | { op: 'rating'; by: string; stars: number; missing: readonly MissingCode[] }
  | { op: 'survey'; handoffId: string; score: number };

/** An entry that a person caused. */
export interface Mark {
  kind: Exclude<LedgerKind, 'event' | 'handoff' | 'erasure' | 'approval' | 'run'>;
  /** ISO 8601. */
  at: string;
  /** From the conversation as it is when the entry is made. */
  make: (head: Head) => { body: object; check: MarkCheck | null };
}

/** What marks are written with. */
export interface MarkContext {
  db: Database;
  writer: ConversationWriter;
  /** Marks of one conversation are written one after the other. */
  lanes: Lanes;
}

/** `changed`: not made from the latest version; `limited`: with seconds to wait. */
export type MarkAnswer =
  | { status: 'ok' }
  | { status: 'changed' }
  | { status: 'limited'; wait: number };

const tryAppend = async (
  { db, writer }: MarkContext,
  tenant: string,
  conversationId: string,
  mark: Mark,
): Promise<MarkAnswer | null> => {
  const head = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
  if (!head) throw new Problem('not-found');
  const { body, check } = mark.make(head);
  const entry = makeEntry(head, {
    kind: mark.kind,
    eventId: null,
    at: mark.at,
    body: JSON.stringify(body),
    decision: null,
    answer: null,
  });
  const [row] = await db.run<{ status: string; wait: number | null }>(APPEND, [
    tenant,
    conversationId,
    head.version,
    entry.seq,
    entry.kind,
    entry.at,
    db.vault.seal(tenant, PLACES.ledgerBody(conversationId, entry.seq), entry.body),
    entry.salt,
    entry.contentHash,
    entry.hash,
    check && JSON.stringify(check),
  ]);
  if (row?.status === 'changed') return { status: 'changed' };
  if (row?.status === 'limited') return { status: 'limited', wait: row.wait ?? 1 };
  if (row?.status !== 'ok') return null;
  // The head it has in memory is not the last any more; a look changes nothing of what is shown.
  if (mark.kind === 'view') writer.forget(tenant, conversationId);
  else writer.written(tenant, conversationId, head.version + 1);
  return { status: 'ok' };
};

/**
 * Appends an entry to a conversation's chain with what is counted of it, in one transaction; made again when something
 * came in between. @throws Problem `not-found`, `busy`, `store-unavailable`
 */
export const writeMark = (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  mark: Mark,
): Promise<MarkAnswer> =>
  context.lanes.run(`${tenant}\n${conversationId}`, async () => {
    try {
      await context.db.vault.ready(tenant);
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const answer = await tryAppend(context, tenant, conversationId, mark);
        if (answer) return answer;
        await pause(giveWay(attempt));
      }
    } catch (error) {
      throw storeProblem(error);
    }
    throw new Problem('busy', { retryAfter: 1 });
  });
