import type { AgentFacts, TicketFacts } from './facts.ts';

/** Whether a ticket is among those that Freshdesk shows somebody; null is one that is not there. */
export const maySee = (
  { id, scope, groups }: Pick<AgentFacts, 'id' | 'scope' | 'groups'>,
  ticket: TicketFacts | null,
): boolean => {
  if (!ticket || ticket.deleted) return false;
  if (scope === 'all' || ticket.people.includes(id)) return true;
  return scope === 'groups' && groups.some((group) => ticket.groups.includes(group));
};
