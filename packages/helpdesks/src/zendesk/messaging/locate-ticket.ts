import type { LocateRequest } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import { ifThere } from '../connector/desk.ts';
import { readSeen } from '../connector/read-seen.ts';
import { ticketOf } from './find-ticket.ts';
import { conversationIn, referenceTo } from './reference.ts';

/** Of a conversation the ticket it became, and of a ticket the conversation it was; null for anything else. One request at most. */
export const locateTicket = async (
  desk: Desk,
  { ticket, signal }: LocateRequest,
): Promise<string | null> => {
  if (desk.messaging === null) return null;
  const named = conversationIn(ticket);
  if (named !== null) {
    const latest = await ticketOf(desk, named, signal);
    return latest && String(latest.id);
  }
  const seen = await ifThere(readSeen(desk, ticket, signal));
  const conversation = conversationIn(seen?.external_id);
  return conversation === null ? null : referenceTo(conversation);
};
