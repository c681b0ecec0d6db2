import { signalLabel } from '@baton/handoff-panel';
import type { Signal } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import { placeOf } from './column-head.ts';
import { measured } from './measure-text.ts';
import { firstCrossings } from './strip-model.ts';
import type { Cell, Row, Strip } from './strip-model.ts';
import type { Words } from './words/words.ts';

/** Changes of mood per turn that small are none. */
const LEVEL = 0.05;

/** Where a mood goes. */
export const trendOf = ({ value }: Signal): 'up' | 'down' | 'level' => {
  if (value === null || Math.abs(value) < LEVEL) return 'level';
  return value > 0 ? 'up' : 'down';
};

const ARROWS = { up: '↗', down: '↘', level: '→' } as const;

const shown = ({ signal, state }: Cell, locale: string): string => {
  if (!signal || state === 'absent') return '–';
  return state === 'trend' ? ARROWS[trendOf(signal)] : (measured(signal, locale).value ?? '–');
};

const told = ({ signal, state, first }: Cell, words: Words, locale: string): string => {
  if (!signal || state === 'absent') return words.state.absent;
  const { value, limit } = measured(signal, locale);
  const parts =
    state === 'trend'
      ? [words.trend[trendOf(signal)], value]
      : [value, limit === null ? null : words.limit(limit), words.state[state]];
  if (first) parts.push(words.firstHere);
  return parts.filter(Boolean).join(', ');
};

const cellOf = (cell: Cell, at: number, kind: string, words: Words, locale: string) => {
  const element = h(
    'td',
    {
      class: 'sig-cell',
      'data-at': at,
      'data-kind': kind,
      'data-state': cell.state,
      'data-first': cell.first,
      tabindex: -1,
      'aria-label': told(cell, words, locale),
    },
    shown(cell, locale),
  );
  // through the object model, which the page's policy allows, unlike an attribute
  element.style.setProperty('--strength', String(cell.signal?.strength ?? 0));
  return element;
};

/** One signal: its name, where it first crossed, and a cell for each event. */
export const signalRow = (strip: Strip, row: Row, words: Words, locale: string): HTMLElement => {
  const firsts = firstCrossings(strip, row).map((column) => placeOf(column, words));
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row', class: 'sig-name', 'data-kind': row.kind },
      h('span', {}, signalLabel(row.kind, locale)),
      firsts.length > 0 ? h('small', {}, words.firstAt(firsts.join(', '))) : null,
    ),
    ...row.cells.map((cell, at) => cellOf(cell, at, row.kind, words, locale)),
  );
};
