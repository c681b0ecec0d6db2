import type { CustomerContext, OpenTicket } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';
import { sourced } from './sourced.ts';

const MOST = 5;

/** A helpdesk may also list what is done with. */
const DONE: ReadonlySet<string> = new Set(['solved', 'closed', 'resolved']);

type Tickets = NonNullable<CustomerContext['tickets']>;

const doneCount = ({ items }: Tickets): number =>
  items.filter(({ state }) => DONE.has(state.toLowerCase())).length;

/** How many are still to be dealt with. */
export const openCount = (tickets: Tickets | null): number =>
  tickets === null ? 0 : tickets.count - doneCount(tickets);

/** What stands over the list: whether all of it is open, and who says so. */
export const ticketsTitle = (tickets: Tickets, scene: Scene): string => {
  const words = scene.copy.around.customer;
  return words[doneCount(tickets) === 0 ? 'tickets' : 'anyTickets'](sourced(tickets.source, scene));
};

const safeUrl = (url: string | null): string | null =>
  url !== null && url.startsWith('https://') ? url : null;

const labelOf = ({ id, subject, state }: OpenTicket, { copy }: Scene): string => {
  const words = copy.around.customer;
  const about = shorten(plain(subject ?? ''), 80) || words.noSubject;
  const stands = own(words.ticketState, state.toLowerCase()) ?? shorten(plain(humanise(state)), 30);
  return aside(`#${shorten(plain(id), 30)} ${about}`, stands, copy);
};

/** Tickets of the customer that are not this one, as the helpdesk has them. */
export const ticketItems = (scene: Scene): BlockOf<'customer'>['tickets'] =>
  (scene.brief.context?.tickets?.items ?? []).slice(0, MOST).map((ticket) => ({
    id: ticket.id,
    label: labelOf(ticket, scene),
    url: safeUrl(ticket.url),
    when:
      ticket.updatedAt === null
        ? null
        : { label: scene.format.date(ticket.updatedAt), iso: ticket.updatedAt },
  }));
