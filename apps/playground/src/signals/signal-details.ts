import type { ConversationRecord, Signal } from '@baton/handoff-core';
import { explainDecision, explainSignal, signalLabel } from '@baton/handoff-panel';
import { h } from '../page/h.ts';
import { cellStateOf } from './cell-state.ts';
import { columnTitle, outcomeMark, placeOf } from './column-head.ts';
import { duration, measured, percent } from './measure-text.ts';
import type { Selection } from './selection.ts';
import { trendOf } from './signal-row.ts';
import { rowFor } from './strip-model.ts';
import type { Column, Strip } from './strip-model.ts';
import { whyAt } from './why.ts';
import type { Way } from './why.ts';
import type { Words } from './words/words.ts';

/** What the details are made of. */
export interface Shown {
  strip: Strip;
  record: ConversationRecord;
  words: Words;
  locale: string;
  /** Brings a turn of the transcript into view. */
  jump(turnId: string): void;
}

/** More values than these of a signal's past are not a sentence any more. */
const PAST = 4;

/** A signal as a sentence; the explanation speaks of what happened, so it is kept for what did. */
const sentenceOf = (signal: Signal, { words, locale }: Shown): string => {
  const state = cellStateOf(signal);
  if (state === 'absent') {
    return signal.detail === 'not_provided' ? words.notProvided : words.nothingToMeasure;
  }
  if (state === 'fired' || state === 'against' || state === 'trend') {
    return `${explainSignal(signal, locale)}.`;
  }
  const { value, limit } = measured(signal, locale);
  const numbers = [value, limit === null ? null : words.limit(limit)].filter(Boolean).join(', ');
  return `${signalLabel(signal.kind, locale)}: ${numbers} – ${words.state[state]}.`;
};

const evidenceOf = (signal: Signal, { strip, record, words, jump }: Shown): HTMLElement[] => {
  const places = signal.evidence.map(({ type, id }) => {
    const action = type === 'action' ? record.actions.find((one) => one.id === id) : undefined;
    const step = type === 'step' ? record.steps.find((one) => one.id === id) : undefined;
    const turn = record.turns.find((one) => one.id === id);
    const n = turn?.n ?? action?.afterTurn ?? step?.afterTurn;
    // what was not sent stands in no turn; the one before it shows where it would have come
    const draft = strip.columns.find((one) => one.event === 'draft' && one.decision.eventId === id);
    if (n === undefined) return draft && { n: draft.turn, words: columnTitle(draft, words) };
    const name = action ? `${action.name.replaceAll('_', ' ')}, ` : '';
    return { n, words: `${name}${words.turn(n)}` };
  });
  const known = new Map(places.flatMap((place) => (place ? [[place.words, place.n]] : [])));
  return [...known].map(([text, n]) => {
    const link = h('button', { type: 'button', class: 'sig-jump' }, text);
    // what happened before the first turn is found at the first
    const target = record.turns[Math.max(0, n - 1)];
    link.addEventListener('click', () => target && jump(target.id));
    return link;
  });
};

const entry = (term: string, ...what: (Node | string)[]): HTMLElement[] =>
  what.length === 0 ? [] : [h('dt', {}, term), h('dd', {}, ...what)];

const numbersOf = (signal: Signal, at: Column, shown: Shown): HTMLElement => {
  const { strip, words, locale } = shown;
  const { value, limit } = measured(signal, locale);
  const trend = cellStateOf(signal) === 'trend';
  const crossing = strip.columns.find(
    (column) =>
      column.episode === at.episode && rowFor(strip, signal.kind)?.cells[column.at]?.first,
  );
  return h(
    'dl',
    { class: 'sig-numbers' },
    ...entry(
      words.value,
      value === null ? '–' : trend ? `${value} (${words.trend[trendOf(signal)]})` : value,
    ),
    ...(trend || limit === null ? [] : entry(words.limitLabel, limit)),
    ...(trend || value === null
      ? []
      : [
          ...entry(words.strength, words.strengthOf(percent(signal.strength, locale))),
          ...entry(words.firstLabel, crossing ? columnTitle(crossing, words) : words.never),
        ]),
    ...(signal.micros === undefined ? [] : entry(words.took, duration(signal.micros, locale))),
    ...entry(words.restsOn, ...evidenceOf(signal, shown)),
  );
};

const wayText = ({ kind, signal, past, before }: Way, { words, locale }: Shown): string => {
  const now = measured(signal, locale);
  const values = past.map((one) => measured(one, locale).value ?? '–');
  const told = values.length > PAST ? ['…', ...values.slice(-PAST)] : values;
  // a value that stays is not said twice
  if (told.at(-1) === now.value) told.pop();
  const way = words.way(signalLabel(kind, locale), told, now.value ?? '–', now.limit);
  return before ? `${way} ${words.before[before.hold](placeOf(before.column, words))}` : way;
};

const whyOf = (at: Column, shown: Shown): HTMLElement[] => {
  const why = whyAt(shown.strip, at);
  if (!why) return [];
  const { words } = shown;
  return [
    h('h4', {}, why.kind === 'decided' ? words.whyNow : words.whyNotYet),
    h('ul', { class: 'sig-why' }, ...why.ways.map((way) => h('li', {}, wayText(way, shown)))),
  ];
};

const decisionOf = (at: Column, { words, locale }: Shown): HTMLElement[] => {
  const { decision } = at;
  const took =
    decision.micros === undefined
      ? ''
      : ` (${words.decidedIn} ${duration(decision.micros, locale)})`;
  return [
    h('h4', {}, words.decided),
    h('p', {}, outcomeMark(at, words), ` ${explainDecision(decision, locale)}${took}`),
  ];
};

const overOf = (at: Column, shown: Shown): HTMLElement => {
  const over = at.decision.signals.filter(({ fired }) => fired);
  if (over.length === 0) return h('p', {}, shown.words.noneCrossed);
  return h(
    'ul',
    { class: 'sig-why', 'aria-label': shown.words.crossedHere },
    ...over.map((signal) => h('li', {}, `${explainSignal(signal, shown.locale)}.`)),
  );
};

/** The chosen place in words: its numbers, what they rest on, what was decided there, and why not before. */
export const detailsOf = (selection: Selection, shown: Shown): HTMLElement[] => {
  const { strip, words, locale, record, jump } = shown;
  const at = strip.columns[selection.at];
  if (!at) return [];
  const signal = rowFor(strip, selection.kind)?.cells[selection.at]?.signal ?? null;
  const title = columnTitle(at, words);
  const name = signal ? `${signalLabel(signal.kind, locale)} · ` : '';
  const heading = h('h3', { tabindex: -1 }, `${name}${title}`);
  const turn =
    at.event === 'turn' ? record.turns.find(({ id }) => id === at.decision.eventId) : undefined;
  const here = turn && !signal ? h('button', { type: 'button', class: 'sig-jump' }, title) : null;
  here?.addEventListener('click', () => turn && jump(turn.id));
  const measure = signal
    ? [h('p', { class: 'sig-say' }, sentenceOf(signal, shown)), numbersOf(signal, at, shown)]
    : [overOf(at, shown)];
  return [
    heading,
    ...measure,
    ...decisionOf(at, shown),
    ...whyOf(at, shown),
    ...(here ? [h('p', {}, here)] : []),
  ];
};
