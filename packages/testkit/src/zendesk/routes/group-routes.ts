import { notFound } from '../wire/refusal.ts';
import { idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { GroupRow, MembershipRow, UserRow } from '../state/rows.ts';
import { userJson } from '../wire/user-json.ts';

const groupJson = (group: GroupRow, base: string) => ({
  url: `${base}/groups/${group.id}.json`,
  id: group.id,
  name: group.name,
  description: '',
  default: false,
  is_public: group.isPublic,
  deleted: group.deleted,
});

const membershipJson = (row: MembershipRow, { account, base }: Call) => ({
  url: `${base}/group_memberships/${row.id}.json`,
  id: row.id,
  user_id: row.userId,
  group_id: row.groupId,
  default: account.users.get(row.userId)?.defaultGroupId === row.groupId,
});

const groupIn = (call: Call): GroupRow => {
  const group = call.account.groups.get(idIn(call));
  if (group && !group.deleted) return group;
  throw notFound();
};

const personIn = (call: Call): UserRow => {
  const user = call.account.users.get(idIn(call));
  if (user) return user;
  throw notFound();
};

const groups = (call: Call): Answer => {
  const rows = [...call.account.groups.values()].filter(({ deleted }) => !deleted);
  return list(
    call,
    'groups',
    rows.map((group) => groupJson(group, call.base)),
  );
};

const memberships = (call: Call, holds: (row: MembershipRow) => boolean): Answer => {
  const rows = [...call.account.memberships.values()].filter(holds);
  return list(
    call,
    'group_memberships',
    rows.map((row) => membershipJson(row, call)),
  );
};

const groupsOfPerson = (call: Call): Answer => {
  const ids = call.account.groupsOf(personIn(call).id);
  const rows = [...call.account.groups.values()].filter(({ id }) => ids.includes(id));
  return list(
    call,
    'groups',
    rows.map((group) => groupJson(group, call.base)),
  );
};

const peopleOfGroup = (call: Call): Answer => {
  const { id } = groupIn(call);
  const rows = [...call.account.users.values()].filter((user) =>
    call.account.groupsOf(user.id).includes(id),
  );
  return list(
    call,
    'users',
    rows.map((user) => userJson(user, call.base)),
  );
};

const scope = 'groups';

/** Groups and who is in them. */
export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/groups', may: 'agent', scope, handle: groups },
  { method: 'GET', path: '/groups/assignable', may: 'agent', scope, handle: groups },
  {
    method: 'GET',
    path: '/groups/:id',
    may: 'agent',
    scope,
    handle: (call) => ok({ group: groupJson(groupIn(call), call.base) }),
  },
  { method: 'GET', path: '/groups/:id/users', may: 'agent', scope, handle: peopleOfGroup },
  {
    method: 'GET',
    path: '/groups/:id/memberships',
    may: 'agent',
    scope,
    handle: (call) => {
      const { id } = groupIn(call);
      return memberships(call, ({ groupId }) => groupId === id);
    },
  },
  {
    method: 'GET',
    path: '/group_memberships',
    may: 'agent',
    scope,
    handle: (call) => memberships(call, () => true),
  },
  {
    method: 'GET',
    path: '/users/:id/group_memberships',
    may: 'agent',
    scope,
    handle: (call) => {
      const { id } = personIn(call);
      return memberships(call, ({ userId }) => userId === id);
    },
  },
  { method: 'GET', path: '/users/:id/groups', may: 'agent', scope, handle: groupsOfPerson },
];
