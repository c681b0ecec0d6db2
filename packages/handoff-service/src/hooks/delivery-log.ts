import { randomUUID } from 'node:crypto';
import { ToldTime } from '../connectors/told-time.ts';
import { Problem } from '../problems/problem.ts';
import { askStore } from '../storage/ask-store.ts';
import { isoTime } from '../storage/iso-time.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { cloudEvent } from './cloud-event.ts';
import { TEST_TYPE } from './event-types.ts';
import { loadWebhook } from './registry.ts';
import type { WebhookContext } from './registry.ts';
import { sendSigned } from './send-delivery.ts';
import type { Sent } from './send-delivery.ts';

/** Days that what ended is kept, and with it the time a replay may reach back. */
export const KEPT_DAYS = 30;

/** Events that one replay sends at most; a second one goes on. */
const REPLAY_LIMIT = 10_000;

/** One try, as it went. */
interface Try {
  at: string;
  httpStatus: number | null;
  code: string | null;
  ms: number;
}

/** One event on its way to one subscriber. */
export interface Delivery {
  /** Of the event: what the subscriber gets as `webhook-id`. */
  id: string;
  type: string;
  conversationId: string | null;
  /** When it happened, ISO 8601, as are all times. */
  time: string;
  state: 'waiting' | 'sending' | 'delivered' | 'failed' | 'erased';
  /** Since the latest replay. */
  attempts: number;
  httpStatus: number | null;
  code: string | null;
  ms: number | null;
  nextAt: string | null;
  /** The latest 24, oldest first. */
  tries: Try[];
  createdAt: string;
  finishedAt: string | null;
}

/** What the log needs beside the subscribers. */
export type LogContext = WebhookContext & {
  leaseClock: (() => Date) | null;
  /** Something is due from now on. */
  hint: () => void;
};

/** Latest first; `next` goes on behind the last. @throws Problem `not-found` */
export const readLog = async (
  context: WebhookContext,
  tenant: string,
  name: string,
  { state, after, limit }: { state: Delivery['state'] | null; after: number | null; limit: number },
): Promise<{ deliveries: Delivery[]; next: number | null }> => {
  await loadWebhook(context, tenant, name);
  const values = [tenant, name, state, after, limit + 1];
  const rows = await askStore<{ place: number; delivery: Delivery }>(
    context.db,
    STATEMENTS.webhookLog,
    values,
  );
  const page = rows.slice(0, limit);
  return {
    deliveries: page.map(({ delivery }) => ({
      ...delivery,
      time: isoTime(delivery.time),
      nextAt: isoTime(delivery.nextAt),
      createdAt: isoTime(delivery.createdAt),
      finishedAt: isoTime(delivery.finishedAt),
      tries: delivery.tries.map((each) => ({ ...each, at: isoTime(each.at) })),
    })),
    next: rows.length > limit ? (page.at(-1)?.place ?? null) : null,
  };
};

const enabled = async (context: WebhookContext, tenant: string, name: string): Promise<void> => {
  const { disabledAt } = await loadWebhook(context, tenant, name);
  if (disabledAt !== null) throw new Problem('webhook-disabled');
};

/** Sends an event again to one subscriber: the same bytes under the same id. @throws Problem `not-found`, `webhook-disabled`, `not-replayable` */
export const replayDelivery = async (
  context: LogContext,
  tenant: string,
  name: string,
  id: string,
): Promise<void> => {
  await enabled(context, tenant, name);
  const now = context.leaseClock?.().toISOString() ?? null;
  const [row] = await askStore<{ state: string }>(context.db, STATEMENTS.webhookReplay, [
    tenant,
    name,
    id,
    now,
  ]);
  if (!row) throw new Problem('not-found');
  if (row.state !== 'waiting') throw new Problem('not-replayable');
  context.hint();
};

/**
 * Sends again what happened since a time: what did not arrive or was never sent, or with `all` everything.
 * @throws Problem `not-found`, `webhook-disabled`
 */
export const replaySince = async (
  context: LogContext,
  tenant: string,
  name: string,
  { since, all }: { since: string; all: boolean },
): Promise<{ queued: number; more: boolean }> => {
  await enabled(context, tenant, name);
  const now = context.leaseClock?.().toISOString() ?? null;
  const values = [tenant, name, ToldTime.parse(since), all, REPLAY_LIMIT, now];
  const [row] = await askStore<{ queued: number }>(
    context.db,
    STATEMENTS.webhookReplaySince,
    values,
  );
  const queued = row?.queued ?? 0;
  if (queued > 0) context.hint();
  return { queued, more: queued === REPLAY_LIMIT };
};

/** Sends an event of the type `baton.test` now, which stands in no log. @throws Problem `not-found` */
export const tryWebhook = async (
  context: WebhookContext,
  tenant: string,
  name: string,
): Promise<Sent & { id: string }> => {
  const webhook = await loadWebhook(context, tenant, name);
  const id = `evt_${randomUUID().replaceAll('-', '')}`;
  const at = context.now();
  const time = at.toISOString();
  const body = cloudEvent({
    id,
    type: TEST_TYPE,
    tenant,
    subject: null,
    time,
    data: { webhook: name },
  });
  return { ...(await sendSigned(webhook, { id, body, at })), id };
};
