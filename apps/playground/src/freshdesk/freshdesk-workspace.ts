import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import { createComposer } from '../workspace/composer.ts';
import type { ComposerWords } from '../workspace/composer.ts';
import { createInboxList } from '../workspace/inbox-list.ts';
import { createThread } from '../workspace/thread.ts';
import type { DrawWorkspace } from '../workspace/workspace.ts';
import { createFreshdeskApps } from './app-panel.ts';
import { createProperties } from './properties.ts';

const WORDS: ComposerWords = {
  tabs: [
    ['publicReply', 'Reply'],
    ['internalNote', 'Add note'],
    ['customer', 'Customer writes'],
  ],
  placeholder: {
    publicReply: 'Write a reply',
    internalNote: 'Only agents will see this note',
    customer: 'What the customer writes next',
  },
  submit: 'Send',
  take: 'Assign to me',
  solve: 'Resolve',
  says: {
    closed: 'Nobody has written yet: play a step first.',
    empty: 'Write something first.',
    inserted: 'Inserted by the app. Nothing is sent until you send it.',
    sending: 'Sending…',
    replied: 'Sent in Freshdesk, which tells Baton.',
    noted: 'Written in Freshdesk; the AI gets it when you resolve the ticket.',
    taken: 'The ticket is yours.',
    solved: 'Resolved in Freshdesk.',
    failed: 'Not sent; see the message above.',
  },
};

const STATE = { open: 'Open', pending: 'Pending', solved: 'Resolved', closed: 'Closed' } as const;

/** A ticket of Freshdesk, with the app in its sidebar. */
export const freshdeskWorkspace: DrawWorkspace = (events) => {
  const composer = createComposer(
    {
      ...events,
      beforeSave: (type, text) => apps.beforeSave(type, text),
      // the platform tells apps what the agent at this page did, and nothing of what others do
      reply: async (text) => {
        const sent = await events.reply(text);
        if (sent) apps.emit('ticket.sendReply', {});
        return sent;
      },
      note: async (text) => {
        const written = await events.note(text);
        if (written) apps.emit('ticket.addNote', {});
        return written;
      },
      take: async () => {
        const taken = await events.take();
        if (taken) apps.emit('ticket.propertiesUpdated', {});
        return taken;
      },
      solve: async () => {
        const solved = await events.solve();
        if (solved) apps.emit('ticket.propertiesUpdated', {});
        return solved;
      },
    },
    WORDS,
  );
  const thread = createThread({ person: 'Agent', note: 'Private note', subject: 'this ticket' });
  const list = createInboxList('All tickets', 'Tickets');
  const properties = createProperties();
  const apps = createFreshdeskApps(composer, events.notify);
  const title = h('h1', {}, 'Ticket');
  const state = h('span', { class: 'state', role: 'status' });
  const number = h('span', { class: 'fd-number' });
  const element = h(
    'main',
    { class: 'workspace workspace-freshdesk', 'aria-label': 'Simulated Freshdesk ticket' },
    h(
      'div',
      { class: 'nav', 'aria-hidden': 'true' },
      icon('home'),
      icon('inbox'),
      icon('people'),
      icon('chart'),
      icon('gear'),
    ),
    list.element,
    h(
      'section',
      { class: 'ticket', 'aria-label': 'Ticket' },
      h(
        'div',
        { class: 'fd-head' },
        h('p', { class: 'crumb' }, 'Simulated Freshdesk ', number),
        h('div', { class: 'fd-title' }, title, state),
      ),
      thread.element,
      composer.element,
    ),
    h(
      'aside',
      { class: 'fd-side', 'aria-label': 'Beside the ticket' },
      apps.element,
      properties.element,
    ),
  );
  const head = (subject: string, id: string, status: keyof typeof STATE): void => {
    title.textContent = subject;
    number.textContent = id === '' ? '' : `#${id}`;
    document.title = `${subject} · Baton playground`;
    state.textContent = STATE[status];
    state.dataset['status'] = STATE[status];
  };
  return {
    element,
    composer,
    view: thread,
    sidebar: apps,
    showTicket: (record, id, known) => {
      const { facts } = record;
      const status = known?.ticket.status ?? 'open';
      head(facts.subject ?? id, known?.ticket.id ?? '', status);
      thread.show(record, known);
      properties.show(record, known);
      list.show(known?.ticket.inbox ?? [], known?.ticket.id ?? '');
      composer.setTicket({
        take: known !== null && known.ticket.assignee === null,
        solve: status === 'open' || status === 'pending',
      });
    },
    showNothing: (_id, about) => {
      head(about, '', 'open');
      properties.show(null, null);
      thread.showEmpty(
        'Nothing has been said yet',
        'Press Step or Play and watch the ticket follow.',
      );
    },
  };
};
