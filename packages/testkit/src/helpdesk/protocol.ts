import { customers } from '../connector/customers.ts';
import { findTexts } from '../connector/find-texts.ts';
import { DeskRefusal } from './desk-types.ts';
import type { FakeFile, TicketChange, TicketView, WriteMark } from './desk-types.ts';
import type { Desk } from './desk.ts';

/** A request, read. */
export interface ProtocolRequest {
  method: string;
  /** Without the base address. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** Changes ago as which reads see a ticket. */
  stale: number;
}

/** What is answered. */
export interface ProtocolAnswer {
  status: number;
  body: unknown;
}

const EPOCH = Date.parse('2026-03-09T08:00:00.000Z');
const DAY_MS = 86_400_000;

const text = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw new DeskRefusal(422, 'invalid');
  return value;
};
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const markOf = (body: Record<string, unknown>): WriteMark => ({
  marker: textOrNull(body['marker']),
  part: textOrNull(body['part']) ?? '',
  version: typeof body['version'] === 'string' ? Number(body['version']) : null,
});

const fileOf = (value: unknown): FakeFile | null => {
  if (value === undefined) return null;
  const { name, text: content } = (value ?? {}) as { name?: unknown; text?: unknown };
  return { name: text(name), text: text(content) };
};

const CHANGES = new Set([
  'fields',
  'addTags',
  'removeTags',
  'priority',
  'skills',
  'group',
  'assignee',
  'status',
]);

const changeOf = (body: Record<string, unknown>): TicketChange =>
  Object.fromEntries(Object.entries(body).filter(([part]) => CHANGES.has(part)));

const shown = (desk: Desk, view: TicketView, marker: string | null) => {
  const agent = desk.agents.find(({ id }) => id === view.assignee);
  const { id, subject, status, mergedInto, group, priority, skills, tags, fields } = view;
  return {
    id,
    subject,
    status,
    mergedInto,
    group,
    priority,
    skills,
    tags,
    fields,
    assignee: view.assignee && { id: view.assignee, name: agent?.name ?? null },
    updatedAt: view.updatedAt,
    version: String(view.version),
    written: (marker && view.written.get(marker)) || [],
  };
};

const readMessages = (desk: Desk, id: string, { query, stale }: ProtocolRequest) => {
  const all = desk.messages(id, desk.view(id, stale).version).toReversed();
  const limit = Math.min(Number(query.get('limit') ?? 50), 100);
  const from = Number(query.get('cursor') ?? 0);
  const page = all.slice(from, from + limit);
  return {
    messages: page.map(
      ({ id: messageId, by, public: isPublic, at, text: words, author, marker }) => ({
        id: messageId,
        by,
        public: isPublic,
        at,
        text: words,
        author,
        marker,
      }),
    ),
    next: from + limit < all.length ? String(from + limit) : null,
  };
};

const onTicket = (desk: Desk, id: string, part: string, request: ProtocolRequest) => {
  const { method, query, body, stale } = request;
  switch (`${method} ${part}`) {
    case 'GET ':
      return { status: 200, body: shown(desk, desk.view(id, stale), query.get('marker')) };
    case 'PATCH ': {
      const degraded = desk.update(id, changeOf(body), markOf(body));
      return { status: 200, body: { degraded, version: String(desk.view(id).version) } };
    }
    case 'POST notes': {
      const file = fileOf(body['attachment']);
      const note = desk.note(id, text(body['text']), markOf(body), file);
      const attached = note.files.length > 0;
      return { status: 201, body: { id: note.id, version: String(note.version), attached } };
    }
    case 'GET messages':
      return { status: 200, body: readMessages(desk, id, request) };
    default:
      throw new DeskRefusal(404, 'not_found');
  }
};

const availability = (desk: Desk, query: URLSearchParams) => {
  const group = query.get('group');
  const assignee = query.get('assignee');
  const skills = query.getAll('skill');
  const online = desk.agents.filter(
    (agent) =>
      agent.online &&
      (assignee === null || agent.id === assignee) &&
      (group === null || agent.groups.includes(group)) &&
      skills.every((skill) => agent.skills.includes(skill)),
  );
  const waiting = desk.ids().filter((id) => {
    const view = desk.view(id);
    return view.status === 'open' && view.assignee === null && view.group === group;
  });
  return { online: online.length, waiting: waiting.length, minutes: null };
};

const contextOf = (body: Record<string, unknown>) => {
  const asked = body['customer'] as { id?: unknown } | null | undefined;
  const id = textOrNull(asked?.id) ?? '';
  const known = customers[id];
  return {
    facts: Object.entries(known?.facts ?? {}).map(([key, value]) => ({ key, value })),
    tickets: (known?.tickets ?? []).map(([subject, state, daysAgo], index) => ({
      id: `${id}-${index + 1}`,
      subject,
      state,
      url: `https://helpdesk.example.com/tickets/${id}-${index + 1}`,
      updatedAt: new Date(EPOCH - daysAgo * DAY_MS).toISOString(),
    })),
  };
};

/** Answers one request of the protocol in docs/connectors.md. @throws DeskRefusal */
export const answerProtocol = (desk: Desk, request: ProtocolRequest): ProtocolAnswer => {
  const { method, path, query, body } = request;
  const ticket = /^\/tickets\/([^/]+)(?:\/(\w+))?$/.exec(path);
  if (ticket) return onTicket(desk, decodeURIComponent(ticket[1] ?? ''), ticket[2] ?? '', request);
  if (method === 'GET' && path === '/availability')
    return { status: 200, body: availability(desk, query) };
  if (method === 'POST' && path === '/context') return { status: 200, body: contextOf(body) };
  if (method === 'POST' && path === '/search') {
    const limit = Math.min(Number(body['limit'] ?? 10), 50);
    const results = findTexts(text(body['query']), textOrNull(body['language']), limit);
    return { status: 200, body: { results } };
  }
  throw new DeskRefusal(404, 'not_found');
};
