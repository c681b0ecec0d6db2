import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import { createComposer } from '../workspace/composer.ts';
import type { ComposerWords } from '../workspace/composer.ts';
import { createInboxList } from '../workspace/inbox-list.ts';
import { createThread } from '../workspace/thread.ts';
import type { DrawWorkspace } from '../workspace/workspace.ts';
import { createAppPanel } from './app-panel.ts';
import { createDetails } from './details.ts';

const WORDS: ComposerWords = {
  tabs: [
    ['publicReply', 'Reply'],
    ['internalNote', 'Note'],
    ['customer', 'Customer writes'],
  ],
  placeholder: {
    publicReply: 'Write a reply',
    internalNote: 'Only teammates will see this',
    customer: 'What the customer writes next',
  },
  submit: 'Send',
  take: 'Assign to me',
  solve: 'Close',
  says: {
    closed: 'Nobody has written yet: play a step first.',
    empty: 'Write something first.',
    inserted: 'Inserted by the app. Nothing is sent until you send it.',
    sending: 'Sending…',
    replied: 'Sent in the inbox, which tells Baton.',
    noted: 'Written in the inbox; the AI gets it when you close the conversation.',
    taken: 'The conversation is yours.',
    solved: 'Closed in the inbox.',
    failed: 'Not sent; see the message above.',
  },
};

const STATE = { open: 'Open', pending: 'Snoozed', solved: 'Closed', closed: 'Closed' } as const;

/** A conversation in Intercom's inbox, with the app among its details. */
export const intercomWorkspace: DrawWorkspace = (events) => {
  const composer = createComposer({ ...events, beforeSave: () => Promise.resolve(null) }, WORDS);
  const thread = createThread();
  const list = createInboxList();
  const panel = createAppPanel();
  const details = createDetails(panel.element);
  const title = h('h1', {}, 'Conversation');
  const state = h('span', { class: 'state', role: 'status' });
  const subject = h('span', { class: 'im-subject' });
  const element = h(
    'main',
    { class: 'workspace workspace-intercom', 'aria-label': 'Simulated Intercom inbox' },
    h(
      'div',
      { class: 'nav', 'aria-hidden': 'true' },
      icon('inbox'),
      icon('people'),
      icon('chart'),
      icon('gear'),
    ),
    list.element,
    h(
      'section',
      { class: 'ticket', 'aria-label': 'Conversation of the inbox' },
      h(
        'div',
        { class: 'im-head' },
        h('p', { class: 'crumb' }, 'Simulated Intercom inbox'),
        h('div', { class: 'im-title' }, title, subject, state),
      ),
      thread.element,
      composer.element,
    ),
    details.element,
  );
  const head = (name: string, about: string, status: keyof typeof STATE): void => {
    title.textContent = name;
    subject.textContent = about;
    document.title = `${about} · Baton playground`;
    state.textContent = STATE[status];
    state.dataset['status'] = STATE[status];
  };
  return {
    element,
    composer,
    view: thread,
    sidebar: panel,
    showTicket: (record, id, known) => {
      const { facts } = record;
      const status = known?.ticket.status ?? 'open';
      head(facts.customer?.name ?? 'Customer', facts.subject ?? id, status);
      thread.show(record, known);
      details.show(record, known);
      list.show(known?.ticket.inbox ?? [], known?.ticket.id ?? '');
      composer.setTicket({
        take: known !== null && known.ticket.assignee === null,
        solve: status === 'open' || status === 'pending',
      });
    },
    showNothing: (_id, about) => {
      head('New conversation', about, 'open');
      details.show(null, null);
      thread.showEmpty(
        'Nothing has been said yet',
        'Press Step or Play and watch the inbox follow.',
      );
    },
  };
};
