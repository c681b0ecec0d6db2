import type { PersonFacts, TicketFacts } from './person-facts.ts';

/** Which tickets somebody may see. */
export type TicketAccess =
  | 'all'
  | 'groups'
  | 'groups-and-public'
  | 'organization'
  | 'assigned'
  | 'none';

/** Of custom roles. */
const OF_ROLES: Readonly<Record<string, TicketAccess>> = {
  all: 'all',
  'within-groups': 'groups',
  'within-groups-and-public-groups': 'groups-and-public',
  'within-organization': 'organization',
  'assigned-only': 'assigned',
};

/** Of agents on plans without custom roles. */
const OF_AGENTS: Readonly<Record<string, TicketAccess>> = {
  groups: 'groups',
  organization: 'organization',
  assigned: 'assigned',
};

const in_ = (words: Readonly<Record<string, TicketAccess>>, word: string): TicketAccess =>
  Object.hasOwn(words, word) ? (words[word] ?? 'none') : 'none';

/**
 * What Zendesk lets a person see. Only words that are known open anything: a role that is not listed, or says something
 * new, sees nothing.
 */
export const accessOf = (
  { role, custom_role_id: customRole, ticket_restriction: restriction }: PersonFacts,
  roles: ReadonlyMap<string, string>,
): TicketAccess => {
  if (role === 'admin') return 'all';
  if (role !== 'agent') return 'none';
  if (customRole !== null) return in_(OF_ROLES, roles.get(customRole) ?? '');
  return restriction === null ? 'all' : in_(OF_AGENTS, restriction);
};

/** Whether that includes a ticket. `isPublic` is asked only where it decides. Who is assigned to a ticket sees it. */
export const maySee = async (
  access: TicketAccess,
  person: Pick<PersonFacts, 'id' | 'organization_id'>,
  groups: ReadonlySet<string>,
  ticket: TicketFacts,
  isPublic: (group: string) => Promise<boolean>,
): Promise<boolean> => {
  if (access === 'none') return false;
  if (access === 'all' || ticket.assignee_id === person.id) return true;
  const { group_id: group, organization_id: organization } = ticket;
  if (access === 'organization')
    return organization !== null && organization === person.organization_id;
  if (access === 'assigned' || group === null) return false;
  return groups.has(group) || (access === 'groups-and-public' && (await isPublic(group)));
};
