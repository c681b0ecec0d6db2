import type { Notice } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { actionWordsFor } from './words-for.ts';

const TONES: Record<Notice['code'], Tone> = {
  action_repeated: 'danger',
  action_outcome_unknown: 'warning',
  promise_open: 'warning',
  draft_held_back: 'info',
  customer_refused_human: 'warning',
  confidence_not_provided: 'info',
  reasoning_not_provided: 'info',
  no_actions_reported: 'info',
};

/** What is missing or doubtful, said openly; null when there is nothing to say. */
export const noticesBlock = (scene: Scene): BlockOf<'notices'> | null => {
  const { brief, copy, format, sentence, quote } = scene;
  if (brief.notices.length === 0) return null;
  const items = brief.notices.map(({ code, params, evidence }) => {
    const promise = params['promise'];
    const words = {
      ...actionWordsFor(params, scene),
      quote: typeof promise === 'string' ? quote(promise, 120) : '',
    };
    return { code, tone: TONES[code], sentence: sentence(copy.say.notice[code](words), evidence) };
  });
  const pressing = items.some(({ tone }) => tone === 'danger' || tone === 'warning');
  return {
    v: 1,
    kind: 'notices',
    title: copy.title.notices,
    summary: copy.say.notices(format, items.length),
    fallbackText: items.map((item) => `- ${item.sentence.text}`).join('\n'),
    open: pressing,
    items,
  };
};
