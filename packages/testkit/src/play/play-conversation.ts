import { EventBatch, Policy, assembleRecord, initialState } from '@baton/handoff-core';
import type {
  Advanced,
  ConversationRecord,
  Decision,
  DraftAnswer,
  EventInput,
  Handoff,
  PolicyInput,
  StoredEvent,
} from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';

/** What came of a conversation that was played. */
export interface Played {
  record: ConversationRecord;
  policy: Policy;
  /** One for each event, in order. */
  steps: { event: StoredEvent; advanced: Advanced }[];
}

/** Time of an event that has none: the same in every run. */
const START = '2026-03-09T08:30:00.000Z';

/**
 * Decides a conversation in memory, event by event, as ingest does, and opens handoffs where the decisions do.
 * @param inputs events as a sender writes them
 * @throws ZodError when one is not valid
 */
export const playConversation = (
  id: string,
  inputs: readonly EventInput[],
  policyInput: PolicyInput = {},
): Played => {
  const policy = Policy.parse(policyInput);
  const engine = createEngine(policy);
  const steps: Played['steps'] = [];
  const decisions: Decision[] = [];
  const answers: Record<string, DraftAnswer> = {};
  const handoffs: Handoff[] = [];
  let state = initialState();
  for (const input of inputs) {
    for (const parsed of EventBatch.parse({ events: [input] }).events) {
      const seq = steps.length + 1;
      const event = engine.prepare({ ...parsed, seq, at: parsed.at ?? START }, state);
      const advanced = engine.advance(state, event);
      state = advanced.state;
      steps.push({ event, advanced });
      const { answer, decision, opens } = advanced;
      if (answer) answers[event.id] = answer;
      if (!decision) continue;
      decisions.push(decision);
      if (!opens) continue;
      const situation = { now: event.at, queues: new Map() };
      const { routed, arrangement } = engine.route(decision, state, situation);
      const { queue, skills } = routed;
      handoffs.push({
        id: `${id}.h${state.episode}`,
        conversationId: id,
        episode: state.episode,
        state: 'requested',
        decision,
        queue,
        skills,
        requestedAt: event.at,
        updatedAt: event.at,
        resolution: null,
        routed,
        arrangement,
      });
    }
  }
  const events = steps.map(({ event }) => event);
  const stored = { id, version: events.length, events, decisions, answers, handoffs, policy };
  return { record: assembleRecord(stored), policy, steps };
};
