import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import type { DeskEvents } from './freshdesk-events.ts';
import { plainOf } from './plain-words.ts';

type Account = FakeFreshdesk['account'];
type Row = ReturnType<Account['tickets']['row']>;
type Said = ReturnType<Account['tickets']['conversations']>[number];

/** Tickets of the playground: what Baton calls them. */
export type Known = ReadonlyMap<string, { conversation: string; agent: string }>;

const MARKER = /\bbaton-[0-9a-f]{16}\b/;
const STATUS: Readonly<Record<number, 'open' | 'pending' | 'solved' | 'closed'>> = {
  2: 'open',
  3: 'pending',
  4: 'solved',
  5: 'closed',
};
const PRIORITY = ['', 'Low', 'Medium', 'High', 'Urgent'];
const MOST_LISTED = 20;

const htmlOf = ({ bodies }: Said): string => bodies.at(-1)?.html ?? '';

const firstOf = (account: Account, row: Row) => ({
  id: `ticket-${row.id}`,
  by: 'customer',
  public: true,
  at: row.createdAt.toISOString(),
  text: plainOf(row.description),
  html: row.description,
  author: row.requesterId,
  name: account.nameOf(row.requesterId),
  marker: null,
});

const messageOf = ({ account, seeded }: FakeFreshdesk, said: Said, agent: string) => {
  const html = htmlOf(said);
  const marker = said.private ? (MARKER.exec(html)?.[0] ?? null) : null;
  const isOfAi = !said.private && said.userId === seeded.service.id;
  const side = said.incoming ? 'customer' : isOfAi ? 'ai' : 'agent';
  return {
    id: said.id,
    by: side,
    public: !said.private,
    at: said.createdAt.toISOString(),
    text: plainOf(html),
    html,
    author: said.userId,
    name: isOfAi ? agent : account.nameOf(said.userId),
    marker,
  };
};

const itemOf = (account: Account, row: Row, known: Known) => {
  const last = account.tickets.conversations(row.id).findLast((each) => !each.private);
  return {
    id: row.id,
    conversation: known.get(row.id)?.conversation ?? row.id,
    name: account.nameOf(row.requesterId),
    snippet: row.subject === '' ? plainOf(last ? htmlOf(last) : row.description) : row.subject,
    at: row.updatedAt.toISOString(),
    closed: row.status === 4 || row.status === 5,
  };
};

/** A ticket as the page draws it, with the list that it is one of. */
export const ticketView = (fake: FakeFreshdesk, id: string, known: Known, events: DeskEvents) => {
  const { account } = fake;
  const { tickets } = account;
  const row = tickets.row(id);
  const agent = known.get(id)?.agent ?? 'AI agent';
  return {
    id,
    status: STATUS[row.status] ?? 'open',
    assignee: row.responderId,
    group: row.groupId,
    priority: PRIORITY[row.priority] ?? '',
    tags: [...row.tags],
    fields: Object.fromEntries<unknown>(
      [...row.fields].filter(([, value]) => value !== null && value !== ''),
    ),
    messages: [
      firstOf(account, row),
      ...tickets.conversations(id).map((said) => messageOf(fake, said, agent)),
    ],
    events: events.of(id),
    inbox: tickets
      .all()
      .filter((each) => known.has(each.id) && !each.deleted)
      .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
      .slice(0, MOST_LISTED)
      .map((each) => itemOf(account, each, known)),
  };
};

/** What the ticket page tells apps, by the keys they ask for. Ids are numbers there. */
export const pageData = (
  { account, domain }: FakeFreshdesk,
  id: string,
  agent: string,
  language: string,
) => {
  const row = account.tickets.row(id);
  const contact = account.contacts.get(row.requesterId);
  const me = account.agents.get(agent);
  const numberOf = (each: string | null): number | null => (each === null ? null : Number(each));
  return {
    ticket: {
      id: Number(id),
      subject: row.subject,
      description_text: plainOf(row.description),
      status: row.status,
      priority: row.priority,
      type: row.type,
      tags: [...row.tags],
      group_id: numberOf(row.groupId),
      responder_id: numberOf(row.responderId),
      custom_fields: Object.fromEntries<unknown>(row.fields),
    },
    loggedInUser: {
      id: Number(agent),
      available: me?.available === true,
      contact: {
        name: me?.name,
        email: me?.email,
        language,
        time_zone: me?.timeZone,
      },
    },
    currentHost: {
      subscribed_modules: ['support_ticket'],
      endpoint_urls: { freshdesk: `https://${domain}` },
    },
    requester: { id: numberOf(row.requesterId), name: contact?.name, email: contact?.email },
    contact: { id: numberOf(row.requesterId), name: contact?.name, email: contact?.email },
    group: { id: numberOf(row.groupId), name: account.groups.get(row.groupId ?? '')?.name },
  };
};
