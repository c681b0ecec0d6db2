import { DeskRefusal } from './desk-types.ts';
import type { TicketChange } from './desk-types.ts';
import type { Desk } from './desk.ts';

/** What people do in a helpdesk, as functions. */
export const personOf = (desk: Desk) => ({
  /** A public answer of a person; takes the ticket when nobody has it. */
  reply: (ticket: string, agent: string, text: string) => {
    if (desk.view(ticket).assignee === null) desk.edit(ticket, { assignee: agent });
    return desk.say(ticket, { by: 'agent', public: true, text, author: agent });
  },
  /** What the customer writes; a solved ticket opens again. */
  customerSays: (ticket: string, text: string) => {
    if (desk.view(ticket).status === 'solved') desk.edit(ticket, { status: 'open' });
    return desk.say(ticket, { by: 'customer', public: true, text, author: null });
  },
  note: (ticket: string, agent: string, text: string) =>
    desk.say(ticket, { by: 'agent', public: false, text, author: agent }),
  assign: (ticket: string, to: { agent?: string | null; group?: string | null }) =>
    desk.edit(ticket, {
      ...(to.agent !== undefined && { assignee: to.agent }),
      ...(to.group !== undefined && { group: to.group }),
    }),
  edit: (ticket: string, change: TicketChange) => desk.edit(ticket, change),
  solve: (ticket: string) => desk.edit(ticket, { status: 'solved' }),
  close: (ticket: string) => desk.edit(ticket, { status: 'closed' }),
  reopen: (ticket: string) => desk.edit(ticket, { status: 'open' }),
  merge: (ticket: string, into: string) => desk.merge(ticket, into),
  remove: (ticket: string) => desk.remove(ticket),
  presence: (agent: string, online: boolean) => desk.presence(agent, online),
});

/** What people do in a helpdesk. */
export type Person = ReturnType<typeof personOf>;

const text = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const value = body[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new DeskRefusal(422, `missing_${name}`);
};

const optional = (body: Readonly<Record<string, unknown>>, name: string): string | undefined =>
  typeof body[name] === 'string' ? body[name] : undefined;

/** A ticket as somebody in the helpdesk sees it. */
const seen = (desk: Desk, id: string) => {
  const { written: _, ...view } = desk.view(id);
  return {
    ...view,
    messages: desk.messages(id).map(({ version: __, ...message }) => message),
  };
};

type Act = (ticket: string, body: Readonly<Record<string, unknown>>) => unknown;

/**
 * The same over HTTP, for pages that play a helpdesk: `GET /` (agents, groups, ids of tickets), `POST /tickets`,
 * `GET /tickets/{id}`, `POST /tickets/{id}/{reply|customer|note|assign|solve|close|reopen|merge|delete}` and
 * `POST /agents/{id}/presence`. Every post to a ticket gives the ticket as it is then. @throws DeskRefusal
 */
export const answerPerson = (
  desk: Desk,
  method: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
): unknown => {
  const person = personOf(desk);
  const agentOf = (): string => optional(body, 'agent') ?? desk.agents[0]?.id ?? 'agent';
  const acts: Readonly<Record<string, Act>> = {
    reply: (id) => person.reply(id, agentOf(), text(body, 'text')),
    customer: (id) => person.customerSays(id, text(body, 'text')),
    note: (id) => person.note(id, agentOf(), text(body, 'text')),
    assign: (id) => {
      const group = optional(body, 'group');
      const agent = body['agent'] === null ? null : (optional(body, 'agent') ?? undefined);
      person.assign(id, { ...(group && { group }), ...(agent !== undefined && { agent }) });
    },
    solve: (id) => person.solve(id),
    close: (id) => person.close(id),
    reopen: (id) => person.reopen(id),
    merge: (id) => person.merge(id, text(body, 'into')),
  };
  if (method === 'GET' && path === '/')
    return { agents: desk.agents, groups: desk.groups, tickets: desk.ids() };
  if (method === 'POST' && path === '/tickets') {
    const customer = body['customer'] as { name?: string; email?: string } | undefined;
    const id = desk.open({
      id: optional(body, 'id'),
      subject: optional(body, 'subject'),
      text: optional(body, 'text'),
      customer,
    });
    return seen(desk, id);
  }
  const presence = /^\/agents\/([^/]+)\/presence$/.exec(path);
  if (method === 'POST' && presence) {
    person.presence(decodeURIComponent(presence[1] ?? ''), body['online'] === true);
    return { agents: desk.agents };
  }
  const [, ticket = '', act = ''] = /^\/tickets\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const id = decodeURIComponent(ticket);
  if (method === 'GET' && id !== '' && act === '') return seen(desk, id);
  if (method === 'POST' && act === 'delete') {
    person.remove(id);
    return { deleted: id };
  }
  const doing = method === 'POST' ? acts[act] : undefined;
  if (!doing) throw new DeskRefusal(404, 'not_found');
  doing(id, body);
  return seen(desk, id);
};
