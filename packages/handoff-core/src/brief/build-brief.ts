import { chooseQueue } from '../route/choose-queue.ts';
import type { Brief } from '../schema/brief.ts';
import type { ConversationFacts } from '../schema/conversation.ts';
import type { Signal } from '../schema/decision.ts';
import type { Policy } from '../schema/policy.ts';
import type { ConversationRecord, Handoff } from '../schema/record.ts';
import { findAttempts } from './attempts.ts';
import { confidenceCurve, sentimentCurve } from './curves.ts';
import { findDeciding } from './deciding.ts';
import { findIntent } from './intent.ts';
import { latestOf } from './latest.ts';
import { recommend } from './next-step.ts';
import { findNotices } from './notices.ts';
import { findPromises } from './promises.ts';
import { findRepeats } from './repeated.ts';
import { findUnanswered } from './unanswered.ts';
import { findWant } from './want.ts';

const languageOf = (record: ConversationRecord): string | null =>
  record.turns.findLast((turn) => turn.by === 'customer' && turn.language !== null)?.language ??
  record.facts.language ??
  record.facts.customer?.language ??
  null;

const routingOf = (
  handoff: Handoff | null,
  facts: ConversationFacts,
  language: string | null,
  policy: Policy,
): Brief['routing'] => {
  if (!handoff) return null;
  const { queue, skills, decision, routed, arrangement } = handoff;
  if (routed) return { queue, skills, language, because: routed.because, routed, arrangement };
  // It was not kept then. The policy may have changed since; then its reasons are not the ones of back then.
  const situation = { now: handoff.requestedAt, queues: new Map() };
  const today = chooseQueue({ decision, facts, language }, policy, situation, () => false).routed;
  return { queue, skills, language, because: today.queue === queue ? today.because : 'default' };
};

/** A human reads the tenant's title of a rule, not its id; decisions of older versions know only the id. */
const withRuleTitle = (signal: Signal, policy: Policy): Signal => {
  if (signal.kind !== 'policy_rule' || signal.title !== undefined) return signal;
  const rule = policy.rules.find(({ id }) => id === signal.detail);
  return rule ? { ...signal, title: rule.title } : signal;
};

/**
 * Makes the brief of a conversation: deterministic, extractive, every derived statement with its evidence.
 * Works on any record, also one without turns or without actions. Holds unmasked text: pass it through `redact`.
 */
export const buildBrief = (record: ConversationRecord, policy: Policy): Brief => {
  const { facts, turns, actions } = record;
  const { handoff, decision, heldBack } = findDeciding(record);
  const reasons = (decision?.reasons ?? []).map((reason) => ({
    ...reason,
    signal: withRuleTitle(reason.signal, policy),
  }));
  const want = findWant(turns);
  const intent = findIntent(record, want, policy);
  const limits = policy.confidence;
  const threshold =
    decision?.signals.find((signal) => signal.kind === 'confidence')?.threshold ??
    (intent?.from === 'agent' ? limits.perIntent[intent.name] : undefined) ??
    limits.threshold;
  const unanswered = findUnanswered(turns, threshold);
  const promises = findPromises(turns);
  const repeats = findRepeats(actions);
  const language = languageOf(record);
  return {
    conversationId: record.id,
    version: record.version,
    handoffId: handoff?.id ?? null,
    handoffState: handoff?.state ?? null,
    resumesAt: handoff?.state === 'resolved' ? (handoff.dueAt ?? null) : null,
    outcome: decision?.outcome ?? 'continue',
    shadow: decision?.shadow === true && decision.outcome !== 'continue',
    decidedAtTurn: decision?.turn ?? null,
    requestedAt: handoff?.requestedAt ?? null,
    channel: facts.channel ?? null,
    language,
    subject: facts.subject ?? null,
    ticket: facts.ticket ?? null,
    agent: facts.agent ?? null,
    intent,
    want,
    unanswered,
    reasons,
    signals: (decision?.signals ?? []).map((signal) => withRuleTitle(signal, policy)),
    confidence: confidenceCurve(record, heldBack, threshold),
    sentiment: sentimentCurve(turns, record.decisions),
    customer: facts.customer ?? null,
    actions,
    attempts: findAttempts(turns, actions, heldBack),
    promises,
    nextStep: recommend({
      decision: decision && { ...decision, reasons },
      actions,
      repeats,
      heldBack,
      want,
      unanswered,
      promises,
      handoffState: handoff?.state ?? null,
      latest: latestOf(record),
    }),
    heldBack,
    steps: record.steps,
    turns,
    routing: routingOf(handoff, facts, language, policy),
    notices: findNotices({ record, decision, repeats, promises, heldBack }),
  };
};
