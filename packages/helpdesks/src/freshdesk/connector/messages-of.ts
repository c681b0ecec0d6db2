import type { TicketMessage } from '@baton/handoff-service';
import { isOurs, textOf } from './own-notes.ts';
import type { Conversation, FreshdeskTicket } from './parse.ts';

/** Tickets that an agent began with a mail of their own. */
const OUTBOUND = 10;

const messageOf = (row: Conversation, ai: ReadonlySet<string>): TicketMessage[] => {
  const text = textOf(row);
  if (text === '') return [];
  const isAi = row.user_id !== null && ai.has(row.user_id);
  const by = row.incoming ? 'customer' : isAi ? 'ai' : 'agent';
  return [{ id: row.id, by, public: !row.private, at: row.created_at, text, author: row.user_id }];
};

/** What the ticket began with, which is none of its conversations. */
const firstOf = (ticket: FreshdeskTicket): TicketMessage[] => {
  const { id, description_text: plain, description, subject, source, created_at: at } = ticket;
  const said = plain ?? (description ?? '').replaceAll(/<[^>]{0,2000}>/g, ' ');
  const text = said.replaceAll(/&nbsp;|\u00A0/g, ' ').trim() || (subject ?? '').trim();
  if (text === '') return [];
  const isOfAgent = source === OUTBOUND;
  return [
    {
      id: `ticket-${id}`,
      by: isOfAgent ? 'agent' : 'customer',
      public: true,
      at,
      text,
      author: isOfAgent ? null : ticket.requester_id,
    },
  ];
};

/** What was said, oldest first, without what Baton wrote. */
export const messagesOf = (
  ticket: FreshdeskTicket,
  conversations: readonly Conversation[],
  ai: ReadonlySet<string>,
): TicketMessage[] => [
  ...firstOf(ticket),
  ...conversations.filter((row) => !isOurs(row)).flatMap((row) => messageOf(row, ai)),
];
