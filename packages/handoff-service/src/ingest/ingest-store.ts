import type { HandoffState } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { decisionText } from '../storage/decision-text.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { headText, readHead } from '../storage/head-text.ts';
import { holdsFreeText } from '../storage/vault/free-text.ts';
import { PLACES } from '../storage/vault/places.ts';
import { sealSteps } from './seal-steps.ts';
import type { Head, Plan } from './plan.ts';

interface HeadRow {
  conversation_id: string;
  version: number;
  head_seq: number;
  head_hash: string;
  state: string;
  decision: string | null;
  handoff_id: string | null;
  handoff_state: HandoffState | null;
  handoff_queue: string | null;
  handoff_due: Date | null;
  lease_holder: 'ai' | 'human';
  lease_token: number;
}

/** An entry that is stored under an event id already. */
export interface KnownEvent {
  event_id: string;
  seq: number;
  salt: string;
  content_hash: string;
  decision: string | null;
  answer: 'send' | 'offer' | 'escalate' | null;
}

export type WriteStatus = 'ok' | 'duplicate' | 'conflict';

/** Heads of several conversations of one tenant, by id; unknown ids are left out. One round trip. */
export const loadHeads = async (
  db: Database,
  tenant: string,
  ids: readonly string[],
): Promise<Map<string, Head>> => {
  const rows = await db.run<HeadRow>(STATEMENTS.headsLoad, [tenant, ids]);
  const { vault } = db;
  await vault.ready(
    tenant,
    rows.flatMap(({ state, decision }) => [state, decision]),
  );
  const open = (place: string, text: string): string => vault.open(tenant, place, text);
  return new Map(
    rows.map((row) => {
      const { state, told } = readHead(open(PLACES.state(row.conversation_id), row.state));
      const head: Head = {
        version: row.version,
        seq: row.head_seq,
        hash: row.head_hash,
        state,
        decision: told ?? (row.decision && open(PLACES.told(row.conversation_id), row.decision)),
        handoff:
          row.handoff_id && row.handoff_state
            ? {
                id: row.handoff_id,
                state: row.handoff_state,
                queue: row.handoff_queue ?? '',
                dueAt: row.handoff_due?.toISOString() ?? null,
              }
            : null,
        lease: { holder: row.lease_holder, token: row.lease_token },
      };
      return [row.conversation_id, head];
    }),
  );
};

/** The head of one conversation, or null. */
export const headOf = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Head | null> =>
  (await loadHeads(db, tenant, [conversationId])).get(conversationId) ?? null;

/** Events of a conversation that are stored under one of these ids. */
export const findEvents = async (
  db: Database,
  tenant: string,
  conversationId: string,
  ids: readonly string[],
): Promise<KnownEvent[]> => {
  const rows = await db.run<KnownEvent>(STATEMENTS.findEvents, [tenant, conversationId, ids]);
  await db.vault.ready(
    tenant,
    rows.map(({ decision }) => decision),
  );
  return rows.map((row) => ({
    ...row,
    decision:
      row.decision &&
      db.vault.open(tenant, PLACES.ledgerDecision(conversationId, row.seq), row.decision),
  }));
};

/** Separates the values of a column, and stands for a missing one: JSON and ids hold neither. */
const SEPARATOR = '\u001e';
const MISSING = '\u001f';

/** One column of many rows as one text: far cheaper on both sides than an array literal with its escaping. */
const column = <Row>(rows: readonly Row[], read: (row: Row) => string | number | null): string =>
  rows.map((row) => read(row) ?? MISSING).join(SEPARATOR);

/** Rows as JSON; null for none, which lets the statement leave a table out. */
const list = (rows: readonly object[]): string | null =>
  rows.length === 0 ? null : JSON.stringify(rows);

