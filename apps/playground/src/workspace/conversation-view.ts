import type { ConversationRecord, Draft, Handoff, Turn } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import { isSimulated } from '../agent/agent.ts';
import { noteRow } from './note-row.ts';
import type { KnownTicket } from './ticket-fields.ts';

const WHO: Record<Turn['by'], string> = {
  customer: 'Customer',
  ai: 'AI agent',
  human: 'You and colleagues',
  system: 'System',
};

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });
const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

interface Row {
  at: string;
  row: HTMLElement;
}

const nameOf = (turn: Turn, record: ConversationRecord): string => {
  if (turn.by === 'customer') return record.facts.customer?.name ?? WHO.customer;
  if (turn.by === 'ai') return record.facts.agent?.name ?? WHO.ai;
  return WHO[turn.by];
};

const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '' : ` · ${size.format(bytes / 1_000)} kB`;

const turnRow = (turn: Turn, record: ConversationRecord): HTMLElement => {
  const name = nameOf(turn, record);
  return h(
    'li',
    { class: 'turn', 'data-by': turn.by, 'data-turn': turn.id, tabindex: -1 },
    h(
      'span',
      { class: 'avatar', 'aria-hidden': 'true' },
      turn.by === 'ai' ? 'AI' : name.slice(0, 1),
    ),
    h(
      'div',
      { class: 'bubble' },
      h(
        'p',
        { class: 'byline' },
        h('strong', {}, name),
        turn.by === 'ai' ? h('span', { class: 'badge' }, 'AI') : null,
        isSimulated(turn.id) ? h('span', { class: 'badge' }, 'Simulated, without a model') : null,
        h('time', { datetime: turn.at }, time.format(new Date(turn.at))),
      ),
      h('p', { class: 'words', lang: turn.language ?? record.facts.language ?? null }, turn.text),
      ...turn.attachments.map((file) =>
        h('p', { class: 'attachment' }, icon('clip'), `${file.name}${kilobytes(file.size)}`),
      ),
    ),
  );
};

const eventRow = (words: string, at: string): Row => ({
  at,
  row: h(
    'li',
    { class: 'event-row' },
    h('span', {}, words),
    h('time', { datetime: at }, time.format(new Date(at))),
  ),
});

/** What the simulated agent wanted to say while a person had the conversation. */
const heldRow = ({ text, at }: Draft): Row => ({
  at,
  row: h(
    'li',
    { class: 'turn', 'data-by': 'held' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, 'AI'),
    h(
      'div',
      { class: 'bubble' },
      h(
        'p',
        { class: 'byline' },
        h('strong', {}, 'AI draft, held back'),
        h('span', { class: 'badge' }, 'The customer did not get it'),
        h('time', { datetime: at }, time.format(new Date(at))),
      ),
      h('p', { class: 'words' }, text),
    ),
  ),
});

/** What stands in the ticket and nobody but people and Baton see; messages that Baton does not know yet among it. */
const ticketRows = (record: ConversationRecord, { ticket, staff }: KnownTicket): Row[] => {
  const known = new Set(record.turns.map(({ id }) => id));
  return ticket.messages.flatMap((message): Row[] => {
    if (!message.public) return [{ at: message.at, row: noteRow(message, staff.people) }];
    const isKnown = [...known].some((id) => id.endsWith(`:${message.id}`));
    return isKnown || message.by !== 'agent'
      ? []
      : [eventRow('A reply is on its way from the helpdesk to Baton,', message.at)];
  });
};

/** Where a handoff began, and where it ended if it did. */
const handoffRows = (handoff: Handoff): Row[] => {
  const rows = [eventRow(`Handed over to the queue “${handoff.queue}” at`, handoff.requestedAt)];
  if (handoff.state === 'resolved') rows.push(eventRow('Solved at', handoff.updatedAt));
  if (handoff.state === 'handed_back') {
    rows.push(eventRow('Handed back to the AI at', handoff.updatedAt));
  }
  return rows;
};

const remark = (title: string, text: string): HTMLElement =>
  h('div', { class: 'empty' }, h('strong', {}, title), h('p', {}, text));

export interface ConversationView {
  element: HTMLElement;
  /** Draws what is stored, and what stands in the ticket as far as it is known. */
  show(record: ConversationRecord, known: KnownTicket | null): void;
  /** Nothing stored yet. */
  showEmpty(title: string, text: string): void;
  showLoading(): void;
  /** Scrolls to a turn and puts the focus on it. */
  reveal(turnId: string): void;
}

/** The middle column: the conversation as a ticket shows it, without anything of Baton's. */
export const createConversationView = (): ConversationView => {
  const element = h('div', {
    class: 'conversation',
    role: 'region',
    'aria-label': 'Conversation',
    tabindex: 0,
  });
  let last = '';
  return {
    element,
    show: (record, known) => {
      const rows = record.turns.map((turn) => ({ at: turn.at, row: turnRow(turn, record) }));
      const held = record.drafts.filter(
        ({ id, answer, sent }) => isSimulated(id) && answer === 'escalate' && !sent,
      );
      const others = [
        ...record.handoffs.flatMap(handoffRows),
        ...held.map(heldRow),
        ...(known ? ticketRows(record, known) : []),
      ].toSorted((a, b) => a.at.localeCompare(b.at));
      for (const entry of others) {
        // right behind the last thing that was there when it happened
        const after = rows.filter(({ at }) => at <= entry.at).length;
        rows.splice(after, 0, entry);
      }
      const drawn = rows.map((entry) => entry.row);
      const next = drawn.map((row) => row.outerHTML).join('');
      if (next === last) return;
      last = next;
      const list = h('ol', {}, ...drawn);
      // a note that was unfolded stays so
      for (const each of element.querySelectorAll('details[open]')) {
        const id = each.closest<HTMLElement>('.turn')?.dataset['note'];
        list.querySelector(`[data-note="${id}"] details`)?.setAttribute('open', '');
      }
      element.replaceChildren(list);
      element.scrollTop = element.scrollHeight;
    },
    reveal: (turnId) => {
      const rows = [...element.querySelectorAll<HTMLElement>('.turn')];
      const row = rows.find((one) => one.dataset['turn'] === turnId);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'center' });
    },
    showEmpty: (title, text) => {
      last = '';
      element.replaceChildren(remark(title, text));
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
