import { ReasonCode } from '@baton/handoff-core';
import type { Decision } from '@baton/handoff-core';

import { reasonSentence, signalSentence } from './blocks/reason-sentence.ts';
import { copyFor } from './copy/copy-for.ts';
import { createFormat } from './format/format.ts';
import { humanise } from './text/humanise.ts';

/**
 * A decision in one sentence with its numbers, for example
 * `Hand over to a person: Confidence 42%, under the limit of 50%; Customer asked for a person twice.`
 */
export const explainDecision = (decision: Decision, locale: string): string => {
  const { copy, locale: shown } = copyFor(locale);
  const format = createFormat(shown, 'UTC', null);
  const said = decision.reasons.map((reason) => reasonSentence(reason, copy, format));
  if (said.length === 0) {
    const confidence = decision.signals.find(
      ({ kind, value }) => kind === 'confidence' && value !== null,
    );
    if (confidence) said.push(signalSentence(confidence, copy, format));
  }
  const verdict = copy.say.decided[decision.outcome];
  return said.length === 0 ? `${verdict}.` : `${verdict}: ${[...new Set(said)].join('; ')}.`;
};

/** Name of a reason code in the viewer's language; an unknown code is spelled out. */
export const reasonLabel = (code: string, locale: string): string => {
  const known = ReasonCode.safeParse(code);
  return known.success ? copyFor(locale).copy.reason[known.data] : humanise(code);
};
