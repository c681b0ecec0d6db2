import type { ReasonCode } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { isWeak, labelledSentence, reasonName } from './reason-sentence.ts';

const GRAVE: ReadonlySet<ReasonCode> = new Set([
  'regulated_topic',
  'action_failed',
  'guardrail',
  'negative_sentiment',
]);

const toneOf = (code: ReasonCode): Tone => {
  if (code === 'human_takeover' || code === 'customer_request') return 'info';
  return GRAVE.has(code) ? 'danger' : 'warning';
};

/** Why a person is needed, strongest first, each with its numbers. */
export const reasonsBlock = (scene: Scene): BlockOf<'reasons'> => {
  const { brief, copy, format, sentence, grounded, asked } = scene;
  const { colon, comma } = copy.punctuation;
  const items = brief.reasons.map((reason) => ({
    code: reason.code,
    label: reasonName(reason, copy),
    sentence: sentence(
      labelledSentence(reason, scene),
      grounded([...reason.signal.evidence, ...(reason.also ?? [])]),
    ),
    tone: isWeak(reason) ? ('warning' as const) : toneOf(reason.code),
    strength: reason.signal.strength,
  }));
  // Plain text has no labels beside it; most sentences say by themselves what they are.
  const line = ({ code, label, sentence: { text } }: (typeof items)[number]): string =>
    label === copy.weakSign || code === 'policy_rule' ? `- ${label}${colon}${text}` : `- ${text}`;
  const none =
    asked.length > 0
      ? copy.around.approval.summary(format, asked.length)
      : copy.say.decided.continue;
  return {
    v: 1,
    kind: 'reasons',
    title: copy.title.reasons,
    summary: items.length === 0 ? none : [...new Set(items.map(({ label }) => label))].join(comma),
    fallbackText: items.length === 0 ? none : items.map(line).join('\n'),
    open: true,
    items,
  };
};
