import { ConnectorError } from '@baton/handoff-service';
import type { ContextRequest, KnownContext, KnownFact, KnownTicket } from '@baton/handoff-service';
import { parsed } from '../../shared/read-answer.ts';
import { originOf } from '../api/origin.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { CompanyAnswer, ContactAnswer, PreviousAnswer } from './parse.ts';
import type { Contact, FreshdeskTicket } from './parse.ts';
import { readSeen } from './read-seen.ts';
import { statusOf } from './status-of.ts';

const MOST_TICKETS = 20;
const MOST_FIELDS = 15;
const MOST_TAGS = 10;
/** Without a time only tickets of the last month are listed. */
const BACK_MS = 2 * 365 * 24 * 60 * 60_000;

const isFact = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'number' ||
  typeof value === 'boolean';

const contactFacts = (contact: Contact): KnownFact[] => [
  ...(contact.created_at
    ? [{ key: 'customer since', value: contact.created_at.slice(0, 10) }]
    : []),
  ...(contact.language ? [{ key: 'locale', value: contact.language }] : []),
  ...(contact.time_zone ? [{ key: 'time zone', value: contact.time_zone }] : []),
  ...(contact.tags.length > 0
    ? [{ key: 'tags', value: contact.tags.slice(0, MOST_TAGS).join(', ') }]
    : []),
  ...Object.entries(contact.custom_fields ?? {})
    .flatMap(([key, value]) => (isFact(value) ? [{ key, value }] : []))
    .slice(0, MOST_FIELDS),
];

const companyFacts = (json: unknown): KnownFact[] => {
  if (json === null) return [];
  const { name, account_tier: tier, health_score: health } = parsed(CompanyAnswer, json);
  return [
    ...(name ? [{ key: 'company', value: name }] : []),
    ...(tier ? [{ key: 'account tier', value: tier }] : []),
    ...(health ? [{ key: 'health score', value: health }] : []),
  ];
};

/** Null for a ticket that is not there: nothing is known of nobody. */
const readKnown = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
): Promise<FreshdeskTicket | null> => {
  try {
    return await readSeen(desk, id, signal, { purpose: 'spare' });
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};

const previousOf = async (
  desk: Desk,
  requester: string,
  seen: FreshdeskTicket,
  signal: AbortSignal,
): Promise<KnownTicket[] | null> => {
  const query: [string, string][] = [
    ['requester_id', requester],
    ['updated_since', new Date(Date.parse(seen.updated_at) - BACK_MS).toISOString()],
    ['order_by', 'updated_at'],
    ['order_type', 'desc'],
    ['per_page', String(MOST_TICKETS + 1)],
  ];
  const json = await ifThere(desk.get({ path: ['tickets'], query, purpose: 'spare', signal }));
  if (json === null) return null;
  const others = parsed(PreviousAnswer, json)
    .filter(({ id }) => id !== seen.id)
    .slice(0, MOST_TICKETS);
  return Promise.all(
    others.map(async ({ id, subject, status, updated_at: at }) => ({
      id,
      subject: subject ?? null,
      state: await statusOf(desk, { status }, signal),
      url: `${originOf({ ...desk.account, origin: null })}/a/tickets/${id}`,
      updatedAt: at ?? null,
    })),
  );
};

/** What Freshdesk knows of whoever asked: of the ticket's requester, not of an id that the agent told. */
export const contextOf = async (
  desk: Desk,
  { ticket, signal }: ContextRequest,
): Promise<KnownContext> => {
  const seen = await readKnown(desk, ticket.id, signal);
  const requester = seen?.requester_id ?? null;
  if (seen === null || requester === null) return { facts: [], tickets: null };
  const { company_id: company } = seen;
  const [person, firm, tickets] = await Promise.all([
    ifThere(desk.get({ path: ['contacts', requester], purpose: 'spare', signal })),
    company === null
      ? null
      : ifThere(desk.get({ path: ['companies', company], purpose: 'spare', signal })),
    previousOf(desk, requester, seen, signal),
  ]);
  return {
    facts: [
      ...companyFacts(firm),
      ...(person === null ? [] : contactFacts(parsed(ContactAnswer, person))),
    ],
    tickets,
  };
};
