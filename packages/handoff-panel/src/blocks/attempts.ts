import type { Attempt } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';
import { unstopped } from '../text/stop.ts';

const TONES: Record<Attempt['outcome'], Tone> = {
  worked: 'success',
  failed: 'danger',
  unclear: 'warning',
  not_sent: 'neutral',
};

/** Earlier ones are among the actions; here they would only add length. */
const MOST = 12;

const wordsOf = (attempt: Attempt, scene: Scene): string => {
  const { brief, copy, format, quote } = scene;
  if (attempt.kind === 'answer') return copy.say.answered(unstopped(quote(attempt.what, 90)));
  if (attempt.kind === 'draft') return copy.say.heldBack(unstopped(quote(attempt.what, 90)));
  const action = brief.actions.find((each) => each.id === attempt.evidence[0]?.id);
  if (!action) return plain(humanise(attempt.what));
  const target = scene.actionTarget(action);
  const words = scene.actionWords(action);
  const what = target === null ? words : aside(words, shorten(plain(target), 60), copy);
  return copy.say.tried(what, format.time(action.endedAt));
};

/** "Did not help" and "Not sent" are said of answers; an action failed, was undone, or is planned. */
const outcomeOf = (attempt: Attempt, { brief, copy }: Scene): string => {
  const action =
    attempt.kind === 'action' && (attempt.outcome === 'failed' || attempt.outcome === 'not_sent')
      ? brief.actions.find(({ id }) => id === attempt.evidence[0]?.id)
      : undefined;
  return action ? copy.actionStatus[action.status] : copy.attempt[attempt.outcome];
};

/** What the AI tried and how it ended; null when it tried nothing. */
export const attemptsBlock = (scene: Scene): BlockOf<'attempts'> | null => {
  const { brief, copy, format, sentence } = scene;
  if (brief.attempts.length === 0) return null;
  const { colon } = copy.punctuation;
  const shown = brief.attempts.slice(-MOST);
  const items = shown.map((attempt) => ({
    sentence: sentence(wordsOf(attempt, scene), attempt.evidence),
    outcome: attempt.outcome,
    outcomeLabel: outcomeOf(attempt, scene),
    tone: TONES[attempt.outcome],
  }));
  const summary = copy.say.attempts(format, brief.attempts.length, shown.length);
  return {
    v: 1,
    kind: 'attempts',
    title: copy.title.attempts,
    summary,
    fallbackText: items
      .map((item) => `- ${item.sentence.text}${colon}${item.outcomeLabel}`)
      .join('\n'),
    open: false,
    items,
  };
};
