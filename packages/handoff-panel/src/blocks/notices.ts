import type { Notice } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { deliveryNotices, partsIn } from './delivery-notices.ts';
import { endNotices } from './end-notices.ts';
import { actionWordsFor, dueWords } from './words-for.ts';

const TONES: Record<Notice['code'], Tone> = {
  action_repeated: 'danger',
  action_outcome_unknown: 'warning',
  promise_open: 'warning',
  draft_held_back: 'info',
  customer_refused_human: 'warning',
  handed_over_before: 'info',
  writer_unavailable: 'info',
  confidence_not_provided: 'info',
  reasoning_not_provided: 'info',
  no_actions_reported: 'info',
  delivery_waiting: 'warning',
  delivery_failed: 'danger',
  handoff_declined: 'info',
  handoff_expired: 'warning',
  handoff_failed: 'warning',
  delivery_degraded: 'info',
  shadow_handover: 'info',
  shadow_offer: 'info',
};

/** UTF-16 units; a promise is cut by core so that its deadline stays in it. */
const QUOTE = 170;

/** Of one kind so many are said one by one; each stands beside its action anyway. */
const MOST_OF_A_KIND = 3;

/** What is missing or doubtful, said openly; null when there is nothing to say. */
export const noticesBlock = (scene: Scene): BlockOf<'notices'> | null => {
  const { brief, copy, format, sentence, quote } = scene;
  const notices = [
    ...endNotices(brief.handoffState),
    ...deliveryNotices(brief.delivery),
    ...brief.notices,
  ];
  if (notices.length === 0) return null;
  const said = new Map<Notice['code'], number>();
  const items = notices.flatMap(({ code, params, evidence }) => {
    const before = said.get(code) ?? 0;
    said.set(code, before + 1);
    if (before >= MOST_OF_A_KIND) return [];
    const promise = params['promise'] ?? params['resolution'];
    const words = {
      ...actionWordsFor(params, scene),
      quote: typeof promise === 'string' ? quote(promise, QUOTE) : '',
      ...dueWords(params, scene),
      parts: partsIn(params, scene),
    };
    const text = copy.say.notice[code](words);
    // What was promised for later and is not due yet presses nobody.
    const calm = code === 'promise_open' && params['kind'] === 'outcome' && !words.overdue;
    const tone: Tone = calm ? 'info' : TONES[code];
    return [{ code, tone, sentence: sentence(text, evidence) }];
  });
  for (const [code, count] of said) {
    if (count <= MOST_OF_A_KIND) continue;
    const last = items.findLastIndex((item) => item.code === code);
    const hidden = notices.filter((notice) => notice.code === code).slice(MOST_OF_A_KIND);
    const rest = sentence(
      copy.say.moreLikeIt(format, count - MOST_OF_A_KIND),
      hidden.flatMap(({ evidence }) => evidence),
    );
    items.splice(last + 1, 0, { code, tone: TONES[code], sentence: rest });
  }
  const pressing = items.some(({ tone }) => tone === 'danger' || tone === 'warning');
  return {
    v: 1,
    kind: 'notices',
    title: copy.title.notices,
    summary: copy.say.notices(format, notices.length),
    fallbackText: items.map((item) => `- ${item.sentence.text}`).join('\n'),
    open: pressing,
    items,
  };
};
