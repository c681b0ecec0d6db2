import type { FakeHelpdesk } from '@baton/testkit/helpdesk';
import { ConnectorError } from '../connectors/port.ts';
import type { Capabilities, HelpdeskConnector, RawHook, TicketState } from '../connectors/port.ts';
import { signedHeaders } from '../signing/sign.ts';

const CAN: Capabilities = {
  label: 'Desk',
  note: true,
  attachment: false,
  fields: true,
  tags: true,
  priority: true,
  assignGroup: true,
  assignPerson: true,
  skills: true,
  resolve: true,
  availability: false,
  readTicket: true,
  webhooks: true,
  context: false,
  search: false,
};

/** How reading a ticket goes: what it throws, or nothing. */
type ReadMood = (ticket: string) => ConnectorError['code'] | null;

const DONE = { applied: 'now', degraded: [], ref: null } as const;
const FIVE_MINUTES_S = 300;

const isSigned = ({ headers, body, secrets }: RawHook, id: string, timestamp: number): boolean =>
  secrets.some((secret) => {
    const signed = signedHeaders([secret], { id, timestamp, body: body.toString('utf8') });
    return headers['webhook-signature']?.split(' ').includes(signed['webhook-signature']) ?? false;
  });

/**
 * A connector to a fake helpdesk without the way over HTTP: reads are counted, and go wrong as told. Writes are as simple as
 * can be, since what is tested with it is what comes back.
 */
export const deskConnector = (helpdesk: FakeHelpdesk, name = 'desk') => {
  const { desk } = helpdesk;
  const reads: string[] = [];
  const state = {
    mood: (() => null) as ReadMood,
    onRead: (() => undefined) as () => unknown,
    /** Looks that it bears in a round. */
    looks: Infinity,
    /** What the helpdesk says instead of what is so. */
    says: (ticket: TicketState): TicketState => ticket,
  };
  const readTicket = (id: string): TicketState | null => {
    if (!desk.ids().includes(id)) return null;
    const view = desk.view(id);
    const person = desk.agents.find((agent) => agent.id === view.assignee);
    return {
      status: view.status,
      mergedInto: view.mergedInto,
      assignee: view.assignee === null ? null : { id: view.assignee, name: person?.name ?? null },
      group: view.group,
      tags: view.tags,
      updatedAt: view.updatedAt,
      messages: desk.messages(id).filter(({ marker }) => marker === null),
    };
  };
  const connector: HelpdeskConnector = {
    name,
    describe: () => CAN,
    deliver: async ({ ticket, marker, handover }) => {
      desk.note(ticket.id, handover.note, { marker, part: 'note', version: null });
      return handover.transcript === null ? DONE : { ...DONE, degraded: ['transcript'] };
    },
    update: async ({ ticket, marker, fields, addTags, removeTags }) => {
      desk.update(
        ticket.id,
        { fields, addTags, removeTags },
        { marker, part: 'update', version: null },
      );
      return DONE;
    },
    claim: async ({ ticket, marker, by }) => {
      desk.update(ticket.id, { assignee: by }, { marker, part: 'claim', version: null });
      return DONE;
    },
    assign: async () => DONE,
    appendNote: async () => DONE,
    resolve: async () => DONE,
    readTicket: async ({ ticket }) => {
      reads.push(ticket.id);
      const fault = state.mood(ticket.id);
      if (fault) throw new ConnectorError(fault, { sent: false });
      const read = readTicket(ticket.id);
      await state.onRead();
      return read && state.says(read);
    },
    looksAMinute: async () => state.looks,
    readHook: (hook) => {
      const id = hook.headers['webhook-id'] ?? '';
      const timestamp = Number(hook.headers['webhook-timestamp']);
      if (!isSigned(hook, id, timestamp)) return { ok: false, why: 'signature' };
      if (Math.abs(hook.now.getTime() / 1_000 - timestamp) > FIVE_MINUTES_S)
        return { ok: false, why: 'too-old' };
      const { tickets } = JSON.parse(hook.body.toString('utf8')) as { tickets?: string[] };
      if (!tickets) return { ok: false, why: 'malformed' };
      return { ok: true, hints: tickets.map((ticket) => ({ id, ticket })) };
    },
  };
  return { connector, reads, state };
};
