import type { ConversationState, HandoffState } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import type { Head, Plan } from './plan.ts';

interface HeadRow {
  conversation_id: string;
  version: number;
  head_seq: number;
  head_hash: Buffer;
  state: string;
  decision: string | null;
  handoff_id: string | null;
  handoff_state: HandoffState | null;
  lease_holder: 'ai' | 'human';
  lease_token: number;
}

/** An entry that is stored under an event id already. */
export interface KnownEvent {
  event_id: string;
  seq: number;
  salt: Buffer;
  content_hash: Buffer;
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
  const rows = await db.run<HeadRow>(STATEMENTS.conversationLoad, [tenant, ids]);
  return new Map(
    rows.map((row) => [
      row.conversation_id,
      {
        version: row.version,
        seq: row.head_seq,
        hash: row.head_hash,
        state: JSON.parse(row.state) as ConversationState,
        decision: row.decision,
        handoff:
          row.handoff_id && row.handoff_state
            ? { id: row.handoff_id, state: row.handoff_state }
            : null,
        lease: { holder: row.lease_holder, token: row.lease_token },
      },
    ]),
  );
};

/** Events of a conversation that are stored under one of these ids. */
export const findEvents = (
  db: Database,
  tenant: string,
  conversationId: string,
  ids: readonly string[],
): Promise<KnownEvent[]> =>
  db.run<KnownEvent>(STATEMENTS.findEvents, [tenant, conversationId, ids]);

/** Writes all plans in one transaction; each conversation whole or not at all. Plans must be of distinct conversations. */
export const writePlans = async (
  db: Database,
  tenant: string,
  plans: readonly Plan[],
): Promise<Map<string, WriteStatus>> => {
  const entries = plans.flatMap((plan) =>
    plan.entries.map((entry) => ({ ...entry, conv: plan.conversationId })),
  );
  const handoffs = plans.flatMap((plan) => plan.handoffs);
  const effects = plans.flatMap((plan) =>
    plan.effects.map((effect) => ({ ...effect, conv: plan.conversationId })),
  );
  const ticket = (plan: Plan) => plan.head.state.facts.ticket;
  const rows = await db.run<{ conversation_id: string; status: WriteStatus }>(
    STATEMENTS.ingestMany,
    [
      tenant,
      plans.map((plan) => plan.conversationId),
      plans.map((plan) => plan.expected),
      plans.map((plan) => plan.head.version),
      plans.map((plan) => plan.head.seq),
      plans.map((plan) => plan.head.hash),
      plans.map((plan) => JSON.stringify(plan.head.state)),
      plans.map((plan) => plan.head.decision),
      plans.map((plan) => ticket(plan)?.helpdesk ?? null),
      plans.map((plan) => ticket(plan)?.id ?? null),
      plans.map((plan) => plan.head.handoff?.id ?? null),
      plans.map((plan) => plan.head.handoff?.state ?? null),
      plans.map((plan) => plan.head.lease.holder),
      plans.map((plan) => plan.head.lease.token),
      entries.map((entry) => entry.conv),
      entries.map((entry) => entry.seq),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.eventId),
      entries.map((entry) => entry.at),
      entries.map((entry) => entry.body),
      entries.map((entry) => entry.decision),
      entries.map((entry) => entry.answer),
      entries.map((entry) => entry.salt),
      entries.map((entry) => entry.contentHash),
      entries.map((entry) => entry.hash),
      handoffs.map((handoff) => handoff.conversationId),
      handoffs.map((handoff) => handoff.id),
      handoffs.map((handoff) => handoff.episode),
      handoffs.map((handoff) => handoff.state),
      handoffs.map((handoff) => JSON.stringify(handoff.decision)),
      handoffs.map((handoff) => handoff.queue),
      handoffs.map((handoff) => JSON.stringify(handoff.skills)),
      handoffs.map((handoff) => handoff.updatedAt),
      handoffs.map((handoff) => handoff.resolution),
      effects.map((effect) => effect.conv),
      effects.map((effect) => effect.dedupe),
      effects.map((effect) => effect.lane),
      effects.map((effect) => effect.kind),
      effects.map((effect) => effect.body),
    ],
  );
  return new Map(rows.map((row) => [row.conversation_id, row.status]));
};
