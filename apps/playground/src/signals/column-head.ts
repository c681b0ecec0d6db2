import { h } from '../page/h.ts';
import type { Column } from './strip-model.ts';
import type { Words } from './words/words.ts';

const SHAPES = { continue: '○', offer: '◆', escalate: '▲', held: '●' } as const;

/** Who did what when, in full: `Turn 4, AI`. */
export const columnTitle = ({ event, by, turn }: Column, words: Words): string => {
  if (event !== 'turn') return words.after(event, turn);
  return by ? `${words.turn(turn)}, ${words.by[by]}` : words.turn(turn);
};

/** Where an event stands, within a sentence: `at turn 4`. */
export const placeOf = ({ event, turn }: Column, words: Words): string => words.place(event, turn);

/** What was decided, as a shape and a word; the colour only repeats it. */
export const outcomeMark = ({ held, decision }: Column, words: Words): HTMLElement => {
  const outcome = held ? 'held' : decision.outcome;
  return h(
    'span',
    { class: 'sig-outcome', 'data-outcome': outcome },
    h('span', { 'aria-hidden': 'true' }, SHAPES[outcome]),
    ` ${words.outcome[outcome]}`,
  );
};

/** Head of an event's column: the decision on top, the turn and its speaker under it. */
export const columnHead = (column: Column, words: Words): HTMLElement => {
  const { at, event, by, turn, held, decision } = column;
  const outcome = words.outcome[held ? 'held' : decision.outcome];
  return h(
    'th',
    {
      scope: 'col',
      class: 'sig-head',
      'data-at': at,
      'data-event': event,
      tabindex: -1,
      'aria-label': `${columnTitle(column, words)}: ${outcome}`,
    },
    outcomeMark(column, words),
    h(
      'span',
      { class: 'sig-when' },
      event === 'turn' ? h('strong', {}, String(turn)) : null,
      event === 'turn' ? ` ${by ? words.by[by] : ''}` : words.event[event],
    ),
  );
};
