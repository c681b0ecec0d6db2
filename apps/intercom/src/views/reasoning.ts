import type { ReasoningItem } from '@baton/handoff-panel';

import type { Component } from '../canvas/canvas.ts';
import { link, rows, say } from '../canvas/components.ts';
import { placeOf } from '../canvas/place-id.ts';
import { fill } from '../words/fill.ts';
import { blockOf } from './block-of.ts';
import type { View } from './body.ts';
import { sourcesOf, stepOf } from './reasoning-lines.ts';
import { drawStep } from './reasoning-step.ts';
import type { Scene } from './scene.ts';
import { filesOf } from './transcript-files.ts';
import { keyOf, shortOf } from './transcript-long.ts';
import { REASONING_ITEMS } from './transcript-wanted.ts';

const linesOf = (item: ReasoningItem, n: number, scene: Scene): Component[] => {
  const { lines, rest } = shortOf(item.text);
  const { words, place } = scene;
  const sources = filesOf(sourcesOf(item), `source:${n}`, words.source);
  return [
    stepOf(item, n, scene),
    ...lines.flatMap((line) => say(line)),
    ...sources.components,
    ...(rest || !sources.whole
      ? rows([
          {
            to: placeOf('reasoning', keyOf(place.page, item.id)),
            title: fill(words.readStep, { n }),
          },
        ])
      : []),
  ];
};

/** How the AI got there, from the first step on, some steps a page. */
export const drawReasoning: View = (scene) => {
  const { panel, words, place, reasoning } = scene;
  if (place.key !== null) return drawStep(scene, place.key);
  const block = blockOf(panel, 'reasoning');
  const head = say(block?.title ?? '', 'header');
  if (reasoning === null) {
    const { loadFailed } = panel.strings;
    return { components: [...head, ...say(loadFailed, 'muted'), link(words.tryAgain, place)] };
  }
  const { items, next } = reasoning;
  const from = place.page * REASONING_ITEMS;
  const count = Math.max(block?.count ?? 0, from + items.length);
  const last = Math.max(0, Math.ceil(count / REASONING_ITEMS) - 1);
  if (items.length === 0) {
    const none = place.page === 0 ? (block?.fallbackText ?? words.nothing) : words.gone;
    return {
      components: [
        ...head,
        ...say(none, 'muted'),
        ...(place.page === 0 ? [] : [link(words.first, placeOf('reasoning'))]),
      ],
    };
  }
  return {
    components: [
      ...head,
      ...say(fill(words.range, { from: from + 1, to: from + items.length, of: count }), 'muted'),
      ...items.flatMap((item, at) => linesOf(item, from + at + 1, scene)),
      ...(place.page > 1 ? [link(words.first, placeOf('reasoning'))] : []),
      ...(place.page < last - 1 ? [link(words.latest, placeOf('reasoning', null, last))] : []),
    ],
    more: next !== null,
    turn: { before: words.earlier, after: words.later },
  };
};
