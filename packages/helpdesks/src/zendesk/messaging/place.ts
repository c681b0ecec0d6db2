import { ConnectorError } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import type { ZendeskTicket } from '../connector/parse.ts';
import { conversationNoted } from '../connector/marker.ts';
import { readSeen } from '../connector/read-seen.ts';
import { ticketOf } from './find-ticket.ts';
import type { MessagingApi } from './messaging-api.ts';
import { conversationIn, referenceTo } from './reference.ts';

/** A conversation of messaging, and the ticket that stands for it; null while there is none. */
export interface Place {
  api: MessagingApi;
  conversation: string;
  ticket: ZendeskTicket | null;
  /** The ticket that was asked for by its number; the conversation may be in a later one. */
  named: ZendeskTicket | null;
}

/**
 * What is behind a ticket's number, or behind a reference to a conversation. Null: a ticket of another channel, or of an account without messaging.
 * @param untied whether a ticket that carries somebody else's id is looked into as well: its note tells, for one more request
 * @throws ConnectorError `refused` for a reference where the account has no messaging
 */
export const placeOf = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
  { untied = false }: { untied?: boolean } = {},
): Promise<Place | null> => {
  const api = desk.messaging;
  const named = conversationIn(id);
  if (named !== null) {
    if (api === null) throw new ConnectorError('refused', { sent: false });
    const ticket = await ticketOf(desk, named, signal);
    return { api, conversation: named, ticket, named: null };
  }
  if (api === null) return null;
  const ticket = await readSeen(desk, id, signal);
  const noted =
    untied && ticket.external_id && conversationIn(ticket.external_id) === null
      ? await conversationNoted(desk, ticket.id, signal)
      : null;
  const conversation = conversationIn(noted === null ? ticket.external_id : referenceTo(noted));
  if (conversation === null) return null;
  // A session that ended left it as it was: the conversation may be in a later one by now.
  const latest = await ticketOf(desk, conversation, signal);
  const now = latest && latest.id > ticket.id ? latest : ticket;
  return { api, conversation, ticket: now, named: ticket };
};
