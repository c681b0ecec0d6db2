import type { ActionCommandItem, ActionItem } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { button, joined, say } from '../canvas/components.ts';
import { actId, idOf, placeOf } from '../canvas/place-id.ts';
import type { Verb } from '../canvas/place-id.ts';
import { howItEnded, whatWasDone } from './action-lines.ts';
import { listOf } from './actions.ts';
import { blockOf } from './block-of.ts';
import type { Body, View } from './body.ts';
import { fieldLines } from './field-lines.ts';
import { refLine, toned } from './sentence-lines.ts';

/** Doing what was done already, on purpose, is an act of its own. */
export const verbOf = ({ command, anyway }: ActionCommandItem): Verb =>
  anyway === null || command === 'reverse' ? command : `${command}_anyway`;

const commandLines = (item: ActionCommandItem, { id }: ActionItem): Component[] => [
  {
    ...button(item.label, idOf(placeOf('confirm', actId(verbOf(item), id)))),
    ...(item.enabled ? {} : { disabled: true }),
  },
  ...say(item.why, 'muted'),
];

/** One action: what, how it ended, who, how much, what is wrong with it, and what can be done about it. */
export const drawAction: View = ({ panel, place, words }): Body => {
  const item = blockOf(panel, 'actions')?.items.find(({ id }) => id === place.key);
  if (item === undefined) return { back: placeOf('actions'), components: say(words.gone, 'muted') };
  return {
    back: listOf(item),
    components: [
      ...say(`#${item.n} ${whatWasDone(item)}`, 'header'),
      ...say(howItEnded(item)),
      ...(item.warning === null ? [] : toned(item.warning, 'danger')),
      ...item.marks.flatMap(({ label, tone }) => toned(label, tone)),
      ...item.commands.flatMap((command) => commandLines(command, item)),
      ...say(joined(item.name, item.kindLabel, refLine(item.refs)), 'muted'),
      ...fieldLines(item.details, panel.strings),
    ],
  };
};
