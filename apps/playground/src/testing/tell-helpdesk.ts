import type { RunningBaton } from './start-baton.ts';

/** A ticket as the simulated helpdesk has it. */
interface TicketRead {
  status: string;
  assignee: string | null;
  group: string | null;
  tags: string[];
  fields: Record<string, unknown>;
  messages: { by: string; public: boolean; text: string; marker: string | null }[];
}

/** Reads a ticket past the page. */
export const ticketOf = async ({ url }: RunningBaton, id: string): Promise<TicketRead> =>
  (await (await fetch(`${url}/dev/helpdesk/tickets/${id}`)).json()) as TicketRead;

/** Reads something of the service past the page, with the development key. */
export const readAs = async <T>({ url, key }: RunningBaton, path: string): Promise<T> => {
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}`);
  return (await response.json()) as T;
};
