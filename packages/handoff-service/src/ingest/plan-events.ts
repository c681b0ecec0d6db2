import { GENESIS, firstLease, initialState, outcomeRank } from '@baton/handoff-core';
import type {
  Advanced,
  ConversationState,
  Decision,
  Event,
  Situation,
  StoredEvent,
} from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import { explainDecision, explainReason } from '@baton/handoff-panel';
import { toldStep } from '../actions/guard-step.ts';
import type { EventResult, ToldDecision } from '../http/answers.ts';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import { decisionText } from '../storage/decision-text.ts';
import type { Judged } from './ask-judge.ts';
import { eventBody, makeEntry } from './plan.ts';
import type { Head, Plan } from './plan.ts';
import { checkLease } from './check-lease.ts';
import { addTicketEffect } from './effects.ts';
import { moveByTurn } from './move-by-turn.ts';
import { openHandoff } from './open-handoff.ts';
import { tellCustomer } from './tell-customer.ts';
import { toldOutcome } from './told-outcome.ts';
import type { ToldCustomer } from './tell-customer.ts';
import { append, closeWorkspace, openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface PlannedEvents {
  plan: Plan;
  results: EventResult[];
  /** Strongest decision of these events; null when none was taken. */
  decision: ToldDecision | null;
  /** What the customer can be told, when these events asked for a person and none is there yet; null otherwise. */
  customer: ToldCustomer | null;
}

/** Sentences for machines and logs are English; panels speak the viewer's language. */
const tell = (decision: Decision): ToldDecision => ({
  ...toldOutcome(decision),
  reasons: decision.reasons.map((reason) => ({
    code: reason.code,
    sentence: explainReason(reason, 'en'),
  })),
  explanation: `${decision.shadow && decision.outcome !== 'continue' ? 'Shadow mode, not acted upon: ' : ''}${explainDecision(decision, 'en')}`,
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
  lease: firstLease(),
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

/** What the event says of an action that changes something, for the guard. */
const noteAction = (
  space: Workspace,
  event: Extract<Event, { type: 'action' }>,
  at: string,
  state: ConversationState,
  { policy }: Engine,
): void => {
  // Folded just now: without a key it changes nothing, or nobody knows what. News that names nothing may be of an
  // action that began too long ago for the state to remember.
  const silent = event.effect === undefined && event.args === undefined;
  if (!state.actions.at(-1)?.key && !silent) return;
  const customer = state.facts.customer?.id;
  const step = toldStep(space.conversationId, event, at, customer, policy);
  if (step) space.guard.push(step);
};

/** What events are decided with. */
export interface Planning {
  /** By our own clock, ISO 8601. */
  receivedAt: string;
  engine: Engine;
  judged: Judged;
  /** The queues as they are now, for a conversation of this helpdesk; asked only when a handoff is opened. */
  situation: (helpdesk: string | null) => Situation;
  /** False for turns that are told late: they change nothing about who has the conversation. */
  takesOver?: boolean;
}

/** With `takesOver` false a person seems to have the conversation already, so that what is told late calls nobody. */
const tellingOnly = (
  { takesOver = true }: Planning,
  before: ConversationState,
  advance: (before: ConversationState) => Advanced,
): Advanced => {
  if (takesOver) return advance(before);
  const advanced = advance({ ...before, mode: 'human' });
  return { ...advanced, state: { ...advanced.state, mode: before.mode } };
};

/**
 * What storing these events would do: pure, nothing is written.
 * @param base head the events come after; null for a new conversation
 * @param events new events only, resent ones are taken out before
 * @throws Problem `event-out-of-order` with one fault for each late turn, `lease-lost` for an answer of the AI that names a
 * lease it does not hold
 */
export const planEvents = (
  conversationId: string,
  base: Head | null,
  events: readonly Event[],
  planning: Planning,
): PlannedEvents => {
  const { receivedAt, engine, judged } = planning;
  const space = openWorkspace(conversationId, base ?? newHead());
  const { head } = space;
  const late = outOfOrder(events, head.state.lastTurnAt);
  if (late.length > 0) throw new Problem('event-out-of-order', { faults: late });

  const results: EventResult[] = [];
  let strongest: Decision | null = null;
  for (const event of events) {
    const at =
      event.at === undefined
        ? latestOf(receivedAt, event.type === 'turn' ? head.state.lastTurnAt : null)
        : new Date(event.at).toISOString();
    if (event.type === 'turn') checkLease(space, event, events);
    const { ticket } = head.state.facts;
    const verdict = judged.get(event.id);
    const stored: StoredEvent = {
      ...event,
      at,
      seq: head.seq + 1,
      ...(verdict && { judged: verdict }),
    };
    // What the host detects and a model thinks is told to the engine alone: stored and hashed is what the sender sent.
    const { state, decision, answer, opens } = tellingOnly(planning, head.state, (before) =>
      engine.advance(before, engine.prepare(stored, before)),
    );
    append(
      space,
      makeEntry(head, {
        kind: 'event',
        eventId: event.id,
        at,
        body: eventBody(event),
        decision: decision === null ? null : decisionText(decision),
        answer,
      }),
    );
    if (event.type === 'action') noteAction(space, event, at, state, engine);
    results.push({
      id: event.id,
      status: 'stored',
      seq: head.seq,
      ...(answer && { answer }),
      ...(decision && toldOutcome(decision)),
    });
    head.state = state;
    if (decision && (!strongest || outcomeRank(decision.outcome) >= outcomeRank(strongest.outcome)))
      strongest = decision;
    if (opens && decision) {
      const situation = planning.situation(head.state.facts.ticket?.helpdesk ?? null);
      openHandoff(space, { decision, at, engine, situation });
    }
    if (event.type === 'turn') moveByTurn(space, event, at, planning);
    if (event.type === 'conversation' && head.lease.holder === 'human')
      addTicketEffect(space, ticket, at);
  }
  const told = strongest && tell(strongest);
  if (told) head.decision = JSON.stringify(told);
  const asked = space.handoffs.findLast(({ state }) => state === 'requested');
  const customer = asked ? tellCustomer(asked, head.state, engine.policy, receivedAt) : null;
  return { plan: closeWorkspace(space), results, decision: told, customer };
};

const latestOf = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
