import { button } from '../utils/button.ts';
import { drawPanel } from '../utils/draw-panel.ts';
import { h } from '../utils/h.ts';
import type { Item, Kid } from '../utils/h.ts';
import type { Hands } from '../utils/hands.ts';
import { patch } from '../utils/patch.ts';
import type { TicketView } from './ticket-view.ts';
import { fill } from './words.ts';
import type { Words } from './words.ts';

/** The two places of index.html. */
export interface Places {
  notice: HTMLElement;
  main: HTMLElement;
}

/** What a view is drawn with. */
export interface Drawing {
  words: Words;
  hands: Hands;
  now: number;
  /** What the helpdesk could not say for us. */
  said: string;
  /** A person asks for the newest. */
  press: () => void;
}

/** Items drawn last, by the place they are in. */
const drawn = new WeakMap<HTMLElement, Item[]>();

const put = (place: HTMLElement, ...items: Item[]): void => {
  const was = drawn.get(place);
  if (!was) place.replaceChildren();
  patch(place, was ?? [], items);
  drawn.set(place, items);
};

const status = (name: string, ...kids: Kid[]): Item => h(name, { role: 'status' }, kids);

const card = ({ page, asking }: TicketView, { words, press }: Drawing): Item => {
  if (page === 'loading' || page === 'panel')
    return h(
      'div',
      status('p.app-hidden', words.loading),
      h('div.app-skeleton', { 'aria-hidden': 'true' }, h('i'), h('i'), h('i'), h('i')),
    );
  const [title, text] = words[page];
  const retry = button({ key: 'retry', disabled: asking, press }, words.retry);
  return h(
    'div',
    status('div.app-card', h('h1', title), h('p', text)),
    page !== 'none' && h('p.app-card-foot', retry),
  );
};

/** What is said above a panel: one thing at a time, so that it stays worth reading. */
const lineOf = (view: TicketView, { words, now }: Drawing): string => {
  if (view.trouble === 'busy') return words.busy[0];
  if (view.trouble) return fill(words.stale, Math.round((now - view.confirmed) / 60_000));
  if (view.news) return words.news;
  return view.strict ? words.strict : '';
};

/** Seconds until it is asked again by itself; 0 where nobody waits for that. */
const waitOf = ({ trouble, due }: TicketView, now: number): number =>
  trouble === 'busy' ? Math.max(0, Math.ceil((due - now) / 1_000)) : 0;

const notice = (view: TicketView, drawing: Drawing): Item => {
  const { words, said, press } = drawing;
  const line = view.page === 'panel' ? lineOf(view, drawing) : '';
  const text = said || line;
  const wait = waitOf(view, drawing.now);
  return h(
    text || wait ? 'div.app-notice' : 'div',
    status('p', text),
    wait > 0 && h('p', { role: 'timer' }, fill(words.soon, wait)),
    line && button({ key: 'again', disabled: view.asking, press }, words.retry),
  );
};

/** Shows a ticket: its panel, or why there is none; and above it what is worth knowing about that. */
export const drawView = (
  { notice: top, main }: Places,
  view: TicketView,
  drawing: Drawing,
): void => {
  put(top, notice(view, drawing));
  main.setAttribute('aria-busy', String(view.asking));
  if (view.page === 'panel' && view.panel) {
    drawn.delete(main);
    drawPanel(main, view.panel, drawing.hands, view.memory);
  } else {
    put(main, card(view, drawing));
  }
};

/** Shows that there is no ticket around the page. */
export const drawOutside = ({ notice: top, main }: Places, words: Words): void => {
  put(top);
  put(main, status('div.app-card', h('h1', words.outside)));
};
