import { ReasonCode } from '@baton/handoff-core';
import type { Decision, Reason, Signal, SignalKind } from '@baton/handoff-core';

import { isWeak, reasonSentence, signalSentence } from './blocks/reason-sentence.ts';
import { copyFor } from './copy/copy-for.ts';
import type { Copy } from './copy/copy.ts';
import { createFormat } from './format/format.ts';
import type { Format } from './format/format.ts';
import { humanise } from './text/humanise.ts';

/** Words and formats of each shipped language: making Intl objects costs more than a decision. */
const speakers = new Map<string, { copy: Copy; format: Format }>();

const speakerOf = (locale: string): { copy: Copy; format: Format } => {
  const { copy, locale: shown } = copyFor(locale);
  let speaker = speakers.get(shown);
  if (!speaker) {
    // Only shipped languages are kept, so that callers can't fill the memory with made-up ones.
    speaker = { copy, format: createFormat(shown, 'UTC', null) };
    if (speakers.size < 20) speakers.set(shown, speaker);
  }
  return speaker;
};

/** One reason as a sentence with its numbers, for example `Confidence 42%, under the limit of 50%`. */
export const explainReason = (reason: Reason, locale: string): string => {
  return reasonSentence(reason, speakerOf(locale));
};

/** A sentence in the middle of another: `Customer asked` becomes `customer asked`, `L’IA` `l’IA`, `AI repeated` stays. */
const inside = (sentence: string, copy: Copy): string =>
  copy.lowerInside
    ? sentence.replace(/^\p{Lu}(?=[\p{Ll}\s’])/u, (letter) =>
        letter.toLocaleLowerCase(copy.language),
      )
    : sentence;

/**
 * A decision in one sentence with its numbers, for example
 * `Hand over to a person: confidence 42%, under the limit of 50%; customer asked for a person twice.`
 */
export const explainDecision = (decision: Decision, locale: string): string => {
  const { copy, format } = speakerOf(locale);
  const { reasons, signals } = decision;
  const tell = (signal: Signal): string => inside(signalSentence(signal, copy, format), copy);
  const said = reasons.filter((reason) => !isWeak(reason)).map(({ signal }) => tell(signal));
  const weak = reasons.filter(isWeak).map(({ signal }) => tell(signal));
  const [first] = weak;
  if (weak.length > 1) said.push(inside(copy.say.weakTogether(weak), copy));
  else if (first !== undefined) said.push(copy.say.weak(first));
  if (reasons.length === 0) {
    const held = signals.some(({ kind, fired }) => kind === 'human_takeover' && fired);
    if (held) return `${copy.say.personInCharge}${copy.punctuation.stop}`;
    const confidence = signals.find(({ kind, value }) => kind === 'confidence' && value !== null);
    if (confidence) said.push(tell(confidence));
  }
  const verdict = copy.say.decided[decision.outcome];
  const { colon, semicolon, stop } = copy.punctuation;
  return said.length === 0
    ? `${verdict}${stop}`
    : `${verdict}${colon}${[...new Set(said)].join(semicolon)}${stop}`;
};

/** One signal as a sentence with its numbers, fired or not. */
export const explainSignal = (signal: Signal, locale: string): string => {
  const { copy, format } = speakerOf(locale);
  return signalSentence(signal, copy, format);
};

/** Name of what a signal measures in the viewer's language. */
export const signalLabel = (kind: SignalKind, locale: string): string =>
  copyFor(locale).copy.signal[kind];

/** Name of a reason code in the viewer's language; an unknown code is spelled out. */
export const reasonLabel = (code: string, locale: string): string => {
  const known = ReasonCode.safeParse(code);
  return known.success ? copyFor(locale).copy.reason[known.data] : humanise(code);
};
