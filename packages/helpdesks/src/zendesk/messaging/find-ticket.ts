import { ConnectorError } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import { ifThere } from '../connector/desk.ts';
import { kept, parsed } from '../../shared/read-answer.ts';
import { Cursor, TicketsAnswer, ZendeskTicket } from '../connector/parse.ts';
import { z } from 'zod';
import { referenceTo } from './reference.ts';

/** Newest tickets that are looked through, in pages of a hundred. */
const MOST_PAGES = 3;

const Listed = z.object({ tickets: kept(ZendeskTicket), meta: Cursor });

const Found = z.object({ results: kept(ZendeskTicket) });

const newest = (one: ZendeskTicket, other: ZendeskTicket): number => other.id - one.id;

/** The latest ticket that a conversation became, as Baton noted it there; null when it noted none. */
export const ticketOf = async (
  { get }: Desk,
  conversation: string,
  signal: AbortSignal,
): Promise<ZendeskTicket | null> => {
  const reference = referenceTo(conversation);
  const query = [['external_id', reference]] as const;
  const json = await ifThere(get({ path: ['tickets'], query, signal }));
  if (json === null) return null;
  const { tickets } = parsed(TicketsAnswer, json);
  const [latest] = tickets.filter(({ external_id: id }) => id === reference).toSorted(newest);
  return latest ?? null;
};

/** Id of the handoff that a ticket names; null when it names none. */
export const handoffIn = ({ account }: Desk, ticket: ZendeskTicket): string | null => {
  const field = ticket.custom_fields.find(({ id }) => id === account.fields['handoff_id']);
  return typeof field?.value === 'string' && field.value !== '' ? field.value : null;
};

/** What the ids of all handoffs of one conversation of Baton begin with. */
export const conversationOf = (handoff: string): string => handoff.replace(/\.h\d+$/, '');

/** Whether a ticket was made of what was passed for a handoff. */
export const isOfHandoff = (desk: Desk, ticket: ZendeskTicket, handoff: string): boolean =>
  handoffIn(desk, ticket) === handoff;

/** Tickets of a handoff by the search index, which is some minutes late. None where it can't be asked: the list is read again. */
const searched = async (
  desk: Desk,
  handoff: string,
  signal: AbortSignal,
): Promise<ZendeskTicket[]> => {
  const words = `type:ticket custom_field_${desk.account.fields['handoff_id']}:"${handoff}"`;
  try {
    const json = await desk.get({ path: ['search'], query: [['query', words]], signal });
    return parsed(Found, json).results.filter((ticket) => isOfHandoff(desk, ticket, handoff));
  } catch (error) {
    if (signal.aborted || !(error instanceof ConnectorError)) throw error;
    return [];
  }
};

/**
 * The ticket that Agent Workspace made for a handoff, among the newest of the account: a list is read and not searched, since what was made a moment
 * ago is not to be found yet. What is `late` may be behind all of these by now, and is searched for then. Of several the one that is noted as the conversation's, else the first that is open. Null when there is none yet.
 */
export const madeFor = async (
  desk: Desk,
  handoff: string,
  conversation: string,
  { late, signal }: { late: boolean; signal: AbortSignal },
): Promise<ZendeskTicket | null> => {
  const found: ZendeskTicket[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: [string, string][] = [
      ['page[size]', '100'],
      ['sort', '-id'],
    ];
    if (after !== null) query.push(['page[after]', after]);
    const json = await desk.get({ path: ['tickets'], query, signal });
    const read: z.infer<typeof Listed> = parsed(Listed, json);
    found.push(...read.tickets.filter((ticket) => isOfHandoff(desk, ticket, handoff)));
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null) break;
  }
  if (late && found.length === 0 && after !== null)
    found.push(...(await searched(desk, handoff, signal)));
  const oldest = found.toSorted((one, other) => one.id - other.id);
  const noted = oldest.find(({ external_id: id }) => id === referenceTo(conversation));
  return noted ?? oldest.find(({ status }) => status !== 'closed') ?? oldest[0] ?? null;
};
