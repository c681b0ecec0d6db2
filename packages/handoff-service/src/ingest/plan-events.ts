import { advance, initialState, routeHandoff } from '@baton/handoff-core';
import type { Decision, Event, Handoff, Outcome, Policy, StoredEvent } from '@baton/handoff-core';
import { explainDecision, explainReason } from '@baton/handoff-panel';
import type { EventResult, ToldDecision } from '../http/answers.ts';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import { decisionText } from '../storage/decision-text.ts';
import { GENESIS, eventBody, makeEntry } from './plan.ts';
import type { Effect, Entry, Head, Plan } from './plan.ts';

export interface PlannedEvents {
  plan: Plan;
  results: EventResult[];
  /** Strongest decision of these events; null when none was taken. */
  decision: ToldDecision | null;
}

const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/** Sentences for machines and logs are English; panels speak the viewer's language. */
const tell = (decision: Decision): ToldDecision => ({
  outcome: decision.outcome,
  reasons: decision.reasons.map((reason) => ({
    code: reason.code,
    sentence: explainReason(reason, 'en'),
  })),
  explanation: explainDecision(decision, 'en'),
  turn: decision.turn,
  eventId: decision.eventId,
});

const newHead = (): Head => ({
  version: 0,
  seq: 0,
  hash: GENESIS,
  state: initialState(),
  decision: null,
  handoff: null,
  lease: { holder: 'ai', token: 1 },
});

const outOfOrder = (events: readonly Event[], last: string | null): Fault[] => {
  const faults: Fault[] = [];
  let latest = last;
  events.forEach((event, index) => {
    if (event.type !== 'turn' || event.at === undefined) return;
    const at = new Date(event.at).toISOString();
    if (latest !== null && at < latest) {
      faults.push({
        code: 'event-out-of-order',
        pointer: `/events/${index}/at`,
        detail: 'is earlier than the turn before it',
      });
    } else latest = at;
  });
  return faults;
};

const openHandoff = (
  conversationId: string,
  head: Head,
  decision: Decision,
  at: string,
  policy: Policy,
): { handoff: Handoff; effect: Effect } => {
  const { state } = head;
  const route = routeHandoff(decision, state.facts, state.language, policy);
  const id = `${conversationId}.h${state.episode}`;
  const handoff: Handoff = {
    id,
    conversationId,
    episode: state.episode,
    state: 'requested',
    decision,
    queue: route.queue,
    skills: route.skills,
    requestedAt: at,
    updatedAt: at,
    resolution: null,
  };
  const lane = state.facts.ticket
    ? `${state.facts.ticket.helpdesk}:${state.facts.ticket.id}`
    : conversationId;
  return {
    handoff,
    effect: {
      dedupe: `${id}:requested`,
      lane,
      kind: 'handoff.requested',
      body: JSON.stringify({ handoffId: id, conversationId }),
    },
  };
};

/**
 * What storing these events would do: pure, nothing is written.
 * @param base head the events come after; null for a new conversation
 * @param events new events only, resent ones are taken out before
 * @throws Problem `event-out-of-order` with one fault for each late turn
 */
export const planEvents = (
  conversationId: string,
  base: Head | null,
  events: readonly Event[],
  receivedAt: string,
  policy: Policy,
): PlannedEvents => {
  const head: Head = { ...(base ?? newHead()) };
  const late = outOfOrder(events, head.state.lastTurnAt);
  if (late.length > 0) throw new Problem('event-out-of-order', { faults: late });

  const entries: Entry[] = [];
  const handoffs: Handoff[] = [];
  const effects: Effect[] = [];
  const results: EventResult[] = [];
  let strongest: Decision | null = null;
  for (const event of events) {
    const seq = head.seq + 1;
    const at =
      event.at === undefined
        ? latestOf(receivedAt, event.type === 'turn' ? head.state.lastTurnAt : null)
        : new Date(event.at).toISOString();
    const stored: StoredEvent = { ...event, at, seq };
    const step = advance(head.state, stored, policy);
    const entry = makeEntry(head, {
      kind: 'event',
      eventId: event.id,
      at,
      body: eventBody(event),
      decision: step.decision === null ? null : decisionText(step.decision),
      answer: step.answer,
    });
    entries.push(entry);
    head.seq = seq;
    head.hash = entry.hash;
    head.state = step.state;
    if (step.decision && (!strongest || RANK[step.decision.outcome] >= RANK[strongest.outcome]))
      strongest = step.decision;
    if (step.opens && step.decision) {
      const { handoff, effect } = openHandoff(conversationId, head, step.decision, at, policy);
      handoffs.push(handoff);
      effects.push(effect);
      head.handoff = { id: handoff.id, state: handoff.state };
      head.lease = { holder: 'human', token: head.lease.token + 1 };
    }
    results.push({
      id: event.id,
      status: 'stored',
      seq,
      ...(step.answer && { answer: step.answer }),
      ...(step.decision && { outcome: step.decision.outcome }),
    });
  }
  const told = strongest && tell(strongest);
  return {
    plan: {
      conversationId,
      expected: base?.version ?? 0,
      head: {
        ...head,
        version: head.version + 1,
        decision: told ? JSON.stringify(told) : head.decision,
      },
      entries,
      handoffs,
      effects,
    },
    results,
    decision: told,
  };
};

const latestOf = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
