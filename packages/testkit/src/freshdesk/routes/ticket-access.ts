import type { Account } from '../state/account.ts';
import type { AgentRow, TicketRow } from '../state/rows.ts';
import type { Doer } from '../state/tickets.ts';
import { idIn } from '../wire/call.ts';
import type { Call } from '../wire/call.ts';
import { Refusal, forbidden, notFound, wrongMethod } from '../wire/refusal.ts';

/** Whether somebody may see a ticket. */
export const maySee = (agent: AgentRow, row: TicketRow): boolean => {
  const isOwn = row.responderId === agent.id || row.internalAgentId === agent.id;
  if (agent.ticketScope === 1 || isOwn) return true;
  if (agent.ticketScope === 3) return false;
  return [row.groupId, row.internalGroupId].some(
    (group) => group !== null && agent.groupIds.includes(group),
  );
};

const demandScope = (account: Account, agent: AgentRow, row: TicketRow): void => {
  if (maySee(agent, row)) return;
  throw account.assumptions.outOfScope === 403 ? forbidden() : notFound();
};

/** The ticket of a path for a look at it. @throws Refusal 403, 404 */
export const ticketToRead = (call: Call, id = idIn(call)): TicketRow => {
  const { account, agent, stale } = call;
  const now = account.tickets.row(id);
  demandScope(account, agent, now);
  if (now.deleted && !account.assumptions.deletedShown) throw notFound();
  return account.tickets.row(id, stale);
};

/** The same for a change of it, which is refused where it is in the bin. @throws Refusal 403, 404, 405 */
export const ticketToWrite = (call: Call, id = idIn(call)): TicketRow => {
  const { account, agent } = call;
  const { writesToDeleted, writesToMerged } = account.assumptions;
  const row = account.tickets.row(id);
  demandScope(account, agent, row);
  if (row.mergedInto !== null && writesToMerged === 'refused')
    throw new Refusal(400, {
      code: 'invalid_ticket',
      message: 'The ticket has been merged into another one.',
    });
  if (!row.deleted && !row.spam) return row;
  if (writesToDeleted === 'missing') throw notFound();
  if (writesToDeleted === 'not-allowed') throw wrongMethod(call.method, ['GET']);
  return row;
};

/** Whoever's key came with a request. */
export const doerOf = ({ agent }: Call): Doer => ({ kind: 'agent', id: agent.id, api: true });
