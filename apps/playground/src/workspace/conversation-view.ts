import type { ConversationRecord, Handoff, Turn } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';

const WHO: Record<Turn['by'], string> = {
  customer: 'Customer',
  ai: 'AI agent',
  human: 'You and colleagues',
  system: 'System',
};

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });
const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** An internal note written here; it stays on the page. */
export interface LocalNote {
  text: string;
  /** ISO 8601. */
  at: string;
}

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

const noteRow = ({ text, at }: LocalNote): Row => ({
  at,
  row: h(
    'li',
    { class: 'turn', 'data-by': 'note' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, 'Y'),
    h(
      'div',
      { class: 'bubble' },
      h(
        'p',
        { class: 'byline' },
        h('strong', {}, 'You'),
        h('span', { class: 'badge' }, 'Internal note'),
        h('time', { datetime: at }, time.format(new Date(at))),
      ),
      h('p', { class: 'words' }, text),
    ),
  ),
});

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
  /** Draws what is stored, and the notes that only this page knows. */
  show(record: ConversationRecord, notes: readonly LocalNote[]): void;
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
  return {
    element,
    show: (record, notes) => {
      const rows = record.turns.map((turn) => ({ at: turn.at, row: turnRow(turn, record) }));
      for (const entry of [...record.handoffs.flatMap(handoffRows), ...notes.map(noteRow)]) {
        // right behind the last thing that was there when it happened
        const after = rows.filter(({ at }) => at <= entry.at).length;
        rows.splice(after, 0, entry);
      }
      element.replaceChildren(h('ol', {}, ...rows.map((entry) => entry.row)));
      element.scrollTop = element.scrollHeight;
    },
    reveal: (turnId) => {
      const rows = [...element.querySelectorAll<HTMLElement>('.turn')];
      const row = rows.find((one) => one.dataset['turn'] === turnId);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'center' });
    },
    showEmpty: (title, text) => element.replaceChildren(remark(title, text)),
    showLoading: () =>
      element.replaceChildren(
        h('p', { class: 'visually-hidden', role: 'status' }, 'Loading the conversation'),
        ...['a', 'b', 'c'].map((key) => h('div', { class: `ghost ghost-${key}` })),
      ),
  };
};
