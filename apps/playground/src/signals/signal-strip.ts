import type { ConversationRecord } from '@baton/handoff-core';
import { signalLabel } from '@baton/handoff-panel';
import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import { placeOf } from './column-head.ts';
import { detailsOf } from './signal-details.ts';
import { createSignalGrid } from './signal-grid.ts';
import { legend } from './legend.ts';
import { firstLook, stillThere } from './selection.ts';
import type { Selection } from './selection.ts';
import { firstCrossings, stripOf } from './strip-model.ts';
import type { Strip } from './strip-model.ts';
import { WORDS } from './words/words-of.ts';
import type { Words } from './words/words.ts';

type StripLocale = keyof typeof WORDS;

export interface SignalStripOptions {
  open: boolean;
  locale: StripLocale;
  toggled(open: boolean): void;
  /** Brings a turn of the transcript into view. */
  jump(turnId: string): void;
}

export interface SignalStrip {
  element: HTMLElement;
  /** What is stored; null when nothing has been said yet. */
  show(record: ConversationRecord | null): void;
  showLoading(): void;
  showFailure(retry: () => void): void;
  setLocale(locale: StripLocale): void;
}

const summaryOf = (strip: Strip, words: Words, locale: string): string => {
  const rows = [...strip.spoke, ...strip.quiet];
  const crossings = rows.flatMap((row) => {
    const [first] = firstCrossings(strip, row);
    return first
      ? [{ at: first.at, place: placeOf(first, words), label: signalLabel(row.kind, locale) }]
      : [];
  });
  const [first] = crossings.toSorted((a, b) => a.at - b.at);
  return words.summary(crossings.length, rows.length, first ?? null);
};

type State =
  | { is: 'loading' }
  | { is: 'failed'; retry: () => void }
  | { is: 'shown'; record: ConversationRecord | null };

/** The signals of a conversation under one button: a grid of what was measured, and the chosen place in words. */
export const createSignalStrip = (options: SignalStripOptions): SignalStrip => {
  let { open, locale } = options;
  let state: State = { is: 'loading' };
  let strip: Strip | null = null;
  let selection: Selection | null = null;
  /** True once a person chose a place: it is kept while the conversation goes on. */
  let chosen = false;
  let withQuiet = false;

  const name = h('span', { class: 'sig-title' });
  const quietCount = h('span');
  const summary = h('span', { class: 'sig-summary' });
  const toggle = h(
    'button',
    { type: 'button', class: 'sig-toggle', 'aria-expanded': open, 'aria-controls': 'signals-body' },
    icon('fold'),
    name,
    summary,
  );
  const details = h('div', { class: 'sig-details', role: 'group', tabindex: 0 });
  const quiet = h('button', { type: 'button', class: 'sig-quiet' }, icon('fold'), quietCount);
  const key = h('p', { class: 'sig-legend', 'aria-hidden': 'true' });
  const body = h('div', { class: 'sig-body', id: 'signals-body' });
  const element = h(
    'section',
    { class: 'signals', 'aria-labelledby': 'signals-title' },
    h('h2', { id: 'signals-title' }, toggle),
    body,
  );

  const tell = (): void => {
    const record = state.is === 'shown' ? state.record : null;
    if (!strip || !record || !selection) return details.replaceChildren();
    const shown = { strip, record, words: WORDS[locale], locale, jump: options.jump };
    details.replaceChildren(...detailsOf(selection, shown));
    details.setAttribute('aria-label', details.querySelector('h3')?.textContent ?? '');
  };

  const grid = createSignalGrid(
    (next) => {
      selection = next;
      chosen = true;
      grid.mark(selection);
      tell();
    },
    () => details.querySelector('h3')?.focus(),
  );

  const drawGrid = (words: Words): void => {
    if (!strip) return;
    grid.draw(strip, withQuiet, words, locale);
    grid.mark(selection);
    quietCount.textContent = words.quiet(strip.quiet.length);
    quiet.setAttribute('aria-expanded', String(withQuiet));
    quiet.hidden = strip.quiet.length === 0;
    key.replaceChildren(...legend(words));
    tell();
  };

  const remark = (...parts: (Node | string)[]): void =>
    body.replaceChildren(h('p', { class: 'sig-remark', role: 'status' }, ...parts));

  const drawBody = (words: Words): void => {
    if (state.is === 'loading') return remark(words.loading);
    if (state.is === 'failed') {
      const again = h('button', { type: 'button', class: 'button' }, words.retry);
      again.addEventListener('click', state.retry);
      return remark(words.failed, ' ', again);
    }
    if (!strip || strip.columns.length === 0) {
      return remark(h('strong', {}, words.nothing), ' ', words.nothingHint);
    }
    if (!body.contains(grid.element)) {
      const table = h(
        'div',
        { class: 'sig-table' },
        grid.element,
        h('div', { class: 'sig-foot' }, quiet, key),
      );
      body.replaceChildren(table, details);
    }
    drawGrid(words);
  };

  const draw = (): void => {
    const words = WORDS[locale];
    element.lang = locale;
    name.textContent = words.title;
    const lines = { loading: words.loading, failed: words.failed, shown: words.nothing };
    summary.textContent = strip?.columns.length ? summaryOf(strip, words, locale) : lines[state.is];
    body.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    // nothing is drawn that nobody sees: a long conversation has thousands of cells
    if (open) drawBody(words);
  };

  toggle.addEventListener('click', () => {
    open = !open;
    options.toggled(open);
    draw();
  });
  quiet.addEventListener('click', () => {
    withQuiet = !withQuiet;
    draw();
    if (withQuiet) grid.reveal(strip?.spoke.length ?? 0);
  });

  const become = (next: State, of: Strip | null = null): void => {
    state = next;
    strip = of;
    draw();
  };
  let shownId = '';

  return {
    element,
    show: (record) => {
      if (record?.id !== shownId) chosen = false;
      shownId = record?.id ?? '';
      const next = record && stripOf(record);
      const kept = next && chosen ? stillThere(next, selection) : null;
      selection = kept ?? (next && firstLook(next));
      become({ is: 'shown', record }, next);
    },
    showLoading: () => become({ is: 'loading' }),
    showFailure: (retry) => become({ is: 'failed', retry }),
    setLocale: (next) => {
      locale = next;
      draw();
    },
  };
};
