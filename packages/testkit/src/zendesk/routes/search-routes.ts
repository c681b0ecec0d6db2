import { Refusal } from '../wire/refusal.ts';
import { list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { ticketJson } from '../wire/ticket-json.ts';
import { userJson } from '../wire/user-json.ts';
import type { TicketRow, UserRow } from '../state/rows.ts';
import { maySee } from './ticket-access.ts';

const ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const TERM = /(-?)(?:(\w+)(:|<=|>=|<|>))?(?:"([^"]*)"|(\S+))/g;

interface Term {
  not: boolean;
  name: string;
  operator: string;
  value: string;
}

/** The words of a search: `name:value`, `name<value`, `-name:value` and plain words. */
const termsOf = (query: string): Term[] =>
  [...query.matchAll(TERM)].map(([, not, name, operator, quoted, plain]) => ({
    not: not === '-',
    name: name ?? '',
    operator: operator ?? ':',
    value: (quoted ?? plain ?? '').toLowerCase(),
  }));

const compare = (operator: string, difference: number): boolean => {
  switch (operator) {
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
};

const person = ({ account }: Call, id: number | null, value: string): boolean => {
  if (value === 'none') return id === null;
  const user = id === null ? undefined : account.users.get(id);
  return (
    user !== undefined && [String(user.id), user.email, user.name.toLowerCase()].includes(value)
  );
};

const ticketHolds = (call: Call, row: TicketRow, { name, operator, value }: Term): boolean => {
  const custom = /^custom_field_(\d+)$/.exec(name);
  if (custom) {
    const kept = row.fields.get(Number(custom[1]));
    return value === '*' ? kept !== undefined && kept !== null : String(kept) === value;
  }
  switch (name) {
    case 'status':
      return compare(operator, ORDER.indexOf(row.status) - ORDER.indexOf(value));
    case 'tags':
      return value === 'none' ? row.tags.length === 0 : row.tags.includes(value);
    case 'group': {
      const group = row.groupId === null ? undefined : call.account.groups.get(row.groupId);
      if (value === 'none') return row.groupId === null;
      return String(row.groupId) === value || group?.name.toLowerCase() === value;
    }
    case 'assignee':
      return person(call, row.assigneeId, value);
    case 'requester':
      return person(call, row.requesterId, value);
    case 'organization':
      return String(row.organizationId ?? 'none') === value;
    case 'priority':
      return (row.priority ?? 'none') === value;
    case 'external_id':
      return row.externalId?.toLowerCase() === value;
    case 'fieldvalue':
      return [...row.fields.values()].some((each) => String(each).toLowerCase() === value);
    case 'created':
      return compare(operator, row.createdAt.getTime() - Date.parse(value));
    case 'updated':
      return compare(operator, row.updatedAt.getTime() - Date.parse(value));
    default:
      return (
        name === '' &&
        [row.subject, ...call.account.tickets.comments(row.id, row.version).map(({ body }) => body)]
          .join('\n')
          .toLowerCase()
          .includes(value)
      );
  }
};

const userHolds = (user: UserRow, { name, value }: Term): boolean => {
  switch (name) {
    case 'email':
      return user.email === value;
    case 'external_id':
      return user.externalId?.toLowerCase() === value;
    case 'role':
      return user.role === value;
    case 'tags':
      return user.tags.includes(value);
    default:
      return name === '' && `${user.name} ${user.email ?? ''}`.toLowerCase().includes(value);
  }
};

/** What is found: tickets as they stood when they were last looked at, which is a while ago. */
const find = (call: Call): unknown[] => {
  const query = call.query.get('query');
  if (query === null || query.trim() === '')
    throw new Refusal(400, { error: 'BadRequest', description: 'Missing parameter: query' });
  const terms = termsOf(query);
  const kind = terms.find(({ name }) => name === 'type')?.value ?? null;
  const rest = terms.filter(({ name }) => name !== 'type');
  const { account, base } = call;
  const seenAt = new Date(account.now().getTime() - account.assumptions.searchLagMs);
  const tickets =
    kind === null || kind === 'ticket'
      ? account.tickets
          .allAt(seenAt)
          .filter((row) => maySee(call, row))
          .filter((row) => rest.every((term) => ticketHolds(call, row, term) !== term.not))
          .map((row) => ({ ...ticketJson(account, base, row), result_type: 'ticket' }))
      : [];
  const users =
    kind === null || kind === 'user'
      ? [...account.users.values()]
          .filter((user) => rest.every((term) => userHolds(user, term) !== term.not))
          .map((user) => ({ ...userJson(user, base), result_type: 'user' }))
      : [];
  return [...tickets, ...users];
};

const search = (call: Call): Answer => {
  const found = find(call);
  const isUp = call.query.get('sort_order') === 'asc';
  return list(call, 'results', isUp ? found : found.toReversed(), { facets: null });
};

const count = (call: Call): Answer => ok({ count: find(call).length });

const scope = null;

/** Search of tickets and people; lags behind. */
export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/search', may: 'agent', scope, handle: search },
  { method: 'GET', path: '/search/count', may: 'agent', scope, handle: count },
];
