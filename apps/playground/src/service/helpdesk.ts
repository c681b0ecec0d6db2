import type { ConversationRecord, EventInput } from '@baton/handoff-core';
import type { Viewer } from '../page/settings.ts';
import { PageProblem } from './problem.ts';
import { reach } from './service.ts';

/** A message or a note, as it stands in the ticket. */
export interface TicketMessage {
  id: string;
  by: 'customer' | 'agent' | 'ai' | 'system';
  /** False for notes. */
  public: boolean;
  /** ISO 8601. */
  at: string;
  text: string;
  /** Id of a person of the helpdesk. */
  author: string | null;
  /** What Baton marked it with; null for people. */
  marker: string | null;
  /** The text as it is set, where the helpdesk keeps it so. */
  html?: string;
  /** What the author is called, where the helpdesk says so with the message. */
  name?: string | null;
}

/** What was done to a ticket, where the helpdesk shows it among the messages. */
export interface TicketEvent {
  id: string;
  /** ISO 8601. */
  at: string;
  what: 'assigned' | 'closed' | 'opened' | 'snoozed';
  /** Names of who did it, and whom it was given to. */
  by: string | null;
  to: string | null;
}

/** A line of the list that a ticket was opened from. */
export interface InboxItem {
  id: string;
  /** Baton's name of it. */
  conversation: string;
  name: string;
  snippet: string;
  /** ISO 8601. */
  at: string;
  closed: boolean;
}

/** The ticket as the simulated helpdesk has it. */
export interface Ticket {
  id: string;
  status: 'open' | 'pending' | 'solved' | 'closed';
  assignee: string | null;
  group: string | null;
  priority: string | null;
  tags: string[];
  fields: Record<string, string | number | boolean>;
  messages: TicketMessage[];
  events?: TicketEvent[];
  inbox?: InboxItem[];
}

/** Somebody who works in the helpdesk. */
export interface Person {
  id: string;
  name: string;
  groups: string[];
  online: boolean;
  /** Where people are told apart by what they may see. */
  tier?: Viewer;
}

/** How the helpdesk takes what Baton writes. */
export type Mood = 'well' | 'slow' | 'busy' | 'broken' | 'lost' | 'locked';

/** The simulated helpdesk: what a person does in it reaches Baton by webhook, as from any helpdesk. */
export interface Helpdesk {
  /**
   * What is to be told to Baton of a conversation, with the ticket it is about: one is opened in the helpdesk where that has ids of its
   * own. Safe to repeat.
   */
  prepare(conversationId: string, events: readonly EventInput[]): Promise<readonly EventInput[]>;
  /** What was told by now takes place in the helpdesk as well, where its tickets hold the conversation. */
  happened(ticket: string, events: readonly EventInput[]): Promise<void>;
  /** What a customer or the AI says, see above. */
  said(ticket: string, by: 'customer' | 'ai', text: string): Promise<void>;
  ticket(id: string, record: ConversationRecord): Promise<Ticket>;
  staff(): Promise<{ people: Person[]; groups: { id: string; name: string }[] }>;
  reply(id: string, agent: string, text: string): Promise<Ticket>;
  note(id: string, agent: string, text: string): Promise<Ticket>;
  take(id: string, agent: string): Promise<Ticket>;
  solve(id: string, agent: string): Promise<Ticket>;
  reopen(id: string): Promise<Ticket>;
  presence(agent: string, online: boolean): Promise<void>;
  mood(): Promise<Mood>;
  setMood(mood: Mood): Promise<Mood>;
}

/** Asks the development server as somebody who works in a helpdesk. @throws PageProblem */
export const askDesk = async (path: string, body?: unknown): Promise<unknown> => {
  const response = await reach(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  if (response.ok) return response.json();
  throw new PageProblem(
    'helpdesk',
    response.status,
    'The simulated helpdesk refused it',
    `It answered ${response.status}. A closed or deleted ticket takes nothing more.`,
  );
};

const ticketPath = (id: string): string => `/dev/helpdesk/tickets/${encodeURIComponent(id)}`;

/** Talks to the helpdesk beside the development server. */
export const connectHelpdesk = (): Helpdesk => {
  const act = (id: string, what: string, body: unknown = {}): Promise<Ticket> =>
    askDesk(`${ticketPath(id)}/${what}`, body) as Promise<Ticket>;
  return {
    prepare: (_conversationId, events) => Promise.resolve(events),
    happened: () => Promise.resolve(),
    said: () => Promise.resolve(),
    ticket: (id) => askDesk(ticketPath(id)) as Promise<Ticket>,
    staff: async () => {
      const { agents, groups } = (await askDesk('/dev/helpdesk/')) as {
        agents: Person[];
        groups: { id: string; name: string }[];
      };
      return { people: agents, groups };
    },
    reply: (id, agent, text) => act(id, 'reply', { agent, text }),
    note: (id, agent, text) => act(id, 'note', { agent, text }),
    take: (id, agent) => act(id, 'assign', { agent }),
    solve: (id) => act(id, 'solve'),
    reopen: (id) => act(id, 'reopen'),
    presence: async (agent, online) => {
      await askDesk(`/dev/helpdesk/agents/${encodeURIComponent(agent)}/presence`, { online });
    },
    mood: async () => ((await askDesk('/dev/mood')) as { mood: Mood }).mood,
    setMood: async (mood) => ((await askDesk('/dev/mood', { mood })) as { mood: Mood }).mood,
  };
};
