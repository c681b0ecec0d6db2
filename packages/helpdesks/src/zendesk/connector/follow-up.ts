import { ConnectorError } from '@baton/handoff-service';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import type { Desk } from './desk.ts';
import { ifThere, isLacking } from './desk.ts';
import { metadataOf } from './marker.ts';
import { parsed } from '../../shared/read-answer.ts';
import { TicketAnswer, TicketsAnswer } from './parse.ts';
import type { ZendeskTicket } from './parse.ts';
import type { Change } from './change.ts';
import { readSeen } from './read-seen.ts';

/** `external_id` of tickets that Baton opened: the marker of the handoff they were opened for. */
const OURS = /^baton-[0-9a-f]{16}$/;

/** Follow-ups of a ticket that are looked at, the latest of them. */
const MOST = 5;

/** The latest ticket that Baton opened because this one was closed; null when there is none. */
export const followUpOf = async (
  desk: Desk,
  { followup_ids: ids }: ZendeskTicket,
  signal: AbortSignal,
): Promise<ZendeskTicket | null> => {
  for (const id of ids.slice(-MOST).toReversed())
    try {
      const ticket = await readSeen(desk, String(id), signal);
      if (OURS.test(ticket.external_id ?? '')) return ticket;
    } catch (error) {
      if (!isLacking(error)) throw error;
    }
  return null;
};

/** The ticket that was opened under a marker; null when there is none. */
export const openedUnder = async (
  { get }: Desk,
  marker: string,
  signal: AbortSignal,
): Promise<ZendeskTicket | null> => {
  const query = [['external_id', marker]] as const;
  const json = await ifThere(get({ path: ['tickets'], query, signal }));
  if (json === null) return null;
  const { tickets } = parsed(TicketsAnswer, json);
  return tickets.find(({ external_id: id }) => id === marker) ?? null;
};

/** A key of another body: the answer to an earlier try may be on its way to a ticket. */
const isSpent = (error: unknown): boolean =>
  error instanceof ZendeskRefusal && error.status === 400;

/** Opens the ticket that goes on with a closed one: same customer, and both name each other in Zendesk. */
export const openFollowUp = async (
  { api }: Desk,
  closed: ZendeskTicket,
  { body, degraded }: Change,
  told: { marker: string; note: string; left: number; signal: AbortSignal },
): Promise<ZendeskTicket> => {
  const { marker, note, left, signal } = told;
  const { assignee_id: assignee, uploads, ...rest } = body;
  const ticket = {
    ...rest,
    ...(typeof assignee === 'number' && { assignee_id: assignee }),
    via_followup_source_id: closed.id,
    ...(closed.requester_id !== null && { requester_id: closed.requester_id }),
    ...(closed.subject && { subject: closed.subject }),
    external_id: marker,
    comment: { body: note, public: false, ...(uploads && { uploads }) },
    metadata: metadataOf(marker, degraded),
  };
  try {
    const json = await api({
      method: 'POST',
      path: ['tickets'],
      body: { ticket },
      write: true,
      // With less in it after a refusal it is another request.
      idempotencyKey: left === 0 ? marker : `${marker}-${left}`,
      signal,
    });
    return parsed(TicketAnswer, json, true).ticket;
  } catch (error) {
    if (isSpent(error)) throw new ConnectorError('unavailable', { sent: true });
    throw error;
  }
};
