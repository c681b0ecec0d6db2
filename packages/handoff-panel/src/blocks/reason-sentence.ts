import { COMBINATION } from '@baton/handoff-core';
import type { Reason, Signal } from '@baton/handoff-core';

import type { Copy, Mood } from '../copy/copy.ts';
import type { Format } from '../format/format.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';

/** Five steps of feeling on the scale from -1 to 1. */
export const moodOf = (value: number): Mood => {
  if (value <= -0.6) return 'angry';
  if (value <= -0.2) return 'unhappy';
  if (value < 0.2) return 'calm';
  return value < 0.6 ? 'content' : 'happy';
};

/** Changes of mood per turn that small are none. */
const LEVEL = 0.05;
const trendOf = (slope: number): 'better' | 'worse' | 'level' =>
  Math.abs(slope) < LEVEL ? 'level' : slope > 0 ? 'better' : 'worse';

const topicOf = (copy: Copy, detail: string): string => copy.topic[detail] ?? humanise(detail);

/** Names an action by its id; null when it is not known. */
export type NameOf = (actionId: string) => string | null;

/** Rule ids and codes are spelled out; a title or sentence stays as it is. */
const spelled = (detail: string): string => (/^[\w-]+$/.test(detail) ? humanise(detail) : detail);

const named = (title: string): string => shorten(plain(title), 100);

/** The tenant's title of a rule, else its id spelled out. */
const ruleTitle = ({ title, detail }: Signal): string =>
  title === undefined ? spelled(shorten(plain(detail ?? ''), 100)) : named(title);

/**
 * A reason whose own signal was not enough: it stands in the decision because weak signs of several kinds count together.
 * A soft ask is no such sign, it leads to an offer alone.
 */
export const isWeak = ({ signal }: Reason): boolean =>
  COMBINATION[signal.kind].leads === 'weigh' || (!signal.fired && signal.kind !== 'asks_for_human');

/** One signal as a sentence with its numbers, without a full stop. */
export const signalSentence = (
  signal: Signal,
  copy: Copy,
  format: Format,
  nameOf: NameOf = () => null,
): string => {
  const { say } = copy;
  const { value, threshold } = signal;
  const detail = shorten(plain(signal.detail ?? ''), 100);
  const count = Math.max(1, Math.round(value ?? 1));
  const acted = signal.evidence.findLast(({ type }) => type === 'action');
  const action = (acted && nameOf(acted.id)) ?? '';
  switch (signal.kind) {
    case 'confidence': {
      if (value === null || threshold === null) return say.confidenceMissing;
      const [share, limit] = format.percents(value, threshold);
      const is =
        signal.title === undefined
          ? share
          : say.confidenceOn(share, humanise(plain(shorten(signal.title, 60))));
      if (value < threshold) return say.confidenceLow(is, limit);
      if (value === threshold) return say.confidenceNear(is, limit);
      // Named as a reason without having fired: it was near enough to count together with others.
      return signal.strength > 0.25 ? say.confidenceNear(is, limit) : say.confidenceFine(is, limit);
    }
    case 'confidence_trend':
      return say.confidenceFell(format, Math.round(Math.abs(value ?? 0) * 100));
    case 'sentiment':
      if (value === null) return say.sentimentMissing;
      if (detail === 'negative_share') return say.negativeShare(format.percent(value));
      return say.sentimentLow(copy.mood[moodOf(value)], ...format.moods(value, threshold ?? 0));
    case 'sentiment_slope':
      return say.moodTrend[trendOf(value ?? 0)];
    case 'frustration':
      return say.frustrated(copy.mark[detail] ?? null);
    case 'dissatisfaction':
      return value === null
        ? say.sentimentMissing
        : say.dissatisfied(...format.percents(value, threshold ?? 0));
    case 'customer_repeats':
      return say.customerRepeats(format, count);
    case 'answer_repeats':
      return say.answerRepeats(format, count);
    case 'asks_for_human':
      if (detail === 'soft') return say.askedSoftly;
      return detail === 'conditional' ? say.askedIfNeeded : say.asked(format, count);
    case 'accepts_offer':
      return say.acceptedOffer;
    case 'refuses_human':
      return say.refusesHuman;
    case 'policy_rule':
      return say.rule(ruleTitle(signal));
    case 'regulated_topic':
      return say.topic(detail === '' ? '' : topicOf(copy, detail));
    case 'guardrail':
      return say.guardrail(copy.guard[detail] ?? spelled(detail));
    case 'off_topic':
      return say.offTopic(format, count);
    case 'missing_knowledge':
      return say.missingKnowledge(detail);
    case 'action_failed':
      return detail === 'unknown' ? say.actionUnknown(action) : say.actionFailed(action);
    case 'action_repeated':
      return say.actionRepeated(action);
    case 'promise_unkept':
      return say.promiseUnkept;
    case 'turn_limit':
      return say.turnLimit(format.number(value ?? 0, 0), format.number(threshold ?? 0, 0));
    case 'human_takeover':
      return detail === 'agent_transfer' ? say.transferred : say.takeover;
    case 'judge':
      return say.judged(...format.percents(value ?? 0, threshold ?? 0));
  }
};

/** A reason as a sentence with its numbers that stands for itself: a weak one says that it is. */
export const reasonSentence = (
  reason: Reason,
  { copy, format, actionName }: { copy: Copy; format: Format; actionName?: NameOf },
): string => {
  const said = signalSentence(reason.signal, copy, format, actionName);
  return isWeak(reason) ? copy.say.weak(said) : said;
};

/** The same for a place beside its label, which is not said twice: a rule is its title alone. */
export const labelledSentence = (
  { signal }: Reason,
  { copy, format, actionName }: { copy: Copy; format: Format; actionName?: NameOf },
): string => {
  const rule = signal.kind === 'policy_rule' ? ruleTitle(signal) : '';
  return rule === '' ? signalSentence(signal, copy, format, actionName) : rule;
};

/** In a few words, where those of the reason's code would not be true of what gave it; null where they are. */
export const specialObstacle = ({ signal }: Reason, { say }: Copy): string | null => {
  if (signal.kind === 'action_repeated') return say.obstacleRepeated;
  if (signal.kind === 'action_failed' && signal.detail === 'unknown') return say.obstacleUnknown;
  if (signal.kind === 'human_takeover' && signal.detail === 'agent_transfer')
    return say.obstacleTransferred;
  return null;
};

/** What a reason is called in a word or two. */
export const reasonName = (reason: Reason, copy: Copy): string => {
  const { kind, detail } = reason.signal;
  // "Low confidence" beside 74% of 50% would contradict itself.
  if (isWeak(reason)) return copy.weakSign;
  if (kind === 'action_repeated') return copy.signal.action_repeated;
  if (kind === 'action_failed' && detail === 'unknown') return copy.actionStatus.unknown;
  if (kind === 'human_takeover' && detail === 'agent_transfer') return copy.say.transferLabel;
  return copy.reason[reason.code];
};
