import type { ReasonCode } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { reasonSentence } from './reason-sentence.ts';

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
export const reasonsBlock = ({
  brief,
  copy,
  format,
  sentence,
  actionName,
}: Scene): BlockOf<'reasons'> => {
  const items = brief.reasons.map((reason) => ({
    code: reason.code,
    label: copy.reason[reason.code],
    sentence: sentence(reasonSentence(reason, copy, format, actionName), reason.signal.evidence),
    tone: toneOf(reason.code),
    strength: reason.signal.strength,
  }));
  const none = copy.say.decided.continue;
  return {
    v: 1,
    kind: 'reasons',
    title: copy.title.reasons,
    summary: items.length === 0 ? none : [...new Set(items.map(({ label }) => label))].join(', '),
    fallbackText:
      items.length === 0 ? none : items.map((item) => `- ${item.sentence.text}`).join('\n'),
    open: true,
    items,
  };
};
