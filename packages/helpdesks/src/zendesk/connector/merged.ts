import { z } from 'zod';
import type { Desk } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { CommentsAnswer, idOf } from './parse.ts';
import type { ZendeskComment, ZendeskTicket } from './parse.ts';

/** What Zendesk tags a ticket with that it merged into another one. */
const MERGED_TAG = 'closed_by_merge';

const To = z.object({
  ticket_id: z
    .union([z.int(), z.string()])
    .transform((id) => idOf(String(id)))
    .nullable(),
});

/** Where a ticket went, as the latest of its comments tell; null when it went nowhere. */
export const mergedInto = (
  { status, tags, id }: ZendeskTicket,
  newestFirst: readonly ZendeskComment[],
): number | null => {
  if (status !== 'closed') return null;
  for (const { via } of newestFirst)
    if (via?.source?.rel === 'merge') {
      const to = To.safeParse(via.source.to).data?.ticket_id ?? null;
      if (to !== null && to !== id) return to;
    }
  if (!tags.includes(MERGED_TAG)) return null;
  // Else the number stands in what Zendesk wrote into it last.
  const [last] = newestFirst;
  const [, number] = /#(\d{1,15})\b/.exec(last?.plain_body ?? last?.body ?? '') ?? [];
  return idOf(number);
};

/** Whether a closed ticket went into another one: what is written for it belongs there. */
export const isMerged = async (
  { get }: Desk,
  ticket: ZendeskTicket,
  signal: AbortSignal,
): Promise<boolean> => {
  if (ticket.status !== 'closed') return false;
  if (ticket.tags.includes(MERGED_TAG)) return true;
  const json = await get({
    path: ['tickets', String(ticket.id), 'comments'],
    query: [
      ['page[size]', '10'],
      ['sort', '-created_at'],
    ],
    signal,
  });
  return mergedInto(ticket, parsed(CommentsAnswer, json).comments) !== null;
};
