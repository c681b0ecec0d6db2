import type { ConversationRecord } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import type { Person, Ticket } from '../service/helpdesk.ts';
import { ticketStateOf } from './ticket-state.ts';

const languageName = new Intl.DisplayNames('en', { type: 'language' });

/** The ticket as the helpdesk has it, with who works there. */
export interface KnownTicket {
  ticket: Ticket;
  staff: { people: readonly Person[]; groups: readonly { id: string; name: string }[] };
}

const field = (label: string, value: string | null | undefined): HTMLElement[] => [
  h('dt', {}, label),
  h('dd', {}, value === null || value === undefined || value === '' ? '–' : value),
];

const assigneeOf = (record: ConversationRecord | null, known: KnownTicket | null): string => {
  const assignee = known?.ticket.assignee ?? null;
  if (assignee !== null)
    return known?.staff.people.find(({ id }) => id === assignee)?.name ?? assignee;
  const { tone } = ticketStateOf(record, known?.ticket ?? null);
  return tone === 'ai' ? (record?.facts.agent?.name ?? 'AI agent') : 'Unassigned';
};

const capital = (text: string | null): string | null =>
  text === null ? null : text.slice(0, 1).toUpperCase() + text.slice(1);

/** The left column: what a ticket page shows about any ticket, and what Baton wrote into it. */
export const createTicketFields = (): {
  element: HTMLElement;
  show(record: ConversationRecord | null, id: string, known: KnownTicket | null): void;
} => {
  const element = h('aside', { class: 'fields', 'aria-label': 'Ticket fields', tabindex: 0 });
  return {
    element,
    show: (record, id, known) => {
      const facts = record?.facts;
      const ticket = known?.ticket;
      const group = known?.staff.groups.find((each) => each.id === ticket?.group);
      const tags = ticket?.tags ?? [];
      element.replaceChildren(
        h(
          'dl',
          {},
          ...field('Requester', facts?.customer?.name),
          ...field('Assignee', assigneeOf(record, known)),
          ...field('Group', group?.name ?? ticket?.group),
          ...field('Channel', facts?.channel),
          ...field('Language', facts?.language ? languageName.of(facts.language) : null),
          ...field('Plan', facts?.customer?.plan),
          ...field('Priority', capital(ticket?.priority ?? null) ?? 'Normal'),
          ...field('Ticket', id),
          h('dt', {}, 'Tags'),
          tags.length === 0
            ? h('dd', {}, '–')
            : h('dd', { class: 'tags' }, ...tags.map((tag) => h('span', { class: 'tag' }, tag))),
          ...Object.entries(ticket?.fields ?? {}).flatMap(([name, value]) =>
            field(name, String(value)),
          ),
        ),
      );
    },
  };
};
