import { ReasonCode } from '@baton/handoff-core';
import type { Evidence, RedactedBrief } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { panelState } from '../state.ts';
import { plain, safeText, shorten } from '../text/plain.ts';
import { stopped } from '../text/stop.ts';
import { editedBy, editedLine } from './edited.ts';
import { isWeak, specialObstacle } from './reason-sentence.ts';
import { personName } from './who.ts';
import { nextWordsFor } from './words-for.ts';

const MOST_REASONS = 2;

/** What a notice or the step itself says already needs no saying a third time. */
const saidElsewhere = (code: string, { notices, nextStep: { params } }: RedactedBrief): boolean => {
  const noticed = code === 'promise_unkept' ? 'promise_open' : code;
  if (notices.some((notice) => notice.code === noticed)) return true;
  if (code === 'policy_rule') return params['rule'] !== undefined && params['rule'] !== '';
  return code === 'low_confidence' && params['confidence'] !== undefined;
};

/** Why in a few words each: the numbers stand with the reasons. Signs that were not enough give way to those that were. */
const becauseOf = ({ brief, copy }: Scene): string => {
  const codes = brief.nextStep.because.filter((code) => !saidElsewhere(code, brief));
  const weak = new Set<string>(brief.reasons.filter(isWeak).map(({ code }) => code));
  const strong = codes.filter((code) => !weak.has(code));
  const special = new Map<string, string>(
    brief.reasons.flatMap((reason) => {
      const words = specialObstacle(reason, copy);
      return words === null ? [] : [[reason.code, words] as const];
    }),
  );
  const said = strong.flatMap((code) => {
    const own = special.get(code);
    if (own !== undefined) return [own];
    const known = ReasonCode.safeParse(code);
    const words = copy.say.why[code] ?? (known.success ? copy.say.obstacle[known.data] : undefined);
    return words === undefined ? [] : [words];
  });
  if (said.length === 0 && strong.length < codes.length) said.push(copy.say.weakSigns);
  if (said.length === 0) return '';
  const { semicolon, stop } = copy.punctuation;
  const reasons = [...new Set(said)].slice(0, MOST_REASONS).join(semicolon);
  return stopped(copy.say.because(reasons), stop);
};

const opensBeside = ({ unanswered, nextStep }: RedactedBrief) =>
  unanswered && nextStep.code !== 'none' && nextStep.params['request'] !== unanswered.text
    ? unanswered
    : null;

/** The reasons are those of the step that Baton recommends: they say nothing of one that a person wrote. */
const whyOf = (scene: Scene, edited: boolean): string => {
  const { brief, copy, quote } = scene;
  const unanswered = opensBeside(brief);
  // The open question matters whatever comes first, unless the step itself quotes it.
  const open = unanswered
    ? copy.say[unanswered.answered ? 'stillOpen' : 'unanswered'](quote(unanswered.text, 120))
    : '';
  return [edited ? '' : becauseOf(scene), open].filter(Boolean).join(copy.punctuation.space);
};

/** What a person left for whoever reads next. */
const noteOf = (scene: Scene): BlockOf<'next_step'>['note'] => {
  const { edit } = scene.brief;
  if (!edit || edit.note === null || edit.note.trim() === '') return null;
  return {
    label: scene.copy.around.edited.note(personName(edit.by, scene)),
    text: shorten(safeText(edit.note).trim(), 1_000),
  };
};

const action = (id: string): Evidence => ({ type: 'action', id });

const stepOf = (scene: Scene): string => {
  const { brief, copy, asked } = scene;
  const { code, params } = brief.nextStep;
  if (code !== 'none') return copy.say.next[code](nextWordsFor(params, scene));
  if (asked.length > 0) return copy.around.approval.step;
  const state = panelState(brief);
  return copy.say.noStep[state === 'shadow' ? 'ai_active' : state];
};

/** What goes into an internal note, which everybody reads who opens the ticket. */
const noteTextOf = (scene: Scene): string | null => {
  const { nextStep, edit } = scene.brief;
  const own = edit?.nextStep ?? null;
  if (own !== null) return safeText(own);
  if (nextStep.code === 'none') return null;
  const answer = nextStep.params['answer'];
  const text = stepOf(scene);
  // The whole held-back answer goes into it, so that it can be corrected and sent.
  return typeof answer === 'string' && answer !== '' ? `${text}\n\n${safeText(answer)}` : text;
};

/**
 * The one thing to do next, in one line, with why.
 * @param noted the brief as the strictest tier sees it: a note holds nothing else; null leaves nothing to insert
 */
export const nextStepBlock = (scene: Scene, noted: Scene | null): BlockOf<'next_step'> => {
  const { brief, copy, sentence, asked } = scene;
  const { code, evidence } = brief.nextStep;
  const text = stepOf(scene);
  const own = brief.edit?.nextStep ?? null;
  const why = whyOf(scene, own !== null);
  const original = sentence(
    text,
    // What stands beside the step is cited with it; references are few, so the first of each comes first.
    scene.grounded([
      ...(code === 'none' ? asked.map(({ actionId }) => action(actionId)) : []),
      ...evidence.slice(0, 2),
      ...(opensBeside(brief)?.evidence ?? []),
      ...brief.reasons
        .filter((reason) => brief.nextStep.because.includes(reason.code))
        .flatMap(({ signal }) => signal.evidence.slice(-1)),
      ...evidence.slice(2),
    ]),
  );
  const edited = editedBy(scene, own, original);
  const shown = own === null ? original : { ...original, text: shorten(plain(own), 600) };
  const left = noteOf(scene);
  return {
    v: 1,
    kind: 'next_step',
    title: copy.title.next_step,
    summary: '',
    fallbackText: [
      shown.text,
      why,
      edited === null ? '' : editedLine(edited),
      left === null ? '' : `${left.label}${scene.copy.punctuation.colon}${left.text}`,
    ]
      .filter(Boolean)
      .join('\n'),
    open: true,
    code,
    sentence: shown,
    why,
    insertText: noted && noteTextOf(noted),
    edited,
    note: left,
  };
};
