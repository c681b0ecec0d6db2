import { initialState } from '@baton/handoff-core';
import type {
  Arrangement,
  ConversationFacts,
  ConversationState,
  Policy,
  ReasonCode,
  Routed,
} from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import { customerText } from '@baton/handoff-panel';
import type { CustomerText } from '@baton/handoff-panel';
import type { Availability } from '../availability/availability.ts';
import { loadHeads } from '../ingest/ingest-store.ts';
import { Problem } from '../problems/problem.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';

/** What is to be routed: a conversation as it stands, or one that is made up. */
export type Trial =
  | { conversationId: string }
  | { facts: ConversationFacts; reasons: readonly ReasonCode[]; turns: number };

/** Where it would go now, and what the customer would be told. */
export interface Tried {
  routed: Routed;
  arrangement: Arrangement;
  customer: CustomerText;
}

interface Subject {
  state: ConversationState;
  reasons: readonly { code: ReasonCode }[];
}

const ofConversation = async (db: Database, tenant: string, id: string): Promise<Subject> => {
  const head = (await loadHeads(db, tenant, [id])).get(id);
  if (!head) throw new Problem('not-found');
  const { decisions, handoffs } = await readConversation(db, tenant, id);
  const decision =
    handoffs.at(-1)?.decision ?? decisions.findLast(({ reasons }) => reasons.length > 0);
  return { state: head.state, reasons: decision?.reasons ?? [] };
};

/**
 * Routes without opening anything, with who is there right now.
 * @throws Problem `not-found` when there is no such conversation
 */
export const tryRoute = async (
  { db, availability, now }: { db: Database; availability: Availability; now: Date },
  { tenant, policy, trial }: { tenant: string; policy: Policy; trial: Trial },
): Promise<Tried> => {
  const { state, reasons } =
    'conversationId' in trial
      ? await ofConversation(db, tenant, trial.conversationId)
      : {
          state: { ...initialState(), facts: trial.facts, turns: trial.turns },
          reasons: trial.reasons.map((code) => ({ code })),
        };
  const helpdesk = state.facts.ticket?.helpdesk ?? null;
  await availability.known(tenant, policy, helpdesk);
  const situation = availability.situation(tenant, policy, helpdesk, now);
  const { routed, arrangement } = createEngine(policy).route({ reasons }, state, situation);
  const queue = policy.queues.find(({ id }) => id === routed.queue);
  return {
    routed,
    arrangement,
    customer: customerText({
      moment: 'requested',
      language: state.language ?? state.facts.language ?? state.facts.customer?.language ?? null,
      reason: reasons[0]?.code ?? null,
      arrangement,
      queue: routed.label,
      name: state.facts.customer?.name ?? null,
      messages: policy.messages,
      timeZone: queue?.hours?.timeZone ?? 'UTC',
      now: situation.now,
    }),
  };
};
