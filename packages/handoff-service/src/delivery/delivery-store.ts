import { askStore } from '../storage/ask-store.ts';
import { call } from '../storage/call.ts';
import type { Database } from '../storage/database.ts';
import { isoTime } from '../storage/iso-time.ts';
import type { Delivery } from './delivery.ts';

const LIST = call('deliveries_list', 6);
const READ = call('delivery_read', 2);
const OF_HANDOFF = call('deliveries_of_handoff', 3);
const REPLAY = call('delivery_replay', 4);
const DISCARD = call('delivery_discard', 4);
const SUMMARY = call('deliveries_summary', 2);

const toDelivery = (row: Delivery): Delivery => ({
  ...row,
  createdAt: isoTime(row.createdAt),
  nextAt: isoTime(row.nextAt),
  finishedAt: isoTime(row.finishedAt),
  audit: row.audit.map((entry) => ({ ...entry, at: isoTime(entry.at) })),
});

/** Which deliveries are listed. */
export interface DeliveryFilter {
  states: readonly Delivery['state'][] | null;
  conversation: string | null;
  helpdesk: string | null;
  /** Only those before this position. */
  before: number | null;
  limit: number;
}

/** Latest first. @throws Problem `store-unavailable` */
export const listDeliveries = async (
  db: Database,
  tenant: string,
  filter: DeliveryFilter,
): Promise<Delivery[]> => {
  const { states, conversation, helpdesk, before, limit } = filter;
  const values = [tenant, states, conversation, helpdesk, before, limit];
  return (await askStore<{ delivery: Delivery }>(db, LIST, values)).map((row) =>
    toDelivery(row.delivery),
  );
};

/** Null when there is none of the id. @throws Problem `store-unavailable` */
export const readDelivery = async (
  db: Database,
  tenant: string,
  id: string,
): Promise<Delivery | null> => {
  const [row] = await askStore<{ delivery: Delivery }>(db, READ, [tenant, id]);
  return row ? toDelivery(row.delivery) : null;
};

/** All of one handoff, in their order. @throws Problem `store-unavailable` */
export const deliveriesOf = async (
  db: Database,
  tenant: string,
  { conversationId, handoffId }: { conversationId: string; handoffId: string },
): Promise<Delivery[]> =>
  (await askStore<{ delivery: Delivery }>(db, OF_HANDOFF, [tenant, conversationId, handoffId])).map(
    (row) => toDelivery(row.delivery),
  );

/** What an admin wants done with a delivery. */
export type DeliveryCommand = 'replay' | 'discard';

/** `done` false: it can't be, as it stands. Null when there is none of the id. @throws Problem `store-unavailable` */
export const commandDelivery = async (
  db: Database,
  tenant: string,
  id: string,
  command: DeliveryCommand,
  { by, at }: { by: string; at: Date },
): Promise<{ delivery: Delivery; done: boolean } | null> => {
  const [row] = await askStore<{ delivery: Delivery; done: boolean }>(
    db,
    command === 'replay' ? REPLAY : DISCARD,
    [tenant, id, by, at.toISOString()],
  );
  return row ? { delivery: toDelivery(row.delivery), done: row.done } : null;
};

/** What waits, what is dead and what rests; null where a conversation has no ticket. */
export interface DeliverySummary {
  states: {
    helpdesk: string | null;
    state: Exclude<Delivery['state'], 'done'>;
    count: number;
    oldestAt: string;
  }[];
  /** Of dead ones. */
  codes: { helpdesk: string | null; code: string | null; count: number }[];
  pauses: { helpdesk: string; until: string; code: string }[];
}

/** @param now null for the clock of the database @throws Problem `store-unavailable` */
export const summarizeDeliveries = async (
  db: Database,
  tenant: string,
  now: Date | null,
): Promise<DeliverySummary> => {
  const [row] = await askStore<{ summary: DeliverySummary }>(db, SUMMARY, [
    tenant,
    now?.toISOString() ?? null,
  ]);
  const { states = [], codes = [], pauses = [] } = row?.summary ?? {};
  return {
    states: states.map((each) => ({ ...each, oldestAt: isoTime(each.oldestAt) })),
    codes,
    pauses: pauses.map((each) => ({ ...each, until: isoTime(each.until) })),
  };
};