/** Writes all plans in one transaction; each conversation whole or not at all. Plans must be of distinct conversations. */
export const writePlans = async (
  db: Database,
  tenant: string,
  plans: readonly Plan[],
): Promise<Map<string, WriteStatus>> => {
  const { vault } = db;
  await vault.ready(tenant);
  const seal = (place: string, text: string | null): string | null =>
    text === null ? null : vault.seal(tenant, place, text);
  const entries = plans.flatMap((plan) =>
    plan.entries.map((entry) => [plan.conversationId, entry] as const),
  );
  const handoffs = plans.flatMap((plan) => plan.handoffs);
  const effects = plans.flatMap((plan) =>
    plan.effects.map((effect) => ({ ...effect, conv: plan.conversationId })),
  );
  const guard = list(
    sealSteps(
      vault,
      tenant,
      plans.flatMap((plan) => plan.guard),
    ),
  );
  const [row] = await db.run<{ written: string | null; known: string | null }>(
    guard === null ? STATEMENTS.ingestMany : STATEMENTS.ingestGuarded,
    [
      tenant,
      column(plans, (plan) => plan.conversationId),
      column(plans, (plan) => plan.expected),
      column(plans, (plan) => plan.head.version),
      column(plans, (plan) => plan.head.seq),
      column(plans, (plan) => plan.head.hash),
      column(plans, ({ conversationId, head }) =>
        seal(PLACES.state(conversationId), headText(head.state, head.decision)),
      ),
      column(plans, () => null),
      column(plans, (plan) => plan.head.state.facts.ticket?.helpdesk ?? null),
      column(plans, (plan) => plan.head.state.facts.ticket?.id ?? null),
      column(plans, (plan) => plan.head.handoff?.id ?? null),
      column(plans, (plan) => plan.head.handoff?.state ?? null),
      column(plans, (plan) => plan.head.lease.holder),
      column(plans, (plan) => plan.head.lease.token),
      column(plans, ({ head }) => {
        const { customer } = head.state.facts;
        return customer?.id === undefined ? null : vault.index(tenant, customer.id);
      }),
      column(entries, ([conversationId]) => conversationId),
      column(entries, ([, entry]) => entry.seq),
      column(entries, ([, entry]) => entry.kind),
      column(entries, ([, entry]) => entry.eventId),
      column(entries, ([, entry]) => entry.at),
      column(entries, ([conversationId, entry]) =>
        seal(PLACES.ledgerBody(conversationId, entry.seq), entry.body),
      ),
      column(entries, ([conversationId, entry]) =>
        entry.decision !== null && holdsFreeText(entry.decision)
          ? seal(PLACES.ledgerDecision(conversationId, entry.seq), entry.decision)
          : entry.decision,
      ),
      column(entries, ([, entry]) => entry.answer),
      column(entries, ([, entry]) => entry.salt),
      column(entries, ([, entry]) => entry.contentHash),
      column(entries, ([, entry]) => entry.hash),
      // Rare, and a human's words are among them: JSON, which can hold anything.
      list(
        handoffs.map((handoff) => ({
          ...handoff,
          decision: seal(PLACES.handoffDecision(handoff.id), decisionText(handoff.decision)),
          resolution: seal(PLACES.resolution(handoff.id), handoff.resolution),
          routed: handoff.routed && JSON.stringify(handoff.routed),
          arrangement: handoff.arrangement && JSON.stringify(handoff.arrangement),
        })),
      ),
      list(
        plans.flatMap(({ conversationId, moves }) =>
          moves.map((move) => ({
            ...move,
            conv: conversationId,
            resolution: seal(PLACES.resolution(move.id), move.resolution),
          })),
        ),
      ),
      list(effects),
      ...(guard === null ? [] : [guard]),
    ],
  );
  const listed = (text: string | null | undefined): string[] => text?.split(SEPARATOR) ?? [];
  const statuses = new Map<string, WriteStatus>(
    plans.map((plan) => [plan.conversationId, 'conflict']),
  );
  for (const id of listed(row?.known)) statuses.set(id, 'duplicate');
  for (const id of listed(row?.written)) statuses.set(id, 'ok');
  return statuses;
};
