import { h } from '../page/h.ts';
import type { Person, TicketMessage } from '../service/helpdesk.ts';

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

/** More lines than these are folded: a note of Baton is a whole brief. */
const MOST_LINES = 4;

const wordsOf = (text: string): HTMLElement => {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return h('p', { class: 'words' }, text);
  const first = lines.slice(0, 2).join('\n');
  return h(
    'details',
    { class: 'note-fold' },
    h('summary', { class: 'words' }, first),
    h('p', { class: 'words' }, lines.slice(2).join('\n').trim()),
  );
};

/** A note in the ticket: of Baton, or of a person. */
export const noteRow = (note: TicketMessage, people: readonly Person[]): HTMLElement => {
  const baton = note.marker !== null;
  const name = baton
    ? 'Baton'
    : (people.find(({ id }) => id === note.author)?.name ?? note.author ?? 'Somebody');
  return h(
    'li',
    { class: 'turn', 'data-by': 'note', 'data-baton': String(baton), 'data-note': note.id },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, name.slice(0, 1)),
    h(
      'div',
      { class: 'bubble' },
      h(
        'p',
        { class: 'byline' },
        h('strong', {}, name),
        h('span', { class: 'badge' }, 'Internal note'),
        h('time', { datetime: note.at }, time.format(new Date(note.at))),
      ),
      wordsOf(note.text),
    ),
  );
};
