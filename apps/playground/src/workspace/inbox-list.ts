import { h } from '../page/h.ts';
import type { InboxItem } from '../service/helpdesk.ts';

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

export interface InboxList {
  element: HTMLElement;
  /** Lists conversations, one of which is open. */
  show(items: readonly InboxItem[], open: string): void;
}

/** Where the same page shows another conversation. */
const hrefOf = (conversation: string): string => {
  const query = new URLSearchParams(location.search);
  query.delete('scenario');
  query.set('conversation', conversation);
  return `/?${query}`;
};

const row = (item: InboxItem, open: string): HTMLElement =>
  h(
    'li',
    {},
    h(
      'a',
      {
        class: 'ib-item',
        href: hrefOf(item.conversation),
        'aria-current': item.id === open ? 'true' : null,
      },
      h('span', { class: 'ib-face', 'aria-hidden': 'true' }, item.name.slice(0, 1)),
      h(
        'span',
        { class: 'ib-words' },
        h(
          'span',
          { class: 'ib-line' },
          h('strong', {}, item.name),
          h('time', { datetime: item.at }, time.format(new Date(item.at))),
        ),
        h('span', { class: 'ib-snippet' }, item.snippet),
        item.closed ? h('span', { class: 'ib-closed' }, 'Closed') : null,
      ),
    ),
  );

/** The list of conversations at the left, newest first. */
export const createInboxList = (title = 'All conversations', label = 'Inbox'): InboxList => {
  const list = h('ul', { class: 'ib-list' });
  const count = h('span', { class: 'ib-count' });
  const empty = h('p', { class: 'ib-empty' }, 'No conversations yet.');
  const element = h(
    'nav',
    { class: 'ib', 'aria-label': label },
    h('p', { class: 'ib-head' }, h('strong', {}, title), count),
    empty,
    list,
  );
  let last = '';
  return {
    element,
    show: (items, open) => {
      const drawn = items.map((item) => row(item, open));
      const next = drawn.map((each) => each.outerHTML).join('');
      if (next === last) return;
      last = next;
      count.textContent = String(items.filter(({ closed }) => !closed).length);
      empty.hidden = items.length > 0;
      const at = [...list.querySelectorAll('a')].findIndex((a) => a === document.activeElement);
      list.replaceChildren(...drawn);
      if (at !== -1) list.querySelectorAll('a')[at]?.focus();
    },
  };
};
