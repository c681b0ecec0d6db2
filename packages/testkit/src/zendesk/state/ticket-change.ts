import { fieldRefused, forbidden, recordInvalid } from '../wire/refusal.ts';
import type { Account } from './account.ts';
import { systemFields } from './system-fields.ts';
import type { TicketRow, UserRow } from './rows.ts';

type Patch = Partial<Omit<TicketRow, 'id' | 'version' | 'updatedAt' | 'createdAt'>>;

const settleGroup = (account: Account, row: TicketRow, patch: Patch): Patch => {
  const { groupId } = patch;
  if (typeof groupId === 'number' && (account.groups.get(groupId)?.deleted ?? true))
    throw recordInvalid('group', 'Group: is invalid', 'InvalidValue');
  const { assigneeId } = patch;
  if (typeof assigneeId === 'number') {
    const agent = account.users.get(assigneeId);
    if (!agent || agent.role === 'end-user' || agent.suspended || !agent.active)
      throw recordInvalid('assignee', 'Assignee: is invalid', 'InvalidValue');
    const groups = account.groupsOf(assigneeId);
    if (typeof groupId === 'number') {
      if (!groups.includes(groupId))
        throw recordInvalid(
          'assignee',
          'Assignee: does not belong to the group of the ticket',
          'InvalidValue',
        );
      return patch;
    }
    // Somebody who is not in the ticket's group brings a group of their own along.
    return row.groupId !== null && groups.includes(row.groupId)
      ? patch
      : { ...patch, groupId: agent.defaultGroupId };
  }
  if (groupId === undefined || patch.assigneeId !== undefined || row.assigneeId === null)
    return patch;
  const stays = groupId !== null && account.groupsOf(row.assigneeId).includes(groupId);
  return stays ? patch : { ...patch, assigneeId: null };
};

const settleStatus = (account: Account, row: TicketRow, patch: Patch, by: UserRow): Patch => {
  const assignee = patch.assigneeId === undefined ? row.assigneeId : patch.assigneeId;
  const status = patch.status ?? row.status;
  if (patch.status === 'new' && row.status !== 'new')
    throw recordInvalid('status', 'Status: cannot be changed to new', 'InvalidValue');
  if (patch.status === 'solved' && row.status !== 'solved' && assignee === null) {
    if (by.role === 'end-user') throw forbidden();
    if (account.assumptions.solveUnassigned === 'refused')
      throw fieldRefused(
        'Assignee: is required when solving a ticket',
        systemFields.assignee.id,
        'FieldAssignee',
      );
    if (account.assumptions.solveUnassigned === 'self') return { ...patch, assigneeId: by.id };
  }
  // Who has a ticket has it open.
  return status === 'new' && assignee !== null ? { ...patch, status: 'open' } : patch;
};

/** What a change comes to by the rules of tickets: who may have it, in which group, in which state. @throws Refusal 422 */
export const settle = (account: Account, row: TicketRow, patch: Patch, by: UserRow): Patch => {
  // Zendesk keeps a closed ticket as it is, whoever asks.
  if (row.status === 'closed')
    throw recordInvalid('status', 'Status: closed prevents ticket update', 'ClosedTicket');
  return settleStatus(account, row, settleGroup(account, row, patch), by);
};
