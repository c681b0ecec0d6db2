import { ReasonCode } from '@baton/handoff-core';
import type { PreviousConversation } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { own } from '../text/own.ts';
import { intentName } from './intent-name.ts';

/** More of them help nobody; how many there are is said. */
const MOST = 5;

const outcomeOf = ({ handoff }: PreviousConversation, { copy, quote }: Scene): string => {
  const words = copy.around.customer;
  if (!handoff) return words.byAi;
  const { resolution } = handoff;
  if (resolution !== null && resolution.trim() !== '')
    return words.resolution(quote(resolution, 120));
  return own(words.handoff, handoff.state) ?? words.handoff['requested'] ?? '';
};

/** Why a person was needed; that the customer asked for one needs no saying where one was. */
const becauseOf = ({ handoff }: PreviousConversation, { copy }: Scene): string => {
  const code = ReasonCode.safeParse(handoff?.reasons[0]);
  return code.success && code.data !== 'customer_request'
    ? copy.around.customer.because(copy.say.obstacle[code.data])
    : '';
};

const sentenceOf = (item: PreviousConversation, scene: Scene): string => {
  const { copy, format, quote } = scene;
  const { intent, subject, changes } = item;
  const what =
    intent !== null && intent !== ''
      ? intentName(intent, copy)
      : (subject ?? '').trim() === ''
        ? copy.around.customer.noSubject
        : quote(subject ?? '', 80);
  const parts = [
    outcomeOf(item, scene),
    becauseOf(item, scene),
    changes > 0 ? copy.around.customer.changes(format, changes) : '',
  ];
  return copy.around.customer.earlier(what, parts.filter(Boolean).join(copy.punctuation.semicolon));
};

/** What was with this customer before, latest first, a sentence each. */
export const previousItems = (scene: Scene): BlockOf<'customer'>['previous'] =>
  (scene.brief.context?.previous.items ?? []).slice(0, MOST).map((item) => ({
    conversationId: item.conversationId,
    sentence: sentenceOf(item, scene),
    when: { label: scene.format.date(item.endedAt), iso: item.endedAt },
  }));
