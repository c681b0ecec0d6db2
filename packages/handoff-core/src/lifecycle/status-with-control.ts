import type { HandoffState } from '../schema/vocabulary.ts';
import type { SeenTicket, TicketStatus } from './seen-ticket.ts';

/**
 * How a ticket counts. Where the helpdesk says that the AI answers the customer again, people don't have it any more, whatever the ticket's
 * own status says: as though it were closed. Only before Baton handed it over the AI is who should answer.
 */
export const statusWithControl = (
  { status, answeredBy }: Pick<SeenTicket, 'status' | 'answeredBy'>,
  state: HandoffState,
): TicketStatus =>
  answeredBy === 'ai' && state !== 'requested' && status !== 'gone' ? 'closed' : status;
