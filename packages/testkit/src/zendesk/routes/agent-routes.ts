import { Refusal, notFound } from '../wire/refusal.ts';
import { idIn, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { UserRow } from '../state/rows.ts';

const CHANNELS = ['support', 'messaging', 'voice'] as const;
const ONLINE = { id: 1, name: 'online' } as const;
const OFFLINE = { id: 4, name: 'offline' } as const;

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.omnichannel)
    throw new Refusal(403, { error: 'Forbidden', description: 'Omnichannel routing is off' });
};

const availabilityJson = ({ account }: Call, user: UserRow) => ({
  type: 'agent_availabilities',
  id: String(user.id),
  attributes: {
    agent_id: user.id,
    agent_status: { ...(user.online ? ONLINE : OFFLINE), updated_at: timeOf(user.updatedAt) },
    group_ids: account.groupsOf(user.id),
    skills: (account.skillsOf.get(user.id) ?? []).map((id) => ({ id, priority: null })),
    version: 1,
  },
  relationships: {
    channels: { data: CHANNELS.map((name) => ({ id: `${user.id}:${name}`, type: 'channels' })) },
  },
});

const channelsJson = ({ account }: Call, user: UserRow) => {
  const count = account.tickets
    .all()
    .filter(({ assigneeId, status }) => assigneeId === user.id && status === 'open').length;
  return CHANNELS.map((name) => ({
    type: 'channels',
    id: `${user.id}:${name}`,
    attributes: {
      name,
      status: user.online ? 'online' : 'offline',
      work_item_count: name === 'support' ? count : 0,
    },
  }));
};

const asks = (call: Call, name: string): string[] | null => {
  const value = call.query.get(`filter[${name}]`);
  return value === null ? null : value.split(',');
};

const isAsked = (call: Call, user: UserRow): boolean => {
  const ids = asks(call, 'agent_ids');
  const groups = asks(call, 'group_ids');
  const statuses = asks(call, 'agent_status_id');
  const channels = asks(call, 'channel_status');
  const status = user.online ? ONLINE : OFFLINE;
  return (
    (ids === null || ids.includes(String(user.id))) &&
    (groups === null || call.account.groupsOf(user.id).some((id) => groups.includes(String(id)))) &&
    (statuses === null || statuses.includes(String(status.id))) &&
    (channels === null || channels.some((each) => each.split(':')[1] === status.name))
  );
};

const all = (call: Call): Answer => {
  onPlan(call);
  const rows = [...call.account.users.values()].filter(
    (user) => user.role !== 'end-user' && user.active && !user.suspended && isAsked(call, user),
  );
  // Told by cursor only.
  if (call.query.get('page[size]') === null) call.query.set('page[size]', '100');
  return list(
    call,
    'data',
    rows.map((user) => availabilityJson(call, user)),
    { included: rows.flatMap((user) => channelsJson(call, user)) },
  );
};

const one = (call: Call): Answer => {
  onPlan(call);
  const user = call.account.users.get(idIn(call));
  if (!user || user.role === 'end-user') throw notFound();
  return ok({ data: availabilityJson(call, user), included: channelsJson(call, user) });
};

const statuses = (call: Call): Answer => {
  onPlan(call);
  return ok({
    data: [ONLINE, OFFLINE].map(({ id, name }) => ({
      type: 'agent_statuses',
      id: String(id),
      attributes: { name, description: null },
    })),
  });
};

const path = '/agent_availabilities';
const scope = 'users';

/** Who is there. Assumed: no page of this API was readable, its shape is from memory. */
export const agentRoutes: readonly Route[] = [
  { method: 'GET', path, may: 'agent', scope, handle: all },
  { method: 'GET', path: `${path}/agent_statuses`, may: 'agent', scope, handle: statuses },
  { method: 'GET', path: `${path}/:id`, may: 'agent', scope, handle: one },
];
