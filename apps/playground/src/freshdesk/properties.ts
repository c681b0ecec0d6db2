import type { ConversationRecord } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import type { KnownTicket } from '../workspace/ticket-fields.ts';

const STATUS = { open: 'Open', pending: 'Pending', solved: 'Resolved', closed: 'Closed' } as const;

const field = (name: string, value: string | null | undefined): HTMLElement =>
  h(
    'div',
    {},
    h('dt', {}, name),
    h('dd', {}, value === null || value === undefined || value === '' ? '--' : value),
  );

/** The properties of a ticket as Freshdesk lists them. */
export interface Properties {
  element: HTMLElement;
  show(record: ConversationRecord | null, known: KnownTicket | null): void;
}

/** The column of properties, and who asked. */
export const createProperties = (): Properties => {
  const fields = h('dl', { class: 'fd-fields' });
  const tags = h('p', { class: 'tags' });
  const contact = h('dl', { class: 'fd-fields' });
  const element = h(
    'section',
    { class: 'fd-properties', 'aria-label': 'Properties' },
    h('h2', {}, 'Properties'),
    fields,
    h('h3', {}, 'Tags'),
    tags,
    h('h2', {}, 'Contact details'),
    contact,
  );
  return {
    element,
    show: (record, known) => {
      const ticket = known?.ticket;
      const agent = known?.staff.people.find(({ id }) => id === ticket?.assignee)?.name;
      const group = known?.staff.groups.find(({ id }) => id === ticket?.group)?.name;
      fields.replaceChildren(
        field('Status', ticket && STATUS[ticket.status]),
        field('Priority', ticket?.priority),
        field('Group', group ?? ticket?.group),
        field('Agent', agent ?? ticket?.assignee),
        ...Object.entries(ticket?.fields ?? {}).map(([name, value]) => field(name, String(value))),
      );
      tags.replaceChildren(
        ...(ticket?.tags ?? []).map((tag) => h('span', { class: 'tag' }, tag)),
        (ticket?.tags ?? []).length === 0 ? '--' : '',
      );
      const customer = record?.facts.customer;
      contact.replaceChildren(
        field('Name', customer?.name),
        field('Email', customer?.email),
        field('Plan', customer?.plan),
      );
    },
  };
};
