import type { BlockOf } from '@baton/handoff-panel';

import type { Component, Option } from '../canvas/canvas.ts';
import { button, joined, rows, say } from '../canvas/components.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { actId, placeOf } from '../canvas/place-id.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { KEPT, NONE } from './feedback-typed.ts';
import type { Scene } from './scene.ts';

type Rating = BlockOf<'feedback'>['rating'];

const option = (id: string, text: string): Option => ({
  type: 'option',
  id,
  text: escapeMarkdown(text) || '…',
});

/** What is chosen in a field with options, as long as it is one of them. */
const chosenOf = (options: readonly Option[], chosen: string | undefined): { value?: string } =>
  chosen !== undefined && options.some(({ id }) => id === chosen) ? { value: chosen } : {};

const starsField = ({ options, stars, question }: Rating, { typed }: Scene): Component => {
  const all = options.map(({ stars: n, label }) => option(String(n), joined(String(n), label)));
  const before = stars === null ? undefined : String(stars);
  return {
    type: 'single-select',
    id: 'stars',
    label: escapeMarkdown(question),
    options: all,
    ...chosenOf(all, typed['stars'] ?? before),
  };
};

/** One thing that was missing. Who had chosen several elsewhere finds them together, and keeps them by leaving them so. */
const missingField = ({ missing, chosen, missingQuestion }: Rating, scene: Scene): Component => {
  const names = missing.filter(({ code }) => chosen.includes(code)).map(({ label }) => label);
  const all = [
    option(NONE, scene.words.nothingMissing),
    ...(chosen.length > 1 ? [option(KEPT, joined(...names))] : []),
    ...missing.map(({ code, label }) => option(code, label)),
  ];
  const before = chosen.length > 1 ? KEPT : (chosen[0] ?? NONE);
  return {
    type: 'dropdown',
    id: 'missing',
    label: escapeMarkdown(missingQuestion),
    options: all,
    ...chosenOf(all, scene.typed['missing'] ?? before),
  };
};

/** How good the brief was, in words from 1 to 5, with what was missing. */
export const drawFeedback: View = (scene) => {
  const { panel, words, typed } = scene;
  const block = blockOf(panel, 'feedback');
  if (block === null) return { components: say(words.nothing, 'muted') };
  const { rating, edit } = block;
  return {
    components: [
      ...say(block.title, 'header'),
      ...say(block.summary, 'muted'),
      starsField(rating, scene),
      missingField(rating, scene),
      {
        type: 'textarea',
        id: 'comment',
        label: escapeMarkdown(rating.commentLabel),
        value: typed['comment'] ?? rating.comment,
      },
      button(rating.send, actId('rate'), 'primary'),
      ...rows([{ to: placeOf('edit'), title: edit.label }]),
    ],
  };
};
