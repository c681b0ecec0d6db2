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
}

/** Somebody who works in the helpdesk. */
export interface Person {
  id: string;
  name: string;
  groups: string[];
  online: boolean;
}

/** How the helpdesk takes what Baton writes. */
export type Mood = 'well' | 'slow' | 'busy' | 'broken' | 'lost' | 'locked';

/** The simulated helpdesk: what a person does in it reaches Baton by webhook, as from any helpdesk. */
export interface Helpdesk {
  ticket(id: string): Promise<Ticket>;
  staff(): Promise<{ people: Person[]; groups: { id: string; name: string }[] }>;
  reply(id: string, agent: string, text: string): Promise<Ticket>;
  note(id: string, agent: string, text: string): Promise<Ticket>;
  take(id: string, agent: string): Promise<Ticket>;
  solve(id: string): Promise<Ticket>;
  reopen(id: string): Promise<Ticket>;
  presence(agent: string, online: boolean): Promise<void>;
  mood(): Promise<Mood>;
  setMood(mood: Mood): Promise<Mood>;
}

const ask = async (path: string, body?: unknown): Promise<unknown> => {
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
    ask(`${ticketPath(id)}/${what}`, body) as Promise<Ticket>;
  return {
    ticket: (id) => ask(ticketPath(id)) as Promise<Ticket>,
    staff: async () => {
      const { agents, groups } = (await ask('/dev/helpdesk/')) as {
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
      await ask(`/dev/helpdesk/agents/${encodeURIComponent(agent)}/presence`, { online });
    },
    mood: async () => ((await ask('/dev/mood')) as { mood: Mood }).mood,
    setMood: async (mood) => ((await ask('/dev/mood', { mood })) as { mood: Mood }).mood,
  };
};
