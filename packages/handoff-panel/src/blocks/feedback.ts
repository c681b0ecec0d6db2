import { MISSING_CODES } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { safeText } from '../text/plain.ts';
import { editedWords, staleWords, standingEdit } from './edited.ts';

type Feedback = BlockOf<'feedback'>;
type Shown = Readonly<{ headline: string; nextStep: string }>;

const STARS = [1, 2, 3, 4, 5] as const;

const editOf = (scene: Scene, shown: Shown): Feedback['edit'] => {
  const { brief, copy } = scene;
  const words = copy.around.feedback;
  const { edit = null } = brief;
  return {
    version: edit?.version ?? 0,
    headline: safeText(edit?.headline ?? shown.headline),
    nextStep: safeText(edit?.nextStep ?? shown.nextStep),
    note: safeText(edit?.note ?? ''),
    own: {
      headline: edit !== null && edit.headline !== null,
      nextStep: edit !== null && edit.nextStep !== null,
    },
    label: words.edit,
    labels: {
      ...words.labels,
      restore: standingEdit(scene) === null ? null : words.labels.restore,
    },
    restoreConfirm: words.restoreConfirm,
    edited: editedWords(scene),
    stale: staleWords(scene),
  };
};

const ratingOf = ({ brief, copy, viewer }: Scene): Feedback['rating'] => {
  const words = copy.around.feedback;
  const mine = viewer === null ? undefined : brief.ratings?.find(({ by }) => by === viewer);
  return {
    stars: mine?.stars ?? null,
    question: words.question,
    options: STARS.map((stars) => ({ stars, label: words.stars[stars - 1] ?? '' })),
    missingQuestion: words.missingQuestion,
    missing: MISSING_CODES.map((code) => ({ code, label: words.missing[code] })),
    chosen: mine ? [...mine.missing] : [],
    comment: safeText(mine?.comment ?? ''),
    commentLabel: words.commentLabel,
    send: words.send,
    change: words.change,
    thanks: words.thanks,
  };
};

const saidOf = ({ brief, copy, format }: Scene, rating: Feedback['rating']): string[] => {
  const words = copy.around.feedback;
  const all = brief.ratings ?? [];
  if (all.length === 0) return [words.none];
  const mean = all.reduce((sum, { stars }) => sum + stars, 0) / all.length;
  const mine = rating.stars === null ? undefined : words.stars[rating.stars - 1];
  const others = mine === undefined || all.length > 1;
  return [
    ...(mine === undefined ? [] : [words.own(mine)]),
    ...(others ? [words.others(format, all.length, format.number(mean, 1))] : []),
  ];
};

/** What the reader may write over the brief, and how good they find it. */
export const feedbackBlock = (scene: Scene, shown: Shown): Feedback => {
  const edit = editOf(scene, shown);
  const rating = ratingOf(scene);
  const said = saidOf(scene, rating);
  const state = [edit.edited, edit.stale].filter((text) => text !== null);
  return {
    v: 1,
    kind: 'feedback',
    title: scene.copy.title.feedback,
    summary: [...state, ...said].join(' · '),
    fallbackText: [...state, ...said].join('\n'),
    open: false,
    edit,
    rating,
  };
};
