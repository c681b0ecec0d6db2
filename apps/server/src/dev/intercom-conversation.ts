import type { FakeIntercom } from '@baton/testkit/intercom';
import { plainOf } from './plain-words.ts';

type Workspace = FakeIntercom['workspace'];
type Row = ReturnType<Workspace['conversations']['row']>;
type Part = ReturnType<Workspace['conversations']['parts']>[number];

/** A conversation of the playground: what Baton calls it. */
export type Known = ReadonlyMap<string, { conversation: string }>;

const MARKER = /\bbaton-[0-9a-f]{16}\b/;
const STATUS = { open: 'open', snoozed: 'pending', closed: 'solved' } as const;
const MOST_LISTED = 20;

const EVENTS: readonly [RegExp, 'assigned' | 'closed' | 'opened' | 'snoozed'][] = [
  [/^assign/, 'assigned'],
  [/^close$/, 'closed'],
  [/^open$/, 'opened'],
  [/^snoozed$/, 'snoozed'],
];

const sideOf = (type: Part['author']['type']): 'customer' | 'agent' | 'ai' => {
  if (type === 'user' || type === 'lead') return 'customer';
  return type === 'bot' ? 'ai' : 'agent';
};

const messageOf = (part: Pick<Part, 'id' | 'author' | 'body'>, at: Date, isPublic: boolean) => {
  const html = part.body ?? '';
  return {
    id: part.id,
    by: sideOf(part.author.type),
    public: isPublic,
    at: at.toISOString(),
    text: plainOf(html),
    html,
    author: part.author.id,
    name: part.author.name,
    marker: isPublic ? null : (MARKER.exec(html)?.[0] ?? null),
  };
};

const nameOfAssignee = (workspace: Workspace, to: Part['assignedTo']): string | null => {
  if (to?.type === 'admin') return workspace.admins.get(to.id)?.name ?? to.id;
  return to?.type === 'team' ? (workspace.teams.get(to.id)?.name ?? to.id) : null;
};

const eventsOf = (workspace: Workspace, parts: readonly Part[]) =>
  parts.flatMap((part) => {
    const what = EVENTS.find(([type]) => type.test(part.partType))?.[1];
    // Who writes into a closed conversation opens it: that is a message.
    if (what === undefined || (what === 'opened' && part.body !== null)) return [];
    return [
      {
        id: part.id,
        at: part.createdAt.toISOString(),
        what,
        by: part.author.name,
        to: nameOfAssignee(workspace, part.assignedTo),
      },
    ];
  });

const hasWords = ({ partType, body }: Part): boolean =>
  body !== null && ['comment', 'note', 'open'].includes(partType);

const itemOf = (workspace: Workspace, row: Row, known: Known) => {
  const last = workspace.conversations
    .parts(row.id)
    .findLast(({ partType, body }) => body !== null && partType !== 'note');
  return {
    id: row.id,
    conversation: known.get(row.id)?.conversation ?? row.id,
    name: workspace.contacts.get(row.contactIds[0] ?? '')?.name ?? 'Customer',
    snippet: plainOf(last?.body ?? row.source.body).slice(0, 90),
    at: row.updatedAt.toISOString(),
    closed: row.state === 'closed',
  };
};

/** A conversation as the page draws it, with the list that it is one of. */
export const conversationView = ({ workspace }: FakeIntercom, id: string, known: Known) => {
  const { conversations } = workspace;
  const row = conversations.row(id);
  const parts = conversations.parts(id);
  return {
    id,
    status: STATUS[row.state],
    assignee: row.admin,
    group: row.team,
    priority: row.priority as string,
    tags: row.tags.map(
      (tag) => [...workspace.tags.values()].find((each) => each.id === tag.id)?.name ?? tag.id,
    ),
    fields: { ...row.attributes } as Record<string, string | number | boolean>,
    messages: [
      messageOf(row.source, row.createdAt, true),
      ...parts
        .filter(hasWords)
        .map((part) => messageOf(part, part.createdAt, part.partType !== 'note')),
    ],
    events: eventsOf(workspace, parts),
    inbox: conversations
      .all()
      .filter((each) => known.has(each.id))
      .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
      .slice(0, MOST_LISTED)
      .map((each) => itemOf(workspace, each, known)),
  };
};
