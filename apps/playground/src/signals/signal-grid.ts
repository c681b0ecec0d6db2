import { h } from '../page/h.ts';
import { columnHead } from './column-head.ts';
import { moved } from './selection.ts';
import type { Selection } from './selection.ts';
import { signalRow } from './signal-row.ts';
import type { Strip } from './strip-model.ts';
import type { Words } from './words/words.ts';

export interface SignalGrid {
  element: HTMLElement;
  draw(strip: Strip, withQuiet: boolean, words: Words, locale: string): void;
  /** Marks a place; the page does not scroll, only the grid's own box. */
  mark(selection: Selection | null): void;
  /** Scrolls a row to the top of the box. */
  reveal(row: number): void;
}

/** A table that is walked with the arrow keys: one place of it is in the tab order at a time. */
export const createSignalGrid = (
  choose: (selection: Selection) => void,
  enter: () => void,
): SignalGrid => {
  const table = h('table', { role: 'grid' });
  const element = h('div', { class: 'sig-scroll' }, table);
  let kinds: string[] = [];
  let columns = 0;
  let marked: HTMLElement | null = null;

  const find = ({ kind, at }: Selection): HTMLElement | null =>
    table.querySelector(
      kind === null ? `.sig-head[data-at="${at}"]` : `td[data-kind="${kind}"][data-at="${at}"]`,
    );

  const placeOf = (target: EventTarget | null): Selection | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    return cell ? { kind: cell.dataset['kind'] ?? null, at: Number(cell.dataset['at']) } : null;
  };

  const mark = (selection: Selection | null): void => {
    for (const cell of table.querySelectorAll('[data-lit]')) cell.removeAttribute('data-lit');
    marked?.setAttribute('tabindex', '-1');
    marked?.setAttribute('aria-selected', 'false');
    marked = (selection && find(selection)) ?? table.querySelector<HTMLElement>('.sig-head');
    marked?.setAttribute('tabindex', '0');
    if (!selection || !marked) return;
    marked.setAttribute('aria-selected', 'true');
    for (const cell of table.querySelectorAll(`[data-at="${selection.at}"]`)) {
      cell.setAttribute('data-lit', '');
    }
    const names = table.querySelector<HTMLElement>('.sig-corner')?.offsetWidth ?? 0;
    const left = marked.offsetLeft - names;
    const right = marked.offsetLeft + marked.offsetWidth - element.clientWidth;
    element.scrollLeft = Math.min(Math.max(element.scrollLeft, right), left);
  };

  const select = (place: Selection): void => {
    choose(place);
    find(place)?.focus({ preventScroll: true });
    // the browser would scroll the page, too
    const box = element.getBoundingClientRect();
    const cell = marked?.getBoundingClientRect();
    if (!cell) return;
    const head = table.tHead?.offsetHeight ?? 0;
    if (cell.top < box.top + head) element.scrollTop -= box.top + head - cell.top;
    if (cell.bottom > box.bottom) element.scrollTop += cell.bottom - box.bottom + 12;
  };

  table.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    if (place) select(place);
  });
  table.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(place);
      return enter();
    }
    const row = place.kind === null ? -1 : kinds.indexOf(place.kind);
    const size = { rows: kinds.length, columns };
    const to = moved(event.key, event.ctrlKey, { row, at: place.at }, size);
    if (!to) return;
    event.preventDefault();
    select({ kind: kinds[to.row] ?? null, at: to.at });
  });

  return {
    element,
    mark,
    reveal: (row) => {
      const heads = table.tHead?.offsetHeight ?? 0;
      element.scrollTop = (table.tBodies[0]?.rows[row]?.offsetTop ?? 0) - heads;
    },
    draw: (strip, withQuiet, words, locale) => {
      const focused = table.contains(document.activeElement)
        ? placeOf(document.activeElement)
        : null;
      const rows = withQuiet ? [...strip.spoke, ...strip.quiet] : strip.spoke;
      kinds = rows.map(({ kind }) => kind);
      columns = strip.columns.length;
      marked = null;
      table.setAttribute('aria-label', words.grid);
      table.replaceChildren(
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col', class: 'sig-corner' }, words.corner),
            ...strip.columns.map((column) => columnHead(column, words)),
          ),
        ),
        h('tbody', {}, ...rows.map((row) => signalRow(strip, row, words, locale))),
      );
      if (focused) find(focused)?.focus({ preventScroll: true });
    },
  };
};
