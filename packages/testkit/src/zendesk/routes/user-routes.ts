import { notFound, notOnPlan } from '../wire/refusal.ts';
import { idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { userJson } from '../wire/user-json.ts';
import { ticketJson } from '../wire/ticket-json.ts';
import type { RoleRow, UserRow } from '../state/rows.ts';
import { maySee } from './ticket-access.ts';

const known = (call: Call): UserRow => {
  const user = call.account.users.get(idIn(call));
  if (user) return user;
  throw notFound();
};

/** Nobody is somebody too: asked without any token, the API tells of a person without a name. */
const me = ({ user, base }: Call): Answer =>
  ok({
    user: user
      ? userJson(user, base)
      : { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' },
  });

const show = (call: Call): Answer => ok({ user: userJson(known(call), call.base) });

const many = (call: Call): Answer => {
  const ids = new Set((call.query.get('ids') ?? '').split(',').map(Number));
  const rows = [...call.account.users.values()].filter(({ id }) => ids.has(id));
  return list(
    call,
    'users',
    rows.map((user) => userJson(user, call.base)),
  );
};

const all = (call: Call): Answer => {
  const roles = [...call.query.getAll('role'), ...call.query.getAll('role[]')];
  const rows = [...call.account.users.values()].filter(
    ({ role, active }) => active && (roles.length === 0 || roles.includes(role)),
  );
  return list(
    call,
    'users',
    rows.map((user) => userJson(user, call.base)),
  );
};

const byAddress = (call: Call): Answer => {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const externalId = call.query.get('external_id');
  const rows = [...call.account.users.values()].filter(({ name, email, externalId: own }) =>
    externalId === null
      ? query !== '' && `${name} ${email ?? ''}`.toLowerCase().includes(query)
      : own === externalId,
  );
  return list(
    call,
    'users',
    rows.map((user) => userJson(user, call.base)),
  );
};

const requested = (call: Call): Answer => {
  const { id } = known(call);
  const rows = call.account.tickets
    .all()
    .filter((row) => row.requesterId === id && maySee(call, row));
  const asked = (call.query.get('sort') ?? call.query.get('sort_order') ?? '').match(/^-|desc/)
    ? rows.toReversed()
    : rows;
  return list(
    call,
    'tickets',
    asked.map((row) => ticketJson(call.account, call.base, row)),
  );
};

const roleJson = (role: RoleRow) => ({
  id: role.id,
  name: role.name,
  description: '',
  role_type: 0,
  team_member_count: 0,
  configuration: {
    ticket_access: role.ticketAccess,
    ticket_comment_access: 'public',
    ticket_editing: true,
    end_user_profile_access: 'full',
    organization_editing: false,
  },
});

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.customRoles) throw notOnPlan(account.assumptions.missingPlan);
};

const roles = (call: Call): Answer => {
  onPlan(call);
  return list(call, 'custom_roles', [...call.account.roles.values()].map(roleJson));
};

const role = (call: Call): Answer => {
  onPlan(call);
  const found = call.account.roles.get(idIn(call));
  if (!found) throw notFound();
  return ok({ custom_role: roleJson(found) });
};

const scope = 'users';

/** People and what their roles let them do. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/me', may: 'anyone', scope, handle: me },
  { method: 'GET', path: '/users/show_many', may: 'agent', scope, handle: many },
  { method: 'GET', path: '/users/search', may: 'agent', scope, handle: byAddress },
  { method: 'GET', path: '/users', may: 'agent', scope, handle: all },
  { method: 'GET', path: '/users/:id', may: 'agent', scope, handle: show },
  {
    method: 'GET',
    path: '/users/:id/tickets/requested',
    may: 'agent',
    scope: 'tickets',
    handle: requested,
  },
  { method: 'GET', path: '/custom_roles', may: 'agent', scope: null, handle: roles },
  { method: 'GET', path: '/custom_roles/:id', may: 'agent', scope: null, handle: role },
];
