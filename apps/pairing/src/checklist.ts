import type { HelpdeskPairing, PairingStep } from '@baton/handoff-client';
import { h } from './dom.ts';

const STATES = { ok: ['✓', 'done'], todo: ['○', 'to do'], failed: ['✕', 'failed'] } as const;

const line = ({ state, title, detail, link, repairs }: PairingStep): HTMLElement => {
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
        ? h('a', { href: link, target: '_blank', rel: 'noreferrer' }, `Open in Zendesk: ${title}`)
        : null,
    ),
  );
};

const isField = ({ id }: PairingStep): boolean => id.startsWith('field.');

/** What is left first; fields that are all there are one line that opens. */
const lines = (all: readonly PairingStep[]): HTMLElement[] => {
  const left = all.filter(({ state }) => state !== 'ok');
  const done = all.filter(({ state }) => state === 'ok');
  const fields = done.filter(isField);
  const folded = fields.length > 1 && !left.some(isField);
  const [mark, word] = STATES.ok;
  const group = h(
    'li',
    { 'data-state': 'ok' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    h(
      'details',
      { class: 'group' },
      h('summary', {}, h('strong', {}, `${fields.length} ticket fields`), ` ${word}`),
      h('ul', { class: 'steps' }, ...fields.map(line)),
    ),
  );
  return [
    ...left.map(line),
    ...(folded ? [group] : []),
    ...(folded ? done.filter((step) => !isField(step)) : done).map(line),
  ];
};

/** How far it is, and every line. */
export const checklist = (
  { steps, ok, account }: HelpdeskPairing,
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
    h('ul', { class: 'steps' }, ...lines(all)),
    h(
      'div',
      { class: 'buttons' },
      button('Set up what is missing', actions.repair),
      button('Look again', actions.check),
    ),
  );
};
