import { setTimeout as sleep } from 'node:timers/promises';
import { erasedState } from '@baton/handoff-core';
import { loadHeads } from '../ingest/ingest-store.ts';
import { makeEntry } from '../ingest/plan.ts';
import { Problem } from '../problems/problem.ts';
import type { Database, Statement } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import { blankBody } from './blank-body.ts';

const ERASE: Statement = {
  name: 'conversation_erase',
  text: 'select * from conversation_erase($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
};
const OF_CUSTOMER: Statement = {
  name: 'conversations_of_customer',
  text: 'select * from conversations_of_customer($1, $2, $3, $4)',
};

/** Somebody may write the conversation at the same moment, but not forever. */
const MAX_ATTEMPTS = 40;
/** Milliseconds by which each attempt waits longer than the one before, and the longest wait. */
const WAIT = { step: 10, most: 250 };
const PAGE = 5_000;

interface Row {
  seq: number;
  kind: string;
  event_id: string | null;
  body: string;
}

/** What is left of a conversation's entries; those that were erased before are among them, and stay as they are. */
const readBlanked = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<{ seq: number; body: string }[]> => {
  const { vault } = db;
  const rows = (await db.run<Row>(STATEMENTS.ledgerRead, [tenant, conversationId])).filter(
    ({ kind }) => kind !== 'erasure',
  );
  await vault.ready(
    tenant,
    rows.map(({ body }) => body),
  );
  return rows.map(({ seq, kind, event_id: event, body }) => ({
    seq,
    // What does not open any more has nothing to keep either, and must not stand in the way of being erased.
    body: blankBody(
      kind,
      event,
      vault.tryOpen(tenant, PLACES.ledgerBody(conversationId, seq), body),
    ),
  }));
};

/** Who asked for it, and when. */
export interface ErasureRequest {
  by: string;
  /** ISO 8601. */
  at: string;
  /** Why, in the admin's words; stays in the ledger. */
  reason: string | null;
}

/** What an erasure did. */
export interface Erasure {
  conversationId: string;
  /** Entries that lost their content now; 0 when there was none left. */
  entries: number;
  /** Place of the entry that says so. */
  seq: number;
}

/**
 * Blanks what a conversation's entries say, cleans what was made from it, and appends the entry that says so: one
 * statement, made again when an event came in between. @throws Problem `not-found`, `busy`
 */
export const eraseConversation = async (
  db: Database,
  tenant: string,
  conversationId: string,
  { by, at, reason }: ErasureRequest,
): Promise<Erasure> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const head = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
    if (!head) throw new Problem('not-found');
    const entry = makeEntry(head, {
      kind: 'erasure',
      eventId: null,
      at,
      body: JSON.stringify({ through: head.seq, by, reason }),
      decision: null,
      answer: null,
    });
    const blanked = await readBlanked(db, tenant, conversationId);
    const [row] = await db.run<{ erased: number }>(ERASE, [
      tenant,
      conversationId,
      head.version,
      db.vault.seal(tenant, PLACES.state(conversationId), JSON.stringify(erasedState(head.state))),
      entry.seq,
      entry.at,
      db.vault.seal(tenant, PLACES.ledgerBody(conversationId, entry.seq), entry.body),
      entry.salt,
      entry.contentHash,
      entry.hash,
      blanked.map(({ seq }) => seq),
      blanked.map(({ body }) => body),
    ]);
    if (row) return { conversationId, entries: row.erased, seq: entry.seq };
    // Reading takes longer than an event does: whoever writes has to get ahead first, and so has another erasure.
    await sleep(Math.random() * Math.min(attempt * WAIT.step, WAIT.most));
  }
  throw new Problem('busy', { retryAfter: 1 });
};

/** Conversations whose facts name this customer now. */
export const conversationsOf = async (
  db: Database,
  tenant: string,
  customer: string,
): Promise<string[]> => {
  const found: string[] = [];
  await db.vault.ready(tenant);
  const key = db.vault.index(tenant, customer);
  for (let after = ''; ;) {
    const rows = await db.run<{ conversation_id: string }>(OF_CUSTOMER, [tenant, key, after, PAGE]);
    found.push(...rows.map((row) => row.conversation_id));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found;
    after = last.conversation_id;
  }
};
