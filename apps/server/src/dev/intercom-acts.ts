import { randomUUID } from 'node:crypto';
import type { FakeIntercom } from '@baton/testkit/intercom';
import type { Opening, Turn } from './inbox-opening.ts';
import { TEAMMATES } from './intercom-people.ts';
import { paragraphOf } from './plain-words.ts';

const AGENT_ID = '5017701';

/** A message of the AI agent that answers here; it is neither Baton's teammate nor Fin. */
const aiSays = ({ workspace }: FakeIntercom, id: string, name: string, text: string): void => {
  workspace.conversations.change(id, {
    patch: { waitingSince: null },
    parts: [
      {
        partType: 'comment',
        author: { type: 'bot', id: AGENT_ID, name, email: null, fromAiAgent: true },
        body: paragraphOf(text),
      },
    ],
  });
};

/** Somebody of the conversation says something. */
export const say = (fake: FakeIntercom, id: string, turn: Turn & { agent: string }): void => {
  const { by, text, agent, at } = turn;
  const { person, workspace } = fake;
  const row = workspace.conversations.row(id);
  if (by === 'customer') person.customerSays(id, text);
  else if (by === 'ai') aiSays(fake, id, agent, text);
  else person.reply(id, row.admin ?? TEAMMATES[0]?.id ?? '', text);
  const part = workspace.conversations.parts(id).at(-1);
  // Scenarios end now and began earlier: Baton knows what was said by when it was.
  if (part && at) part.createdAt = at;
};

const addContact = (
  { workspace, seeded }: FakeIntercom,
  { name, email }: Opening['customer'],
): string => {
  const like = workspace.contacts.get(seeded.contact);
  if (!like) throw new Error('the workspace begins with a customer');
  const id = randomUUID().replaceAll('-', '').slice(0, 24);
  workspace.contacts.set(id, {
    ...like,
    id,
    externalId: null,
    name,
    email,
    attributes: {},
    companyIds: [],
  });
  return id;
};

/** Opens a conversation by its first words; those after it are said in it. Gives its id. */
export const open = (fake: FakeIntercom, opening: Opening): string => {
  const { workspace } = fake;
  const contact = addContact(fake, opening.customer);
  const [first, ...more] = opening.turns;
  const author = workspace.customerOf(contact);
  const id = opening.id ?? workspace.nextConversationId();
  const row = workspace.conversations.open({
    id,
    title: opening.subject,
    waitingSince: workspace.now(),
    snoozedUntil: null,
    state: 'open',
    read: false,
    priority: 'none',
    admin: null,
    team: null,
    tags: [],
    attributes: {},
    contactIds: [contact],
    companyId: null,
    source: {
      id: workspace.nextId(),
      type: 'conversation',
      subject: opening.subject ?? '',
      body: paragraphOf(first?.text ?? ''),
      author,
    },
    rating: null,
    ai: null,
    firstContactReplyAt: null,
    mergedInto: null,
  });
  if (first?.at) row.createdAt = first.at;
  for (const turn of more) say(fake, id, { ...turn, agent: opening.agent });
  return id;
};
