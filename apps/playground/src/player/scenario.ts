import type { ConversationRecord, EventInput } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { renumber } from './renumber.ts';

/** A golden conversation on its way into the service. */
export interface Scenario {
  golden: GoldenConversation;
  conversationId: string;
  batches: readonly EventInput[][];
  /** Steps the service already has. */
  done: number;
}

const EPOCH = '2026-01-01T00:00:00.000Z';

/** The golden conversation a conversation id was made from, about an order of its own; null for any other id. */
export const goldenOf = (id: string): { golden: GoldenConversation; n: number } | null => {
  const [, stem, n] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const golden = goldens.find((one) => one.id === stem);
  return golden ? { golden: renumber(golden, Number(n)), n: Number(n) } : null;
};

/** Whole seconds are too long: a page that began anew has the next number already, which another page then takes as well. */
const NUMBERED_MS = 100;
let latest = 0;

/** An id for a new conversation of this scenario: numbered by the tenth of a second, so that nobody has it yet. */
export const newId = (golden: GoldenConversation): string => {
  latest = Math.max(latest + 1, Math.floor((Date.now() - Date.parse(EPOCH)) / NUMBERED_MS));
  return `${golden.id}-${latest}`;
};

/** Everything stored, by event id; actions appear through the decisions taken at their events. */
const storedIds = (record: ConversationRecord): Set<string> =>
  new Set([
    ...[...record.turns, ...record.drafts, ...record.steps].map(({ id }) => id),
    ...record.decisions.map((decision) => decision.eventId),
  ]);

const lengthMs = (batches: readonly EventInput[][]): number => {
  const last = batches.at(-1)?.at(-1)?.at ?? EPOCH;
  return Date.parse(last) - Date.parse(EPOCH);
};

/**
 * Start of a scenario. A stored one keeps the times it was first sent with, because the service takes
 * an event again only when not a byte of it has changed; a new one is dated so that it ends now.
 */
const startOf = (draft: readonly EventInput[][], record: ConversationRecord | null): string => {
  const first = record?.turns[0];
  if (!first) return new Date(Date.now() - lengthMs(draft)).toISOString();
  const planned = draft.flat().find((event) => event.id === first.id)?.at ?? EPOCH;
  const offset = Date.parse(planned) - Date.parse(EPOCH);
  return new Date(Date.parse(first.at) - offset).toISOString();
};

/** Lays out a scenario, resuming where the stored record ends. */
export const layOut = (
  golden: GoldenConversation,
  conversationId: string,
  record: ConversationRecord | null,
): Scenario => {
  const draft = goldenEvents(golden, { conversationId, startAt: EPOCH });
  const batches = goldenEvents(golden, { conversationId, startAt: startOf(draft, record) });
  const known = record ? storedIds(record) : new Set<string>();
  const missing = batches.findIndex(
    (events) => !events.every((event) => event.type === 'conversation' || known.has(event.id)),
  );
  return { golden, conversationId, batches, done: missing === -1 ? batches.length : missing };
};
