import { ConnectorError } from '@baton/handoff-service';
import type { TicketRequest, TicketState } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import type { ZendeskTicket } from '../connector/parse.ts';
import { readTicketOf } from '../connector/read-ticket.ts';
import { conversationOf, handoffIn, ticketOf } from './find-ticket.ts';
import type { Holder, MessagingApi } from './messaging-api.ts';
import { conversationIn } from './reference.ts';

/** The ticket tells nearly all: nobody waits longer to hear who answers. */
const PATIENCE_MS = 3_000;

/** Who released control does not have it; whoever answers next is asked for by the AI's own name, at the hand-back. */
const ANSWERS: Readonly<Record<Holder, TicketState['answeredBy'] | null>> = {
  people: 'people',
  ai: 'ai',
  nobody: 'ai',
  other: null,
};

const said = (holder: Holder): Pick<TicketState, 'answeredBy'> => {
  const answeredBy = ANSWERS[holder];
  return answeredBy ? { answeredBy } : {};
};

/** Left out when the switchboard does not tell: then the ticket's status alone counts. */
const answers = async (
  api: MessagingApi,
  conversation: string,
  signal: AbortSignal,
): Promise<Pick<TicketState, 'answeredBy'>> => {
  try {
    const soon = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    return said((await api.read(conversation, soon)).holder);
  } catch (error) {
    if (error instanceof ConnectorError) return {};
    throw error;
  }
};

/**
 * Where the conversation of a solved ticket goes on: in the ticket that was made for a later handoff of it. Another conversation of Baton, of the same one
 * in messaging, keeps its ticket to itself.
 */
const laterOf = async (
  desk: Desk,
  ticket: ZendeskTicket,
  conversation: string,
  signal: AbortSignal,
): Promise<string | null> => {
  if (ticket.status !== 'solved' && ticket.status !== 'closed') return null;
  const own = handoffIn(desk, ticket);
  if (own === null) return null;
  const latest = await ticketOf(desk, conversation, signal);
  const other = latest && latest.id > ticket.id && handoffIn(desk, latest);
  return other && conversationOf(other) === conversationOf(own) ? String(latest.id) : null;
};

/** A conversation that is no ticket yet, as though it were one nobody has looked into. */
const unticketed = async (
  api: MessagingApi,
  conversation: string,
  signal: AbortSignal,
): Promise<TicketState | null> => {
  const nothing = { mergedInto: null, assignee: null, group: null, tags: [], messages: [] };
  try {
    const soon = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const { holder, updatedAt } = await api.read(conversation, soon);
    return { status: 'open', ...nothing, updatedAt, ...said(holder) };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    // Tickets can be read all the same: they must not rest because of a key that is for messaging alone.
    return error.code === 'not-found'
      ? null
      : { status: 'open', ...nothing, updatedAt: new Date(0).toISOString() };
  }
};

/**
 * A ticket as it stands, with who answers the customer where it came through messaging. A reference to a conversation is told as merged into its ticket
 * as soon as there is one, so that whoever reconciles goes on with the number.
 */
export const readPlace = async (
  desk: Desk,
  request: TicketRequest,
): Promise<TicketState | null> => {
  const { ticket, signal } = request;
  const api = desk.messaging;
  const named = conversationIn(ticket.id);
  if (named === null) {
    const read = await readTicketOf(desk, request);
    if (read === null || api === null) return read && read.state;
    const conversation = conversationIn(read.ticket.external_id);
    if (conversation === null) return read.state;
    const into = read.state.mergedInto ?? (await laterOf(desk, read.ticket, conversation, signal));
    return { ...read.state, mergedInto: into, ...(await answers(api, conversation, signal)) };
  }
  if (api === null) throw new ConnectorError('refused', { sent: false });
  const latest = await ticketOf(desk, named, signal);
  if (latest === null) return unticketed(api, named, signal);
  const id = String(latest.id);
  const state = await readPlace(desk, { ...request, ticket: { ...ticket, id } });
  return state && { ...state, mergedInto: state.mergedInto ?? id };
};
