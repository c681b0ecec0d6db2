import type { ConversationRecord, EventInput } from '@baton/handoff-core';
import { askDesk } from './helpdesk.ts';
import type { Helpdesk, Mood, Person, Ticket } from './helpdesk.ts';
import { PageProblem } from './problem.ts';

type Turn = Extract<EventInput, { type: 'turn' }>;

/** What the development server is told to open a conversation with. */
interface Opening {
  /** Baton's name of it. */
  conversation: string;
  /** Id it had in the inbox before; one is made where there was none. */
  id?: string;
  subject?: string;
  customer?: { name?: string; email?: string };
  agent?: string;
  turns: { by: Turn['by']; text: string; at?: string }[];
}

const spoken = (events: readonly EventInput[]): Opening['turns'] =>
  events.flatMap((event) =>
    event.type === 'turn' && event.by !== 'system'
      ? [{ by: event.by, text: event.text, ...(event.at !== undefined && { at: event.at }) }]
      : [],
  );

const openingOf = (
  { facts }: { facts: Pick<ConversationRecord['facts'], 'subject' | 'customer' | 'agent'> },
  conversation: string,
  turns: Opening['turns'],
): Opening => {
  const { name, email } = facts.customer ?? {};
  return {
    conversation,
    ...(facts.subject !== undefined && { subject: facts.subject }),
    customer: { ...(name !== undefined && { name }), ...(email !== undefined && { email }) },
    ...(facts.agent?.name !== undefined && { agent: facts.agent.name }),
    turns,
  };
};

/** Where the conversations of a simulated helpdesk are, and the name they have in Baton. */
export interface InboxAddress {
  helpdesk: string;
  /** Below `/dev`. */
  base: string;
  conversations: string;
}

/** Talks to a helpdesk beside the development server that holds conversations itself. */
export const connectInbox = ({ helpdesk, base, conversations }: InboxAddress): Helpdesk => {
  const all = `${base}/${conversations}`;
  const pathOf = (id: string): string => `${all}/${encodeURIComponent(id)}`;
  const act = (id: string, what: string, body: unknown = {}): Promise<Ticket> =>
    askDesk(`${pathOf(id)}/${what}`, body) as Promise<Ticket>;
  const open = (opening: Opening): Promise<Ticket> => askDesk(all, opening) as Promise<Ticket>;
  return {
    prepare: async (conversationId, events) => {
      const facts = events.find((event) => event.type === 'conversation');
      if (!facts) return events;
      // opened by the customer's first words, as conversations are
      const first = spoken(events).slice(0, 1);
      const { id } = await open(openingOf({ facts }, conversationId, first));
      return events.map((event) =>
        event === facts ? { ...facts, ticket: { helpdesk, id } } : event,
      );
    },
    happened: async (ticket, events) => {
      // what it was opened with stands there already
      const begins = events.some(({ type }) => type === 'conversation');
      for (const turn of spoken(events).slice(begins ? 1 : 0)) await act(ticket, 'said', turn);
    },
    said: async (ticket, by, text) => {
      await act(ticket, 'said', { by, text });
    },
    ticket: async (id, record) => {
      try {
        return (await askDesk(pathOf(id))) as Ticket;
      } catch (error) {
        if (!(error instanceof PageProblem) || error.status !== 404) throw error;
        // of a start of the server before this one: it is there again as Baton knows it
        const turns = spoken(record.turns.map((turn) => ({ type: 'turn', ...turn }) as EventInput));
        return open({ ...openingOf(record, record.id, turns), id });
      }
    },
    staff: async () => {
      const { people, groups } = (await askDesk(`${base}/`)) as {
        people: Person[];
        groups: { id: string; name: string }[];
      };
      return { people, groups };
    },
    reply: (id, agent, text) => act(id, 'reply', { agent, text }),
    note: (id, agent, text) => act(id, 'note', { agent, text }),
    take: (id, agent) => act(id, 'assign', { agent }),
    solve: (id, agent) => act(id, 'close', { agent }),
    reopen: (id) => act(id, 'reopen'),
    presence: async (agent, online) => {
      await askDesk(`${base}/people/${encodeURIComponent(agent)}/presence`, { online });
    },
    mood: async () => ((await askDesk(`${base}/mood`)) as { mood: Mood }).mood,
    setMood: async (mood) => ((await askDesk(`${base}/mood`, { mood })) as { mood: Mood }).mood,
  };
};
