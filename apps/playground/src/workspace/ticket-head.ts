import type { ConversationRecord } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import type { Ticket } from '../service/helpdesk.ts';
import { ticketStateOf } from './ticket-state.ts';

export interface TicketHead {
  element: HTMLElement;
  show(title: string, record: ConversationRecord | null, ticket: Ticket | null): void;
}

/** Subject, status, and who has the ticket. */
export const createTicketHead = (): TicketHead => {
  const title = h('h1', {}, 'Ticket');
  const status = h('span', { class: 'state' });
  const holder = h('span', { class: 'holder', role: 'status' });
  return {
    element: h(
      'div',
      { class: 'ticket-head' },
      h('p', { class: 'crumb' }, 'Simulated Zendesk ticket'),
      h('div', { class: 'ticket-title' }, title, status, holder),
    ),
    show: (text, record, ticket) => {
      const state = ticketStateOf(record, ticket);
      title.textContent = text;
      document.title = `${text} · Baton playground`;
      status.textContent = state.status;
      status.dataset['status'] = state.status;
      holder.textContent = state.holder;
      holder.dataset['tone'] = state.tone;
    },
  };
};
