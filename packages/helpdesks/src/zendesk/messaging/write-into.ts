import type { WriteRequest, Written } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import type { ZendeskTicket } from '../connector/parse.ts';
import { writeOnce } from '../connector/write.ts';
import type { Plan } from '../connector/write.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';

/** Writes into the ticket that stands for a conversation by now, and tells its number where another one was asked for. */
export const writeInto = async (
  desk: Desk,
  request: WriteRequest,
  { id }: Pick<ZendeskTicket, 'id'>,
  plan: Plan,
): Promise<Written> => {
  const ticket = String(id);
  const written = await writeOnce(
    desk,
    { ...request, ticket: { ...request.ticket, id: ticket } },
    plan,
  );
  return ticket === request.ticket.id ? written : { ...written, ticket };
};

/** What was wished and has no place to stand in: nobody made a ticket. */
export const withoutTicket = (parts: readonly string[]): Written => ({
  applied: 'now',
  degraded: parts,
  ref: null,
});

/** A write that has nothing to do with who answers, into a ticket of whatever kind. */
export const writeAnywhere = async (
  desk: Desk,
  request: WriteRequest,
  plan: Plan,
  parts: readonly string[],
): Promise<Written> => {
  const place: Place | null = await placeOf(desk, request.ticket.id, request.signal);
  if (place === null) return writeOnce(desk, request, plan);
  return place.ticket === null
    ? withoutTicket(parts)
    : writeInto(desk, request, place.ticket, plan);
};
