import type { Helpdesk } from '../service/helpdesk.ts';
import type { Service } from '../service/service.ts';

type Teller = Pick<Service, 'post' | 'check'>;

/**
 * Tells Baton what a scenario holds, and lets it take place in the helpdesk. Baton is told first: what it then reads in the helpdesk
 * it knows already.
 */
export const tellingBoth = (
  service: Teller,
  helpdesk: Pick<Helpdesk, 'prepare' | 'happened'>,
  /** Of a conversation that was begun before the page was loaded; null when there is none. */
  ticketOf: (conversationId: string) => string | null,
): Teller => {
  /** Tickets by conversation, as the first events named them. */
  const tickets = new Map<string, string>();
  return {
    post: async (conversationId, events) => {
      const prepared = await helpdesk.prepare(conversationId, events);
      const answer = await service.post(conversationId, prepared);
      const facts = prepared.find((event) => event.type === 'conversation');
      if (facts?.ticket) tickets.set(conversationId, facts.ticket.id);
      const ticket = tickets.get(conversationId) ?? ticketOf(conversationId);
      if (ticket !== null) await helpdesk.happened(ticket, prepared);
      return answer;
    },
    check: (conversationId, check) => service.check(conversationId, check),
  };
};
