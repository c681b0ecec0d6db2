import { boundFacts, mergeFacts } from '../fold/facts.ts';
import { foldAction } from '../fold/fold-action.ts';
import { foldAnswer } from '../fold/fold-answer.ts';
import { foldCustomer } from '../fold/fold-customer.ts';
import { shortHash } from '../fold/hash.ts';
import { readAction } from '../fold/read-action.ts';
import { readAnswer, readCustomer } from '../fold/read-turn.ts';
import { pushed } from '../fold/state.ts';
import type { ConversationState, Episode } from '../fold/state.ts';
import type { Decision, DraftAnswer, Reason, Signal } from '../schema/decision.ts';
import type { StoredEvent } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import type { Outcome } from '../schema/vocabulary.ts';
import type { Ask } from '../signals/classify-ask.ts';
import { measureAll, microsBetween } from '../signals/measure-all.ts';
import type { Moment } from '../signals/moment.ts';
import { lastingRules, rulesThatHold } from '../signals/policy-rule.ts';
import { decide } from './decide.ts';
import type { Helpers } from './helpers.ts';

/** What one event leads to. */
export interface Advanced {
  state: ConversationState;
  /** Null for events at which nothing is decided: reasoning and conversation facts. */
  decision: Decision | null;
  /** For drafts only: ship it, ship it with an offer of a human, or hand over instead. */
  answer: DraftAnswer | null;
  /** A handoff must be opened now. */
  opens: boolean;
  /** What a customer turn says about wanting a human, as the decision took it; null for every other event. */
  ask: Ask | null;
}

type Said = Extract<StoredEvent, { type: 'turn' }>;
type Drafted = Extract<StoredEvent, { type: 'draft' }>;
type Acted = Extract<StoredEvent, { type: 'action' }>;

const RULES = 32;

/** The turn with what its draft said about it, so that a shipped draft counts once and keeps its confidence. */
const withDraft = (event: Said, state: ConversationState): Said => {
  const { draft } = state;
  if (!draft || (event.draft !== draft.id && shortHash(event.text) !== draft.hash)) return event;
  return {
    ...event,
    ...(event.confidence === undefined && draft.confidence !== null
      ? { confidence: draft.confidence }
      : {}),
    ...(event.intent === undefined && draft.intent !== null ? { intent: draft.intent } : {}),
  };
};

/** A turn folded in, with what was read from it. */
const foldTurn = (
  state: ConversationState,
  event: Said,
  { repetition }: Policy,
): Pick<Moment, 'state' | 'reading'> => {
  const next = {
    ...state,
    turns: state.turns + 1,
    lastTurnAt: event.at,
    facts: mergeFacts(state.facts, event),
  };
  if (event.by === 'customer') {
    const reading = readCustomer(
      event,
      state.language ?? state.facts.language ?? null,
      state.memory,
    );
    return { state: foldCustomer(next, reading, repetition.similarity), reading };
  }
  if (event.by !== 'ai') return { state: next, reading: null };
  const whole = withDraft(event, state);
  const reading = readAnswer(whole, state.language ?? state.facts.language ?? null, state.memory);
  const facts = mergeFacts(state.facts, whole);
  return {
    state: foldAnswer({ ...next, facts, draft: null }, reading, repetition.similarity),
    reading,
  };
};

/** The draft folded in as if it had been sent: that is the state the question is about. */
const foldDraft = (
  state: ConversationState,
  event: Drafted,
  { repetition }: Policy,
): Pick<Moment, 'state' | 'reading'> => {
  const reading = readAnswer(event, state.language ?? state.facts.language ?? null, state.memory);
  return {
    state: foldAnswer(
      { ...state, facts: mergeFacts(state.facts, event) },
      reading,
      repetition.similarity,
    ),
    reading,
  };
};

/** What of the moment stays: a draft leaves only its own trace until a turn ships it. */
const keep = (before: ConversationState, { state, event }: Moment): ConversationState => {
  if (event.type === 'draft') {
    const draft = {
      id: event.id,
      hash: shortHash(event.text),
      confidence: event.confidence ?? null,
      intent: event.intent ?? null,
    };
    return { ...before, draft };
  }
  const answered = event.type === 'turn' && event.by === 'ai';
  return answered ? { ...state, memory: { ...state.memory, guardrailStep: null } } : state;
};

const outcomeOf = (
  signals: readonly Signal[],
  moment: Moment,
): { outcome: Outcome; reasons: Reason[] } => {
  if (moment.state.mode === 'ai') return decide(signals, moment);
  if (moment.event.type !== 'draft') return { outcome: 'continue', reasons: [] };
  const held = signals.filter((signal) => signal.kind === 'human_takeover');
  return {
    outcome: 'escalate',
    reasons: held.map((signal) => ({ code: 'human_takeover', signal })),
  };
};

/** What a policy that acts would remember of decisions that were only noted. */
const asIfActed = (state: ConversationState): ConversationState => ({
  ...state,
  offered: state.offered || state.noted?.offered === true,
  rules: [...state.rules, ...(state.noted?.rules ?? [])],
});

/** A person who steps in unasked is nothing that Baton would have decided. */
const calledBy: typeof outcomeOf = (signals, moment) =>
  moment.event.type === 'turn' && moment.event.by === 'human'
    ? { outcome: 'continue', reasons: [] }
    : outcomeOf(signals, moment);

