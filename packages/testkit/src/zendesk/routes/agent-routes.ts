import { notFound, notOnPlan } from '../wire/refusal.ts';
import { idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { UserRow } from '../state/rows.ts';

const CHANNELS = ['support', 'messaging', 'talk'] as const;
const ONLINE = { id: 1, name: 'online' } as const;
const OFFLINE = { id: 4, name: 'offline' } as const;

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.omnichannel) throw notOnPlan(account.assumptions.missingPlan);
};

const idOf = ({ id }: UserRow): string => `agent_availabilities|${id}`;

const availabilityJson = ({ account, base }: Call, user: UserRow) => ({
  type: 'agent_availabilities',
  id: idOf(user),
  links: { self: `${base}/agent_availabilities/${user.id}` },
  attributes: {
    agent_id: user.id,
    agent_status: {
      ...(user.online ? ONLINE : OFFLINE),
      reason: 'UNKNOWN',
      updated_at: user.updatedAt.toISOString(),
    },
    group_ids: account.groupsOf(user.id),
    skills: (account.skillsOf.get(user.id) ?? []).map((id) => ({ id })),
    version: 1,
  },
  relationships: {
    channels: {
      data: CHANNELS.map((name) => ({
        id: `${idOf(user)}|channels|${name}`,
        type: 'channels',
      })),
    },
  },
});

const channelsJson = ({ account }: Call, user: UserRow) => {
  const count = account.tickets
    .all()
    .filter(({ assigneeId, status }) => assigneeId === user.id && status === 'open').length;
  return CHANNELS.map((name) => ({
    type: 'channels',
    id: `${idOf(user)}|channels|${name}`,
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
const scope = null;

/** Who is there. Shape by Zendesk's page of it; which filters a list takes is assumed. */
export const agentRoutes: readonly Route[] = [
  { method: 'GET', path, may: 'admin', scope, handle: all },
  { method: 'GET', path: `${path}/agent_statuses`, may: 'admin', scope, handle: statuses },
  { method: 'GET', path: `${path}/:id`, may: 'admin', scope, handle: one },
];
