import type { HelpdeskPairing, PairingStep } from '@baton/handoff-client';
import { h } from './dom.ts';

/** What differs from helpdesk to helpdesk. */
export interface ChecklistWords {
  /** Where links lead. */
  label: string;
  /** Lines that are one once they are all green: how their ids begin, and what they are. */
  group: { prefix: string; title: string };
}

const STATES = { ok: ['✓', 'done'], todo: ['○', 'to do'], failed: ['✕', 'failed'] } as const;

const line = (
  { state, title, detail, link, repairs }: PairingStep,
  { label }: ChecklistWords,
): HTMLElement => {
  const [mark, word] = STATES[state];
  return h(
    'li',
    { 'data-state': state },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    h(
      'div',
      {},
      h('strong', {}, title),
      h('span', { class: 'state' }, ` ${word}`),
      h('p', {}, detail),
      state !== 'ok' && repairs
        ? h('p', { class: 'hint' }, '“Set up what is missing” does it.')
        : null,
      state !== 'ok' && link !== null
        ? h('a', { href: link, target: '_blank', rel: 'noreferrer' }, `Open in ${label}: ${title}`)
        : null,
    ),
  );
};

/** What is left first; those of a group that are all there are one line that opens. */
const lines = (all: readonly PairingStep[], words: ChecklistWords): HTMLElement[] => {
  const { prefix, title } = words.group;
  const isOne = ({ id }: PairingStep): boolean => id.startsWith(prefix);
  const draw = (step: PairingStep): HTMLElement => line(step, words);
  const left = all.filter(({ state }) => state !== 'ok');
  const done = all.filter(({ state }) => state === 'ok');
  const ones = done.filter(isOne);
  const folded = ones.length > 1 && !left.some(isOne);
  const [mark, word] = STATES.ok;
  const group = h(
    'li',
    { 'data-state': 'ok' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    h(
      'details',
      { class: 'group' },
      h('summary', {}, h('strong', {}, `${ones.length} ${title}`), ` ${word}`),
      h('ul', { class: 'steps' }, ...ones.map(draw)),
    ),
  );
  return [
    ...left.map(draw),
    ...(folded ? [group] : []),
    ...(folded ? done.filter((step) => !isOne(step)) : done).map(draw),
  ];
};

/** How far it is, and every line. */
export const checklist = (
  { steps, ok, account }: HelpdeskPairing,
  words: ChecklistWords,
  actions: { check: () => void; repair: () => void },
): HTMLElement => {
  const all = steps ?? [];
  const done = all.filter(({ state }) => state === 'ok').length;
  const button = (label: string, act: () => void): HTMLElement => {
    const made = h('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  return h(
    'section',
    { 'aria-labelledby': 'list-title' },
    h(
      'h2',
      { id: 'list-title', tabindex: '-1' },
      ok === true ? `${account} is paired` : 'What is left',
    ),
    h('progress', {
      max: String(Math.max(1, all.length)),
      value: String(done),
      'aria-label': 'Lines that are done',
    }),
    h('p', {}, `${done} of ${all.length} done.`),
    h('ul', { class: 'steps' }, ...lines(all, words)),
    h(
      'div',
      { class: 'buttons' },
      button('Set up what is missing', actions.repair),
      button('Look again', actions.check),
    ),
  );
};
