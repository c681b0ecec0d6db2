import type { ConversationRecord, Draft } from '@baton/handoff-core';
import { isSimulated } from '../agent/agent.ts';
import { h } from '../page/h.ts';
import type { TicketEvent, TicketMessage } from '../service/helpdesk.ts';
import type { ConversationView } from './conversation-view.ts';
import { safeHtml } from './safe-html.ts';
import type { KnownTicket } from './ticket-fields.ts';

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

/** Characters of a folded note that are shown. */
const MOST_FIRST = 160;

interface Row {
  at: string;
  row: HTMLElement;
}

const when = (at: string): HTMLElement => h('time', { datetime: at }, time.format(new Date(at)));

const sideOf = ({ by, public: isPublic }: TicketMessage): string => {
  if (!isPublic) return 'note';
  return by === 'agent' ? 'teammate' : by;
};

/** What stands in it: helpdesks have words of their own. */
export interface ThreadWords {
  /** Somebody of the helpdesk, where no name is known. */
  person: string;
  note: string;
  /** What the thread is, for events: "this conversation". */
  subject: string;
}

const INBOX_WORDS: ThreadWords = {
  person: 'Teammate',
  note: 'Note',
  subject: 'this conversation',
};

const badgeOf = (side: string, words: ThreadWords): string | null => {
  if (side === 'ai') return 'AI agent';
  return side === 'note' ? words.note : null;
};

/** A note of Baton is a whole brief: it is folded under its first lines. */
const wordsOf = ({ text, html, marker }: TicketMessage): HTMLElement => {
  const body = h('div', { class: 'im-words' }, ...(html === undefined ? [text] : safeHtml(html)));
  if (marker === null) return body;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = h('summary', {}, lines.slice(0, 2).join(': ').slice(0, MOST_FIRST));
  return h('details', { class: 'im-fold' }, first, body);
};

const messageRow = (
  message: TicketMessage,
  name: string,
  turn: string | null,
  words: ThreadWords,
): Row => {
  const side = sideOf(message);
  const badge = badgeOf(side, words);
  return {
    at: message.at,
    row: h(
      'li',
      {
        class: 'im-row',
        'data-by': side,
        'data-baton': String(message.marker !== null),
        'data-part': message.id,
        'data-turn': turn,
        tabindex: -1,
      },
      h('span', { class: 'im-face', 'aria-hidden': 'true' }, name.slice(0, 1)),
      h(
        'div',
        { class: 'im-bubble' },
        h(
          'p',
          { class: 'im-byline' },
          h('strong', {}, name),
          badge === null ? null : h('span', { class: 'im-badge' }, badge),
          turn !== null && isSimulated(turn)
            ? h('span', { class: 'im-badge' }, 'Simulated, without a model')
            : null,
          when(message.at),
        ),
        wordsOf(message),
      ),
    ),
  };
};

const wordsFor = ({ what, by, to }: TicketEvent, { subject }: ThreadWords): string => {
  const who = by ?? 'Somebody';
  if (what !== 'assigned') return `${who} ${what} ${subject}`;
  return to === null ? `${who} unassigned ${subject}` : `${who} assigned ${subject} to ${to}`;
};

const eventRow = (event: TicketEvent, words: ThreadWords): Row => ({
  at: event.at,
  row: h('li', { class: 'im-event' }, h('span', {}, wordsFor(event, words)), ' ', when(event.at)),
});

/** What the AI wanted to say while a person had the conversation: it is in no inbox. */
const heldRow = ({ text, at }: Draft): Row => ({
  at,
  row: h(
    'li',
    { class: 'im-row', 'data-by': 'held' },
    h('span', { class: 'im-face', 'aria-hidden': 'true' }, 'A'),
    h(
      'div',
      { class: 'im-bubble' },
      h(
        'p',
        { class: 'im-byline' },
        h('strong', {}, 'AI draft, held back'),
        h('span', { class: 'im-badge' }, 'The customer did not get it'),
        when(at),
      ),
      h('div', { class: 'im-words' }, text),
    ),
  ),
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Which turns of Baton's the messages are: the same words by the same side, each once, in their order. */
const turnsOf = (record: ConversationRecord, messages: readonly TicketMessage[]) => {
  const free = [...record.turns];
  return messages.map((message): string | null => {
    if (!message.public) return null;
    const by = message.by === 'agent' ? 'human' : message.by;
    const at = free.findIndex((turn) => turn.by === by && plain(turn.text) === plain(message.text));
    return at === -1 ? null : (free.splice(at, 1)[0]?.id ?? null);
  });
};

/** The conversation before anybody has asked the inbox for it. */
const messagesOf = (record: ConversationRecord): TicketMessage[] =>
  record.turns
    .filter(({ by }) => by !== 'system')
    .map(({ id, by, at, text }) => ({
      id,
      by: by === 'human' ? 'agent' : by,
      public: true,
      at,
      text,
      author: null,
      marker: null,
    }));

const nameOf = (
  message: TicketMessage,
  record: ConversationRecord,
  { person }: ThreadWords,
): string => {
  if (message.marker !== null) return 'Baton';
  if (message.name !== undefined && message.name !== null) return message.name;
  const { customer, agent } = record.facts;
  if (message.by === 'customer') return customer?.name ?? 'Customer';
  return message.by === 'ai' ? (agent?.name ?? 'AI agent') : person;
};

/** A conversation with its messages, notes and what was done. */
export const createThread = (words: ThreadWords = INBOX_WORDS): ConversationView => {
  const element = h('div', {
    class: 'im-thread',
    role: 'region',
    'aria-label': 'Conversation',
    tabindex: 0,
  });
  let last = '';
  return {
    element,
    show: (record: ConversationRecord, known: KnownTicket | null) => {
      const messages = known?.ticket.messages ?? messagesOf(record);
      const turns = turnsOf(record, messages);
      const held = record.drafts.filter(
        ({ id, answer, sent }) => isSimulated(id) && answer === 'escalate' && !sent,
      );
      const rows = [
        ...messages.map((message, at) =>
          messageRow(message, nameOf(message, record, words), turns[at] ?? null, words),
        ),
        ...(known?.ticket.events ?? []).map((event) => eventRow(event, words)),
        ...held.map(heldRow),
      ].toSorted((a, b) => a.at.localeCompare(b.at));
      const next = rows.map(({ row }) => row.outerHTML).join('');
      if (next === last) return;
      last = next;
      const list = h('ol', {}, ...rows.map(({ row }) => row));
      // a note that was unfolded stays so
      for (const each of element.querySelectorAll('details[open]')) {
        const id = each.closest<HTMLElement>('.im-row')?.dataset['part'];
        list.querySelector(`[data-part="${id}"] details`)?.setAttribute('open', '');
      }
      element.replaceChildren(list);
      element.scrollTop = element.scrollHeight;
    },
    reveal: (turnId) => {
      const rows = [...element.querySelectorAll<HTMLElement>('.im-row')];
      const row = rows.find((one) => one.dataset['turn'] === turnId);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'center' });
    },
    showEmpty: (title, text) => {
      last = '';
      element.replaceChildren(
        h('div', { class: 'empty' }, h('strong', {}, title), h('p', {}, text)),
      );
    },
    showLoading: () => {
      last = '';
      element.replaceChildren(
        h('p', { class: 'visually-hidden', role: 'status' }, 'Loading the conversation'),
        ...['a', 'b', 'c'].map((key) => h('div', { class: `ghost ghost-${key}` })),
      );
    },
  };
};
