import { forbidden } from '../wire/refusal.ts';
import type { Call } from '../wire/call.ts';
import type { TicketRow, UserRow } from '../state/rows.ts';

/** What of the tickets somebody may see, in the words of a custom role. */
const accessOf = ({ account }: Call, user: UserRow): string => {
  const role = user.customRoleId === null ? undefined : account.roles.get(user.customRoleId);
  if (user.role === 'admin') return 'all';
  if (role) return role.ticketAccess;
  if (user.ticketRestriction === 'groups') return 'within-groups';
  if (user.ticketRestriction === 'organization') return 'within-organization';
  return user.ticketRestriction === 'assigned' ? 'assigned-only' : 'all';
};

/** Whether who asks may see a ticket. */
export const maySee = (call: Call, row: TicketRow): boolean => {
  const { account, user } = call;
  if (user === null) return false;
  if (row.assigneeId === user.id || row.requesterId === user.id) return true;
  if (user.role === 'end-user') return false;
  if (account.followers.get(row.id)?.includes(user.id)) return true;
  const inGroup = row.groupId !== null && account.groupsOf(user.id).includes(row.groupId);
  const isPublic = row.groupId === null || (account.groups.get(row.groupId)?.isPublic ?? false);
  switch (accessOf(call, user)) {
    case 'all':
      return true;
    case 'within-groups':
      return inGroup;
    case 'within-groups-and-public-groups':
      return inGroup || isPublic;
    case 'within-organization':
      return (
        row.organizationId !== null &&
        [user.organizationId, ...(account.moreOrganizations.get(user.id) ?? [])].includes(
          row.organizationId,
        )
      );
    default:
      return false;
  }
};

/** A ticket as it stands, for who may see it. @throws Refusal 403, 404 */
export const ticketFor = (call: Call, id: number): TicketRow => {
  const row = call.account.tickets.row(id);
  if (maySee(call, row)) return row;
  throw forbidden();
};
