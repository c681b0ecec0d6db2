import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import type { Circle } from './circle.ts';
import { controlsOf } from './controls.ts';
import type { ControlEvents } from './controls.ts';
import { backPart, eventsPart, routedPart, speaksPart, toldPart, writtenPart } from './parts.ts';
import type { Scene } from './parts.ts';
import { stopsOf } from './stations.ts';
import { WORDS } from './words/words-of.ts';
import type { Words } from './words/words.ts';

type CircleLocale = keyof typeof WORDS;
type Part = keyof Words['part'];

export interface CircleStripOptions extends ControlEvents {
  open: boolean;
  locale: CircleLocale;
  toggled(open: boolean): void;
  replay(delivery: string): void;
  score(score: 1 | 2 | 3 | 4 | 5): void;
}

export interface CircleStrip {
  element: HTMLElement;
  /** Where it stands; null when nothing has been said yet. */
  show(circle: Circle | null): void;
  showLoading(): void;
  showFailure(retry: () => void): void;
  setLocale(locale: CircleLocale): void;
}

type State =
  | { is: 'loading' }
  | { is: 'failed'; retry: () => void }
  | { is: 'shown'; circle: Circle | null };

const DRAW: Readonly<Record<Exclude<Part, 'try'>, (scene: Scene) => Node[]>> = {
  speaks: speaksPart,
  told: toldPart,
  routed: routedPart,
  written: writtenPart,
  back: backPart,
  events: eventsPart,
};
const PARTS: readonly Part[] = ['try', 'speaks', 'routed', 'told', 'written', 'back', 'events'];

const ableIn = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('button, input, select'),
];

/** The way from the AI to people and back as a line of stations, and under a button everything that is known of it. */
export const createCircleStrip = (options: CircleStripOptions): CircleStrip => {
  let { open, locale } = options;
  let state: State = { is: 'loading' };
  let told = '';

  const title = h('span', { class: 'cir-title' });
  const summary = h('span', { class: 'cir-summary' });
  const toggle = h(
    'button',
    { type: 'button', class: 'cir-toggle', 'aria-controls': 'circle-body' },
    icon('fold'),
    title,
    summary,
  );
  const map = h('ol', { class: 'cir-map' });
  const heads = new Map(PARTS.map((part) => [part, h('h3')]));
  const bodies = new Map(PARTS.map((part) => [part, h('div', { class: 'cir-part-body' })]));
  const drawn = new Map<Part, string>();
  const grid = h(
    'div',
    { class: 'cir-grid' },
    ...PARTS.map((part) =>
      h(
        'section',
        { class: 'cir-part', 'data-part': part },
        heads.get(part) ?? '',
        bodies.get(part) ?? '',
      ),
    ),
  );
  const remark = h('p', { class: 'cir-remark' });
  const body = h('div', { class: 'cir-body', id: 'circle-body', tabindex: 0 }, remark, grid);
  const live = h('p', { class: 'visually-hidden', role: 'status' });
  const element = h(
    'section',
    { class: 'circle', 'aria-labelledby': 'circle-title' },
    h('div', { class: 'cir-head' }, h('h2', { id: 'circle-title' }, toggle), map),
    live,
    body,
  );

  const drawMap = (circle: Circle | null, words: Words): void => {
    const stops = stopsOf(circle?.handoff?.state ?? null, words);
    map.setAttribute('aria-label', words.map);
    map.replaceChildren(
      ...stops.map(({ station, label, place }) =>
        h(
          'li',
          {
            'data-station': station,
            'data-place': place,
            'aria-current': place === 'now' ? 'step' : null,
          },
          h('span', { class: 'cir-dot', 'aria-hidden': 'true' }),
          h('span', { class: 'cir-label' }, label),
        ),
      ),
    );
    const now = stops.find(({ place }) => place === 'now')?.label ?? '';
    const next = circle ? words.moved(now, words.holder[circle.lease.holder]) : '';
    if (next === told) return;
    // what stood there when the page was opened is no news
    if (told !== '') live.textContent = next;
    told = next;
  };

  /** Parts that have not changed stay as they are, with the focus in them. */
  const drawParts = (circle: Circle, words: Words): void => {
    const scene = { circle, words, locale, replay: options.replay, score: options.score };
    for (const part of PARTS) {
      const nodes = part === 'try' ? controlsOf(circle, words, options) : DRAW[part](scene);
      const next = `${locale}${circle.record.id}${nodes.map((node) => (node as Element).outerHTML).join('')}`;
      if (drawn.get(part) === next) continue;
      drawn.set(part, next);
      const place = bodies.get(part);
      const at = place ? ableIn(place).findIndex((each) => each === document.activeElement) : -1;
      place?.replaceChildren(...nodes);
      // drawn anew under somebody's fingers: the focus stays where it was
      if (place && at !== -1) (ableIn(place)[at] ?? ableIn(place)[0])?.focus();
      const head = heads.get(part);
      if (head) head.textContent = words.part[part];
    }
  };

  const draw = (): void => {
    const words = WORDS[locale];
    element.lang = locale;
    title.textContent = words.title;
    toggle.setAttribute('aria-expanded', String(open));
    body.hidden = !open;
    const circle = state.is === 'shown' ? state.circle : null;
    drawMap(circle, words);
    const lines = { loading: words.loading, failed: words.failed, shown: words.nothing };
    summary.textContent = circle
      ? `${words.holder[circle.lease.holder]} · ${words.token(circle.lease.token)}`
      : lines[state.is];
    body.setAttribute('aria-label', words.title);
    remark.hidden = circle !== null;
    grid.hidden = circle === null;
    if (circle) {
      remark.replaceChildren();
      return open ? drawParts(circle, words) : undefined;
    }
    if (state.is !== 'failed') return remark.replaceChildren(lines[state.is]);
    const again = h('button', { type: 'button', class: 'button small' }, words.retry);
    again.addEventListener('click', state.retry);
    remark.replaceChildren(words.failed, ' ', again);
  };

  toggle.addEventListener('click', () => {
    open = !open;
    options.toggled(open);
    draw();
  });
  draw();

  const become = (next: State): void => {
    state = next;
    draw();
  };
  return {
    element,
    show: (circle) => {
      if (circle?.record.id !== (state.is === 'shown' ? state.circle?.record.id : undefined))
        told = '';
      become({ is: 'shown', circle });
    },
    showLoading: () => become({ is: 'loading' }),
    showFailure: (retry) => become({ is: 'failed', retry }),
    setLocale: (next) => {
      locale = next;
      told = '';
      draw();
    },
  };
};
