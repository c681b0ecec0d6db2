import { ConnectorError } from '@baton/handoff-service';
import type { ContextRequest, KnownContext, KnownFact, KnownTicket } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { CompaniesAnswer, ContactAnswer, PreviousAnswer } from './parse.ts';
import type { Contact, Conversation } from './parse.ts';
import { readConversation } from './read-conversation.ts';

const MOST_CONVERSATIONS = 20;
/** In which order they are found is not told: of so many the latest are chosen. */
const MOST_LOOKED_AT = 60;
const MOST_FIELDS = 15;
const MOST_TAGS = 10;
const MOST_COMPANIES = 3;
const SUBJECT_LENGTH = 120;

const isFact = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') ||
  typeof value === 'number' ||
  typeof value === 'boolean';

const companyFacts = (json: unknown): KnownFact[] =>
  json === null
    ? []
    : parsed(CompaniesAnswer, json)
        .data.slice(0, MOST_COMPANIES)
        .flatMap(({ name, plan }) => [
          ...(name ? [{ key: 'company', value: name }] : []),
          ...(plan?.name ? [{ key: 'plan', value: plan.name }] : []),
        ]);

const contactFacts = (contact: Contact): KnownFact[] => {
  const since = contact.signed_up_at ?? contact.created_at;
  const locale = contact.language_override ?? contact.browser_language;
  const tags = (contact.tags?.data ?? []).map(({ name }) => name);
  return [
    ...(since ? [{ key: 'customer since', value: since.slice(0, 10) }] : []),
    ...(contact.role ? [{ key: 'role', value: contact.role }] : []),
    ...(locale ? [{ key: 'locale', value: locale }] : []),
    ...(contact.location?.country ? [{ key: 'country', value: contact.location.country }] : []),
    ...(tags.length > 0 ? [{ key: 'tags', value: tags.slice(0, MOST_TAGS).join(', ') }] : []),
    ...Object.entries(contact.custom_attributes ?? {})
      .flatMap(([key, value]) => (isFact(value) ? [{ key, value }] : []))
      .slice(0, MOST_FIELDS),
  ];
};

/** Null for a conversation that is not there: nothing is known of nobody. */
const readKnown = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
): Promise<Conversation | null> => {
  try {
    return await readConversation(desk, id, signal);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};

/** First words of what somebody wrote, without markup: a list shows HTML whatever was asked for. */
const subjectOf = ({ title, source }: Pick<Conversation, 'title' | 'source'>): string | null => {
  const said = [title, source?.subject, source?.body].find((text) => text?.trim());
  const plain = (said ?? '')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain.slice(0, SUBJECT_LENGTH);
};

const HOSTS = { us: 'app.intercom.com', eu: 'app.eu.intercom.com', au: 'app.au.intercom.com' };

const linkOf = ({ account: { region, workspace } }: Desk, id: string): string =>
  `https://${HOSTS[region]}/a/inbox/${encodeURIComponent(workspace)}/inbox/conversation/${id}`;

const previousOf = async (
  desk: Desk,
  contact: string,
  seen: Conversation,
  signal: AbortSignal,
): Promise<KnownTicket[] | null> => {
  const query = { field: 'contact_ids', operator: '=' as const, value: contact };
  const request = { query, pagination: { per_page: MOST_LOOKED_AT } };
  const json = await ifThere(
    desk.get((client, options) => client.conversations.search(request, options), signal),
  );
  if (json === null) return null;
  return parsed(PreviousAnswer, json)
    .conversations.filter(({ id }) => id !== seen.id)
    .toSorted((one, other) => other.updated_at.localeCompare(one.updated_at))
    .slice(0, MOST_CONVERSATIONS)
    .map((each) => ({
      id: each.id,
      subject: subjectOf(each),
      state: each.state,
      url: linkOf(desk, each.id),
      updatedAt: each.updated_at,
    }));
};

/** What Intercom knows of whoever asked: of the conversation's first contact, not of an id that the agent told. */
export const contextOf = async (
  desk: Desk,
  { ticket, signal }: ContextRequest,
): Promise<KnownContext> => {
  const seen = await readKnown(desk, ticket.id, signal);
  const contact = seen?.contacts[0]?.id;
  if (seen === null || contact === undefined) return { facts: [], tickets: null };
  const [person, companies, tickets] = await Promise.all([
    ifThere(
      desk.get((client, options) => client.contacts.find({ contact_id: contact }, options), signal),
    ),
    ifThere(
      desk.get(
        (client, options) =>
          client.contacts.listAttachedCompanies({ contact_id: contact, per_page: 10 }, options),
        signal,
      ),
    ),
    previousOf(desk, contact, seen, signal),
  ]);
  return {
    facts: [
      ...companyFacts(companies),
      ...(person === null ? [] : contactFacts(parsed(ContactAnswer, person))),
    ],
    tickets,
  };
};
