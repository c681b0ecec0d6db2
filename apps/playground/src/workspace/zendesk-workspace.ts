import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import { createComposer } from './composer.ts';
import { createConversationView } from './conversation-view.ts';
import { createSidebar } from './sidebar.ts';
import { createTicketFields } from './ticket-fields.ts';
import { createTicketHead } from './ticket-head.ts';
import type { DrawWorkspace } from './workspace.ts';

/** A ticket of Zendesk with the sidebar app beside it. */
export const zendeskWorkspace: DrawWorkspace = (events) => {
  const composer = createComposer({
    ...events,
    beforeSave: (type, text) => sidebar.beforeSave(type, text),
  });
  const view = createConversationView();
  const fields = createTicketFields();
  const head = createTicketHead();
  const sidebar = createSidebar(composer, events.notify);
  const element = h(
    'main',
    { class: 'workspace', 'aria-label': 'Simulated Zendesk ticket' },
    h(
      'div',
      { class: 'nav', 'aria-hidden': 'true' },
      icon('home'),
      icon('inbox'),
      icon('people'),
      icon('chart'),
      icon('gear'),
    ),
    fields.element,
    h(
      'section',
      { class: 'ticket', 'aria-label': 'Ticket' },
      head.element,
      view.element,
      composer.element,
    ),
    sidebar.element,
  );
  return {
    element,
    composer,
    view,
    sidebar,
    showTicket: (record, id, known) => {
      head.show(record.facts.subject ?? id, record, known?.ticket ?? null);
      fields.show(record, id, known);
      view.show(record, known);
      const status = known?.ticket.status;
      sidebar.setStatus(status ?? 'open');
      composer.setTicket({
        take: known !== null && known.ticket.assignee === null && status !== 'closed',
        solve: status === 'open' || status === 'pending',
      });
    },
    showNothing: (id, subject) => {
      head.show(subject, null, null);
      fields.show(null, id, null);
      view.showEmpty('Nothing has been said yet', 'Press Step or Play and watch the panel follow.');
    },
  };
};
