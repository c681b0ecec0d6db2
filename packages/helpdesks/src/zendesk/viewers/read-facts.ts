import { ConnectorError } from '@baton/handoff-service';
import type { z } from 'zod';
import type { ZendeskApi } from '../api/zendesk-api.ts';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { GroupFacts, MembershipPage, PersonFacts, RolePage, TicketFacts } from './person-facts.ts';

/** Pages of memberships that are read at most; nobody is in a thousand groups. */
const MOST_PAGES = 10;
const PATIENCE_MS = 8_000;

/** Answers that are not understood. */
const unreadable = (): ConnectorError => new ConnectorError('unavailable', { sent: false });

type Get = <Schema extends z.ZodType>(
  schema: Schema,
  path: readonly string[],
  query?: readonly (readonly [string, string])[],
) => Promise<z.output<Schema>>;

/** Asks on behalf of everybody who waits for it, so nobody's own patience ends it. Rejects with ConnectorErrors. */
const getter =
  (api: ZendeskApi): Get =>
  async (schema, path, query = []) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const read = schema.safeParse(await api({ method: 'GET', path, query, write: false, signal }));
    if (!read.success) throw unreadable();
    return read.data;
  };

/** Null for what is not there. */
const ifThere = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};

/** Somebody; null when there is nobody of this id. */
export const readPerson = async (api: ZendeskApi, user: string): Promise<PersonFacts | null> => {
  const found = await ifThere(getter(api)(PersonFacts, ['users', user]));
  if (found && found.user.id !== user) throw unreadable();
  return found?.user ?? null;
};

/** Ids of the groups somebody is in. */
export const readGroups = async (
  api: ZendeskApi,
  user: string,
): Promise<ReadonlySet<string> | null> => {
  const get = getter(api);
  const path = ['users', user, 'group_memberships'];
  const groups = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: (readonly [string, string])[] = [['page[size]', '100']];
    if (after !== null) query.push(['page[after]', after]);
    const answer: z.output<typeof MembershipPage> | null = await ifThere(
      get(MembershipPage, path, query),
    );
    if (!answer) return null;
    for (const { user_id, group_id } of answer.group_memberships)
      if (user_id === user) groups.add(group_id);
    after = answer.meta?.has_more === true ? (answer.meta.after_cursor ?? null) : null;
    if (after === null) break;
  }
  return groups;
};

/** What each custom role lets see of tickets, by its id. Empty where the plan has none: who has one then sees nothing. */
export const readRoles = async (api: ZendeskApi): Promise<ReadonlyMap<string, string>> => {
  try {
    const { custom_roles: roles } = await getter(api)(RolePage, ['custom_roles']);
    return new Map(roles.map(({ id, configuration }) => [id, configuration?.ticket_access ?? '']));
  } catch (error) {
    if (error instanceof ZendeskRefusal && (error.status === 403 || error.status === 404))
      return new Map();
    throw error;
  }
};

/** A ticket; null when there is none of this id. */
export const readTicket = async (api: ZendeskApi, ticket: string): Promise<TicketFacts | null> => {
  const found = await ifThere(getter(api)(TicketFacts, ['tickets', ticket]));
  if (found && found.ticket.id !== ticket) throw unreadable();
  return found?.ticket ?? null;
};

/** Whether everybody may see the tickets of a group. */
export const readIsPublic = async (api: ZendeskApi, group: string): Promise<boolean> => {
  const found = await ifThere(getter(api)(GroupFacts, ['groups', group]));
  return found?.group.id === group && found.group.is_public;
};