const ANSWERS: Readonly<Record<Outcome, DraftAnswer>> = {
  continue: 'send',
  offer: 'offer',
  escalate: 'escalate',
};

/** Number of the turn at which each signal first crossed its threshold, these signals included. */
const crossings = (signals: readonly Signal[], { state }: Moment): Episode['crossed'] => {
  const { crossed } = state.memory;
  const fresh = signals.filter(({ kind, fired }) => fired && crossed[kind] === undefined);
  if (fresh.length === 0) return crossed;
  return { ...crossed, ...Object.fromEntries(fresh.map(({ kind }) => [kind, state.turns])) };
};

const dated = (signals: readonly Signal[], crossed: Episode['crossed']): Signal[] =>
  signals.map((signal) => {
    const since = crossed[signal.kind];
    return since === undefined ? signal : { ...signal, since };
  });

/** What is done once and not again: an offer, and rules that hold on facts alone. */
const remembered = (
  { offered, rules }: Pick<ConversationState, 'offered' | 'rules'>,
  outcome: Outcome,
  held: Moment['rules'],
): Pick<ConversationState, 'offered' | 'rules'> => ({
  offered: offered || outcome === 'offer',
  rules: lastingRules(held).reduce((all, rule) => pushed(all, rule, RULES), rules),
});

/** State as far as an event folded it, and what is decided at it. */
const concluded = (
  before: ConversationState,
  folded: Omit<Moment, 'rules' | 'policy'>,
  policy: Policy,
  helpers: Helpers,
): Advanced => {
  const shadow = policy.shadow && folded.state.mode === 'ai';
  const seen = shadow ? { ...folded, state: asIfActed(folded.state) } : folded;
  const moment: Moment = { ...seen, policy, rules: rulesThatHold(seen, policy, helpers) };
  const { event, reading, rules } = moment;
  const measured = measureAll(moment, helpers.clock);
  const crossed = crossings(measured, moment);
  const signals = dated(measured, crossed);
  const { outcome, reasons } = shadow ? calledBy(signals, moment) : outcomeOf(signals, moment);
  const opens = outcome === 'escalate' && moment.state.mode === 'ai' && !shadow;
  const kept = keep(before, { ...moment, state: folded.state });
  const state: ConversationState = {
    ...kept,
    ...(shadow
      ? { noted: remembered(kept.noted ?? { offered: false, rules: [] }, outcome, rules) }
      : remembered(kept, outcome, rules)),
    ...(opens ? { mode: 'human' as const, episode: kept.episode + 1 } : {}),
    ...(event.type === 'draft' ? {} : { memory: { ...kept.memory, crossed } }),
  };
  return {
    state,
    decision: {
      outcome,
      ...(shadow && { shadow }),
      reasons,
      signals,
      policyVersion: policy.version,
      eventId: event.id,
      turn: state.turns,
      ...(reading !== null && reading.by !== 'action' ? { language: reading.language } : {}),
    },
    answer: event.type === 'draft' ? ANSWERS[shadow ? 'continue' : outcome] : null,
    opens,
    ask: reading?.by === 'customer' ? reading.ask : null,
  };
};

const folded = (
  state: ConversationState,
  event: Said | Drafted | Acted,
  policy: Policy,
): Omit<Moment, 'rules' | 'policy'> => {
  switch (event.type) {
    case 'turn':
      return { ...foldTurn(state, event, policy), event };
    case 'draft':
      return { ...foldDraft(state, event, policy), event };
    case 'action': {
      const reading = readAction(event, state, policy);
      return { state: foldAction(state, event, reading), reading, event };
    }
  }
};

/** Events at which nothing is decided. */
const noted = (
  state: ConversationState,
  event: Exclude<StoredEvent, Said | Drafted | Acted>,
): ConversationState => {
  if (event.type === 'conversation')
    return { ...state, facts: boundFacts(mergeFacts(state.facts, event)) };
  const stopped = event.kind === 'guardrail' && event.status === 'error';
  return stopped ? { ...state, memory: { ...state.memory, guardrailStep: event.id } } : state;
};

/**
 * Folds one event into the state and decides at it. Pure: the input is left as it was, and the same state, event and
 * policy give the same result, so that events may come in batches of any size. Its cost does not depend on the length
 * of the conversation. When `opens` is true the state already says that a human holds the conversation.
 * While a human holds it every signal is still measured; turns and actions give `continue`, a draft gets `escalate`.
 * In shadow mode decisions are marked as such and nothing follows from them: drafts may be sent, and nothing opens.
 * @throws Error when the policy has rules and `helpers` nothing to evaluate them with
 */
export const advance = (
  state: ConversationState,
  event: StoredEvent,
  policy: Policy,
  helpers: Helpers = {},
): Advanced => {
  if (event.type === 'reasoning' || event.type === 'conversation')
    return { state: noted(state, event), decision: null, answer: null, opens: false, ask: null };
  const start = helpers.clock?.();
  const advanced = concluded(state, folded(state, event, policy), policy, helpers);
  if (start === undefined || !helpers.clock || !advanced.decision) return advanced;
  const micros = microsBetween(start, helpers.clock());
  return { ...advanced, decision: { ...advanced.decision, micros } };
};
