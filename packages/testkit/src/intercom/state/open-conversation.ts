import { paragraph } from '../wire/html.ts';
import type { Workspace } from './workspace.ts';

/** Opens a conversation with a first message of a customer; gives its id. */
export const openConversation = (
  workspace: Workspace,
  contact: string,
  text = 'A question',
): string => {
  const id = workspace.nextConversationId();
  workspace.conversations.open({
    id,
    title: null,
    waitingSince: workspace.now(),
    snoozedUntil: null,
    state: 'open',
    read: false,
    priority: 'none',
    admin: null,
    team: null,
    tags: [],
    attributes: {},
    contactIds: [contact],
    companyId: null,
    source: {
      id: workspace.nextId(),
      type: 'conversation',
      subject: '',
      body: paragraph(text),
      author: workspace.customerOf(contact),
    },
    rating: null,
    ai: null,
    firstContactReplyAt: null,
    mergedInto: null,
  });
  return id;
};
