import { hash } from 'node:crypto';
import type { Handoff, HandoffState } from '@baton/handoff-core';
import { loadHeads } from '../ingest/ingest-store.ts';
import type { Head } from '../ingest/plan.ts';
import type { Executed, Executor, OutboxRow } from '../outbox/executor.ts';
import { readHandoff } from '../storage/conversation-reader.ts';
import { isUnavailable } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';
import { cloudEvent } from './cloud-event.ts';
import { deadData, handoffData } from './event-data.ts';
import type { DeadBody } from './event-data.ts';
import { typeOfKind } from './event-types.ts';

/** What events are composed and kept with. */
export interface FanOutContext {
  db: Database;
  leaseClock: (() => Date) | null;
  /** What may be said to the customer of a handoff in this state; null where there is nothing to say. */
  customer?: (tenant: string, handoff: Handoff, state: Head['state']) => Promise<unknown>;
  /** What the AI has to know before it speaks again, as it is told everywhere. */
  handBack?: (tenant: string, handoffId: string) => Promise<unknown>;
  /** Something is due from now on. */
  hint: () => void;
}

/** A busy conversation is read anew this often. */
const MOST_READINGS = 5;

const eventId = ({ tenant, dedupe }: OutboxRow): string =>
  `evt_${hash('sha256', JSON.stringify([tenant, dedupe]), 'hex').slice(0, 32)}`;

const isWanted = async (db: Database, tenant: string, type: string): Promise<boolean> =>
  (await db.run<{ wanted: boolean }>(STATEMENTS.webhookWanted, [tenant, type]))[0]?.wanted ?? false;

interface Composed {
  conversationId: string | null;
  version: number | null;
  time: string;
  data: Record<string, unknown>;
}

/** Null when there is nothing to tell of: the conversation is not there. */
const compose = async (
  { db, customer, handBack }: FanOutContext,
  { tenant, kind, body: text }: OutboxRow,
): Promise<Composed | null> => {
  if (kind === 'event.webhook.disabled') {
    const { at, webhook, because } = JSON.parse(text) as Record<string, string>;
    return { conversationId: null, version: null, time: at ?? '', data: { webhook, because } };
  }
  const body = JSON.parse(text) as DeadBody;
  const { conversationId, handoffId, at: time } = body;
  // First the version: what is read after it and does not belong to it any more is refused when it is kept.
  const head = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
  const handoff = head && (await readHandoff(db, tenant, handoffId));
  if (!handoff) return null;
  const { version } = head;
  if (kind === 'event.delivery.dead')
    return { conversationId, version, time, data: deadData(body, handoff, head) };
  const state = body.state as HandoffState;
  const additions = {
    customer: (await customer?.(tenant, { ...handoff, state }, head.state)) ?? null,
    handBack: state === 'handed_back' ? ((await handBack?.(tenant, handoffId)) ?? null) : null,
  };
  return { conversationId, version, time, data: handoffData(body, handoff, head, additions) };
};

const keep = async (
  { db, leaseClock }: FanOutContext,
  row: OutboxRow,
  type: string,
  { conversationId, version, time, data }: Composed,
): Promise<{ kept: boolean; deliveries: number }> => {
  const { tenant } = row;
  const id = eventId(row);
  const body = cloudEvent({ id, type, tenant, subject: conversationId, time, data });
  await db.vault.ready(tenant);
  const [kept] = await db.run<{ kept: boolean; deliveries: number }>(STATEMENTS.webhookFanOut, [
    tenant,
    id,
    type,
    conversationId,
    version,
    time,
    db.vault.seal(tenant, PLACES.webhookEvent(id), body),
    leaseClock?.().toISOString() ?? null,
  ]);
  return kept ?? { kept: false, deliveries: 0 };
};

const fanOut = async (context: FanOutContext, row: OutboxRow): Promise<Executed> => {
  const type = typeOfKind(row.kind);
  if (!(await isWanted(context.db, row.tenant, type)))
    return { outcome: 'done', receipt: { subscribers: 0 } };
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const composed = await compose(context, row);
    if (!composed) return { outcome: 'done', receipt: { skipped: 'no-handoff' } };
    const { kept, deliveries } = await keep(context, row, type, composed);
    if (kept) {
      if (deliveries > 0) context.hint();
      return { outcome: 'done', receipt: { event: eventId(row), subscribers: deliveries } };
    }
  }
  return { outcome: 'retry', code: 'conversation-busy', afterMs: 500 };
};

/**
 * Turns rows `event.…` of the outbox into one event each, and one delivery for each subscriber that wants it. Again the same
 * row adds nothing: its event has the same id, and what was kept first is what is sent.
 */
export const fanOutExecutor =
  (context: FanOutContext): Executor =>
  async (row) => {
    try {
      return await fanOut(context, row);
    } catch (error) {
      if (isUnavailable(error)) return { outcome: 'retry', code: 'store-unavailable' };
      throw error;
    }
  };
