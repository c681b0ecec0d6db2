import { ConnectorError } from '@baton/handoff-service';
import type { ContextRequest, KnownContext, KnownFact } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { OrganizationAnswer, PreviousAnswer, UserAnswer } from './parse.ts';
import type { ZendeskTicket, ZendeskUser } from './parse.ts';
import { readSeen } from './read-seen.ts';

const MOST_TICKETS = 20;
const MOST_FIELDS = 15;
const MOST_TAGS = 10;

const isFact = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'number' ||
  typeof value === 'boolean';

const factsOf = (user: ZendeskUser, organization: string | null): KnownFact[] => [
  ...(organization === null ? [] : [{ key: 'organization', value: organization }]),
  ...(user.created_at ? [{ key: 'customer since', value: user.created_at.slice(0, 10) }] : []),
  ...(user.locale ? [{ key: 'locale', value: user.locale }] : []),
  ...(user.time_zone ? [{ key: 'time zone', value: user.time_zone }] : []),
  ...(user.tags.length > 0
    ? [{ key: 'tags', value: user.tags.slice(0, MOST_TAGS).join(', ') }]
    : []),
  ...Object.entries(user.user_fields ?? {})
    .flatMap(([key, value]) => (isFact(value) ? [{ key, value }] : []))
    .slice(0, MOST_FIELDS),
];

const linkOf = ({ account }: Desk, id: number): string =>
  `https://${account.subdomain}.zendesk.com/agent/tickets/${id}`;

/** Null for a ticket that is not there: nothing is known of nobody. */
const readKnown = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
): Promise<ZendeskTicket | null> => {
  try {
    return await readSeen(desk, id, signal);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};

/** What Zendesk knows of whoever asked: of the ticket's requester, not of an id that the agent told. */
export const contextOf = async (
  desk: Desk,
  { ticket, signal }: ContextRequest,
): Promise<KnownContext> => {
  const seen = await readKnown(desk, ticket.id, signal);
  if (seen === null || seen.requester_id === null) return { facts: [], tickets: null };
  const requester = String(seen.requester_id);
  const organizationId = seen.organization_id;
  const [user, organization, previous] = await Promise.all([
    ifThere(desk.get({ path: ['users', requester], signal })),
    organizationId === null
      ? null
      : ifThere(desk.get({ path: ['organizations', String(organizationId)], signal })),
    ifThere(
      desk.get({
        path: ['users', requester, 'tickets', 'requested'],
        query: [
          ['page[size]', String(MOST_TICKETS + 1)],
          ['sort', '-updated_at'],
        ],
        signal,
      }),
    ),
  ]);
  const named =
    organization === null ? null : parsed(OrganizationAnswer, organization).organization.name;
  return {
    facts: user === null ? [] : factsOf(parsed(UserAnswer, user).user, named),
    tickets:
      previous === null
        ? null
        : parsed(PreviousAnswer, previous)
            .tickets.filter(({ id }) => id !== seen.id)
            .slice(0, MOST_TICKETS)
            .map(({ id, subject, status, updated_at: at }) => ({
              id: String(id),
              subject: subject ?? null,
              state: status,
              url: linkOf(desk, id),
              updatedAt: at ?? null,
            })),
  };
};
