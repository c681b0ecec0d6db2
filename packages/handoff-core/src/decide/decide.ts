import type { Reason, Signal } from '../schema/decision.ts';
import type { Policy } from '../schema/policy.ts';
import type { Outcome, ReasonCode } from '../schema/vocabulary.ts';
import type { Moment } from '../signals/moment.ts';
import { COMBINATION, JOINT_FLOOR, TURN_LIMIT_ESCALATES } from './combination.ts';

/** Strength of every signal at its threshold. */
const AT_THRESHOLD = 0.5;

interface Vote {
  outcome: Exclude<Outcome, 'continue'>;
  signal: Signal;
}

/**
 * What an ask for a human leads to: a bare call in the very first turn gets what the policy says, the first "if you
 * can't, transfer me" an offer, so that the AI may still help; any other ask gets a human.
 */
const votesOfAsk = (signal: Signal, { state, policy }: Moment): Vote['outcome'] | null => {
  if (signal.detail === 'soft') return 'offer';
  if (!signal.fired) return null;
  if (signal.detail === 'conditional' && (signal.value ?? 0) <= 1 && !state.offered) return 'offer';
  const firstTurn = state.customerTurns === 1 && signal.detail === 'bare';
  return firstTurn && !state.offered ? policy.ask.firstTurn : 'escalate';
};

/** What one signal leads to by itself, or null. */
const voteOf = (signal: Signal, moment: Moment): Vote['outcome'] | null => {
  if (signal.kind === 'asks_for_human') return votesOfAsk(signal, moment);
  if (!signal.fired) return null;
  if (signal.kind === 'policy_rule') {
    return moment.policy.rules.find((rule) => rule.id === signal.detail)?.then ?? 'escalate';
  }
  if (signal.kind === 'off_topic') {
    const { then } = moment.policy.offTopic;
    return then === 'continue' ? null : then;
  }
  if (signal.kind === 'turn_limit') {
    return (signal.value ?? 0) >= moment.policy.turnLimit * TURN_LIMIT_ESCALATES
      ? 'escalate'
      : 'offer';
  }
  if (signal.kind === 'action_failed')
    return signal.detail === 'in_dialogue' ? 'offer' : 'escalate';
  const { leads } = COMBINATION[signal.kind];
  return leads === 'escalate' || leads === 'offer' ? leads : null;
};

/** What a signal brings to the joint rule: one that only weighs brings at most what it has at its threshold. */
const jointStrength = ({ kind, strength }: Signal): number =>
  COMBINATION[kind].leads === 'weigh' ? Math.min(AT_THRESHOLD, strength) : strength;

/**
 * Weak signals that speak together: over the floor, for at least two different reasons, with a joint weight that is
 * high enough. Signals of one reason tell the same story twice, so only the strongest of them counts.
 */
const jointVotes = (signals: readonly Signal[], { joint }: Policy): Vote[] => {
  const strongest = new Map<ReasonCode, Signal>();
  for (const signal of signals) {
    const { code, joint: counts } = COMBINATION[signal.kind];
    if (!counts || jointStrength(signal) < JOINT_FLOOR) continue;
    const known = strongest.get(code);
    if (!known || jointStrength(signal) > jointStrength(known)) strongest.set(code, signal);
  }
  const weak = [...strongest.values()];
  if (weak.length < 2) return [];
  const weight = 1 - weak.reduce((open, signal) => open * (1 - jointStrength(signal)), 1);
  if (weight < joint.offer) return [];
  const outcome = weight >= joint.escalate ? 'escalate' : 'offer';
  return weak.map((signal) => ({ outcome, signal }));
};

/** Right after a hand-back the customer gets to know the AI again before mood and repetition count. */
const coolingDown = ({ state, policy }: Moment): boolean =>
  state.episode > 0 && state.memory.customerTurns <= policy.coolDown.turns;

const collectVotes = (signals: readonly Signal[], moment: Moment): Vote[] => {
  const alone = signals.flatMap((signal) => {
    const outcome = voteOf(signal, moment);
    return outcome ? [{ outcome, signal }] : [];
  });
  const refused = signals.some((signal) => signal.kind === 'refuses_human' && signal.fired);
  const firm = alone.filter((vote) => !COMBINATION[vote.signal.kind].soft);
  if (refused) return firm.filter((vote) => vote.outcome === 'escalate');
  return coolingDown(moment) ? firm : [...alone, ...jointVotes(signals, moment.policy)];
};

/** Fired before joint, escalating before offering, then by strength; ties in the order of the vocabulary. */
const byWeight = (a: Vote, b: Vote): number =>
  Number(b.signal.fired) - Number(a.signal.fired) ||
  Number(b.outcome === 'escalate') - Number(a.outcome === 'escalate') ||
  b.signal.strength - a.signal.strength;

/** Strongest first, each code once with its strongest signal; what weaker ones of that code rest on is kept beside it. */
const reasonsOf = (votes: readonly Vote[]): Reason[] => {
  const reasons = new Map<ReasonCode, Reason>();
  for (const { signal } of votes.toSorted(byWeight)) {
    const { code } = COMBINATION[signal.kind];
    const known = reasons.get(code);
    if (!known) {
      reasons.set(code, { code, signal });
      continue;
    }
    const seen = new Set([...known.signal.evidence, ...(known.also ?? [])].map(({ id }) => id));
    const fresh = signal.evidence.filter(({ id }) => !seen.has(id));
    if (fresh.length > 0) reasons.set(code, { ...known, also: [...(known.also ?? []), ...fresh] });
  }
  return [...reasons.values()];
};

/** Outcome and reasons from the signals of one event, while the AI holds the conversation. */
export const decide = (
  signals: readonly Signal[],
  moment: Moment,
): { outcome: Outcome; reasons: Reason[] } => {
  const votes = collectVotes(signals, moment);
  if (votes.some((vote) => vote.outcome === 'escalate'))
    return { outcome: 'escalate', reasons: reasonsOf(votes) };
  if (votes.length > 0 && !moment.state.offered)
    return { outcome: 'offer', reasons: reasonsOf(votes) };
  return { outcome: 'continue', reasons: [] };
};
