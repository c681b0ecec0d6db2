import { ReasonCode } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { safeText } from '../text/plain.ts';
import { reasonSentence } from './reason-sentence.ts';
import { nextWordsFor } from './words-for.ts';

const whyOf = (scene: Scene): string => {
  const { brief, copy, quote } = scene;
  const said = brief.nextStep.because.flatMap((code) => {
    const reason = brief.reasons.find((each) => each.code === code);
    if (reason && copy.say.why[code] === undefined)
      return [reasonSentence(reason, brief.reasons, scene)];
    if (copy.say.why[code] !== undefined) return [copy.say.why[code]];
    const known = ReasonCode.safeParse(code);
    return known.success ? [copy.reason[known.data]] : [];
  });
  const because = said.length === 0 ? '' : `${copy.say.because([...new Set(said)].join('; '))}.`;
  const { unanswered, nextStep } = brief;
  // The open question matters whatever comes first, unless the step itself quotes it.
  const open =
    unanswered && nextStep.code !== 'none' && nextStep.params['request'] !== unanswered.text
      ? copy.say.unanswered(quote(unanswered.text, 120))
      : '';
  return [because, open].filter(Boolean).join(' ');
};

/** The one thing to do next, in one line, with why. */
export const nextStepBlock = (scene: Scene): BlockOf<'next_step'> => {
  const { brief, copy, sentence } = scene;
  const { code, params, evidence } = brief.nextStep;
  const text = copy.say.next[code](nextWordsFor(params, scene));
  const why = whyOf(scene);
  const answer = params['answer'];
  // The whole held-back answer goes into the note, so that it can be corrected and sent.
  const note =
    typeof answer === 'string' && answer !== '' ? `${text}\n\n${safeText(answer)}` : text;
  return {
    v: 1,
    kind: 'next_step',
    title: copy.title.next_step,
    summary: '',
    fallbackText: why === '' ? text : `${text}\n${why}`,
    open: true,
    code,
    sentence: sentence(text, evidence),
    why,
    insertText: code === 'none' ? null : note,
  };
};
