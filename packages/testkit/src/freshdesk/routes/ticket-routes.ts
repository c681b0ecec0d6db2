import type { ContactRow, Id, TicketRow } from '../state/rows.ts';
import { created, list, nothing, num, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { Json } from '../wire/json.ts';
import { companyJson } from '../wire/people-json.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { notFound, wrong } from '../wire/refusal.ts';
import { conversationJson, shortTicketJson, statsJson, ticketJson } from '../wire/ticket-json.ts';
import { filesOf } from './files-of.ts';
import { readTicketAsk } from './read-ticket-ask.ts';
import { requesterOf } from './requester-of.ts';
import { doerOf, maySee, ticketToRead, ticketToWrite } from './ticket-access.ts';

const MONTH_MS = 30 * 86_400_000;
const MOST_BESIDE = 10;

/** What is wanted beside a ticket; each costs. @throws Refusal 400 */
const includes = (call: Call, known: readonly string[], cost: number): readonly string[] => {
  const wanted = (call.query.get('include') ?? '').split(',').filter((each) => each !== '');
  if (!wanted.every((each) => known.includes(each)))
    throw wrong('include', `It should be one of these values: '${known.join(',')}'`);
  call.spend(wanted.length * cost);
  return wanted;
};

const personJson = (row: ContactRow | undefined): Json | null =>
  row
    ? { id: num(row.id), name: row.name, email: row.email, mobile: null, phone: row.phone }
    : null;

const beside = (call: Call, row: TicketRow, wanted: readonly string[]): Json => {
  const { account, base } = call;
  const company = row.companyId === null ? undefined : account.companies.get(row.companyId);
  const conversations = account.tickets.conversations(row.id, row.version).slice(0, MOST_BESIDE);
  return {
    ...(wanted.includes('requester') && {
      requester: personJson(account.contacts.get(row.requesterId)),
    }),
    ...(wanted.includes('stats') && { stats: statsJson(row) }),
    ...(wanted.includes('company') && { company: company ? companyJson(company) : {} }),
    ...(wanted.includes('conversations') && {
      conversations: conversations.map((each) => conversationJson(base, each, row.version)),
    }),
  };
};

const one = (call: Call): Answer => {
  const { account, base } = call;
  const known = ['conversations', 'requester', 'company', 'stats', 'sla_policy'];
  const row = ticketToRead(call);
  const wanted = includes(call, known, account.assumptions.includeCost.one);
  return ok({ ...ticketJson(account, base, row), ...beside(call, row, wanted) });
};

const isAsked = (call: Call): ((row: TicketRow) => boolean) => {
  const { account, query, agent } = call;
  const filter = query.get('filter');
  if (filter !== null && !['new_and_my_open', 'watching', 'spam', 'deleted'].includes(filter))
    throw wrong(
      'filter',
      "It should be one of these values: 'new_and_my_open,watching,spam,deleted'",
    );
  const since = query.get('updated_since');
  if (since !== null && Number.isNaN(Date.parse(since)))
    throw wrong('updated_since', 'It should be a/an valid date time', 'datatype_mismatch');
  const [requester, email, company] = ['requester_id', 'email', 'company_id'].map((name) =>
    query.get(name),
  );
  const newest = account.now().getTime() - MONTH_MS;
  return (row) => {
    const contact = account.contacts.get(row.requesterId);
    if (!maySee(agent, row)) return false;
    if ((filter === 'deleted') !== row.deleted || (filter === 'spam') !== row.spam) return false;
    if (
      filter === 'new_and_my_open' &&
      (row.status !== 2 || ![null, agent.id].includes(row.responderId))
    )
      return false;
    if (filter === 'watching') return false;
    if (requester && row.requesterId !== requester) return false;
    if (company && row.companyId !== company) return false;
    if (email && contact?.email?.toLowerCase() !== email.toLowerCase()) return false;
    // Without a time to begin from the last month alone is told.
    return since === null
      ? row.createdAt.getTime() >= newest
      : row.updatedAt.getTime() >= Date.parse(since);
  };
};

const all = (call: Call): Answer => {
  const { account, base, query, stale } = call;
  const wanted = includes(
    call,
    ['requester', 'stats', 'company', 'description'],
    account.assumptions.includeCost.list,
  );
  const asked = isAsked(call);
  const by = query.get('order_by') ?? 'created_at';
  if (!['created_at', 'due_by', 'updated_at', 'status'].includes(by))
    throw wrong(
      'order_by',
      "It should be one of these values: 'created_at,due_by,updated_at,status'",
    );
  const sign = query.get('order_type') === 'asc' ? 1 : -1;
  const keyOf = (row: TicketRow): number => {
    if (by === 'status') return row.status;
    return (by === 'updated_at' ? row.updatedAt : row.createdAt).getTime();
  };
  const rows = account.tickets
    .all()
    .map(({ id }) => account.tickets.row(id, stale))
    .filter(asked)
    .toSorted((a, b) => sign * (keyOf(a) - keyOf(b)) || sign * Number(BigInt(a.id) - BigInt(b.id)));
  return list(
    call,
    rows.map((row) => ({
      ...(wanted.includes('description')
        ? ticketJson(account, base, row)
        : shortTicketJson(account, row)),
      ...beside(call, row, wanted),
    })),
  );
};

const create = (call: Call): Answer => {
  const { account, base } = call;
  const reader = new FieldReader(call.body, call.uploads.length > 0);
  const requester = requesterOf(account, reader);
  const patch = readTicketAsk(account, reader, null);
  for (const name of ['subject', 'description', 'status', 'priority', 'source'] as const)
    if (name !== 'source') reader.require(name, patch[name]);
  reader.overlook('cc_emails', 'attachments');
  reader.done();
  const id = account.nextTicketId();
  account.effects += 1;
  const row = account.tickets.open(
    {
      subject: '',
      description: '',
      status: 2,
      priority: 1,
      source: 2,
      type: null,
      responderId: null,
      groupId: null,
      internalGroupId: null,
      internalAgentId: null,
      companyId: requester().companyId,
      tags: [],
      fields: new Map(),
      files: filesOf(call),
      spam: false,
      deleted: false,
      mergedInto: null,
      agentRespondedAt: null,
      requesterRespondedAt: null,
      resolvedAt: null,
      closedAt: null,
      ...patch,
      id,
      requesterId: requester().id,
    },
    doerOf(call),
  );
  return {
    ...created(ticketJson(account, base, row)),
    headers: { location: `${base}/tickets/${id}` },
  };
};

const update = (call: Call): Answer => {
  const { account, base } = call;
  const row = ticketToWrite(call);
  const reader = new FieldReader(call.body, call.uploads.length > 0);
  const patch = readTicketAsk(account, reader, row);
  reader.overlook('attachments');
  if (Object.keys(call.body).length === 0 && call.uploads.length === 0)
    throw wrong('request', 'Please specify at least one field to update', 'missing_field');
  reader.done();
  account.effects += 1;
  const { after } = account.tickets.change(row.id, { by: doerOf(call), patch });
  return ok(ticketJson(account, base, after));
};

const bulk = (call: Call): Answer => {
  const { account } = call;
  const reader = new FieldReader(call.body);
  const action = reader.record('bulk_action') ?? {};
  const outer = new FieldReader(action);
  const ids = outer.ids('ids') ?? [];
  const properties = outer.record('properties') ?? {};
  outer.overlook('reply');
  if (ids.length === 0 || ids.length > 100)
    outer.refuse('ids', 'It should have between 1 and 100 values');
  const inner = new FieldReader(properties);
  const patch = readTicketAsk(account, inner, null);
  for (const each of [reader, outer, inner]) each.done();
  for (const id of ids)
    if (account.tickets.has(id)) {
      account.effects += 1;
      account.tickets.change(id, { by: doerOf(call), patch });
    }
  return { status: 202, body: { job_id: `bulk-${account.nextId()}`, href: '' } };
};

const setDeleted =
  (deleted: boolean) =>
  (call: Call): Answer => {
    const { account } = call;
    const row = deleted ? ticketToWrite(call) : ticketToRead(call);
    if (!deleted && !row.deleted) throw notFound();
    account.effects += 1;
    account.tickets.change(row.id, { by: doerOf(call), patch: { deleted } });
    return nothing();
  };

const merge = (call: Call): Answer => {
  const { account } = call;
  const reader = new FieldReader(call.body);
  const primary = reader.id('primary_id');
  const others = reader.ids('ticket_ids') ?? [];
  reader.overlook('note_in_primary', 'note_in_secondary', 'convert_recepients_to_cc');
  reader.require('primary_id', primary);
  reader.done();
  const into = ticketToWrite(call, primary ?? '0').id;
  const rows = others.map((id: Id) => ticketToWrite(call, id));
  for (const row of rows) {
    account.effects += 1;
    account.mergeTickets(row.id, into, doerOf(call));
  }
  return nothing();
};

const summary = (call: Call): Answer => {
  const { account } = call;
  const { id } = call.method === 'GET' ? ticketToRead(call) : ticketToWrite(call);
  if (call.method === 'PUT') {
    const reader = new FieldReader(call.body);
    const html = reader.text('body');
    reader.require('body', html);
    reader.done();
    account.effects += 1;
    account.summaries.set(id, { html: html ?? '', at: account.now() });
  }
  if (call.method === 'DELETE') {
    account.summaries.delete(id);
    return nothing();
  }
  const found = account.summaries.get(id);
  if (!found) throw notFound();
  return ok({ id: num(id), ticket_id: num(id), body: found.html, user_id: num(call.agent.id) });
};

const may = 'agent';

/** Tickets. */
export const ticketRoutes: readonly Route[] = [
  { method: 'GET', path: '/tickets', may, counts: 'list', handle: all },
  { method: 'POST', path: '/tickets', may, counts: 'create', handle: create },
  { method: 'PUT', path: '/tickets/bulk_update', may, counts: 'update', handle: bulk },
  { method: 'PUT', path: '/tickets/merge', may, counts: 'update', handle: merge },
  { method: 'GET', path: '/tickets/:id', may, handle: one },
  { method: 'PUT', path: '/tickets/:id', may, counts: 'update', handle: update },
  { method: 'DELETE', path: '/tickets/:id', may, handle: setDeleted(true) },
  { method: 'PUT', path: '/tickets/:id/restore', may, handle: setDeleted(false) },
  { method: 'GET', path: '/tickets/:id/summary', may, handle: summary },
  { method: 'PUT', path: '/tickets/:id/summary', may, handle: summary },
  { method: 'DELETE', path: '/tickets/:id/summary', may, handle: summary },
];
