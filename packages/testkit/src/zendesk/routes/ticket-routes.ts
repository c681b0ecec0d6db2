import { createHash } from 'node:crypto';
import { Refusal, invalidAttribute, recordInvalid } from '../wire/refusal.ts';
import { auditJson, ticketJson } from '../wire/ticket-json.ts';
import { created, idIn, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { envelope } from '../wire/values.ts';
import { settleFields } from '../state/field-values.ts';
import { settle } from '../state/ticket-change.ts';
import { API, followUpOf } from '../state/via.ts';
import type { Account } from '../state/account.ts';
import type { FileRow, TicketRow, UserRow } from '../state/rows.ts';
import { maySee, ticketFor } from './ticket-access.ts';
import { readTicketAsk } from './read-ticket-ask.ts';
import { requesterOf } from './requester-of.ts';

const KEPT_MS = 2 * 3_600_000;
const LONGEST_KEY = 255;

const asking = ({ user }: Call): UserRow => {
  if (user) return user;
  throw new Refusal(401, { error: "Couldn't authenticate you" });
};

const show = (call: Call): Answer => {
  const row = ticketFor(call, idIn(call));
  const seen = call.account.tickets.row(row.id, call.stale);
  return ok({ ticket: ticketJson(call.account, call.base, seen) });
};

const showMany = (call: Call): Answer => {
  const ids = new Set((call.query.get('ids') ?? '').split(',').map(Number));
  const rows = call.account.tickets.all().filter((row) => ids.has(row.id) && maySee(call, row));
  return list(
    call,
    'tickets',
    rows.map((row) => ticketJson(call.account, call.base, row)),
  );
};

const SORTS: Readonly<Record<string, (row: TicketRow) => number>> = {
  id: ({ id }) => id,
  updated_at: ({ updatedAt }) => updatedAt.getTime(),
};

/** Oldest first unless it says otherwise; `-` turns it round. @throws Refusal 400 */
const sorted = (rows: readonly TicketRow[], sort: string): readonly TicketRow[] => {
  const of = SORTS[sort.replace(/^-/, '')];
  if (!of) throw invalidAttribute('sort', 'be one of id, updated_at');
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => sign * (of(one) - of(other)));
};

/** Tickets who asks may see, or those that carry an id of somebody else's. */
const all = (call: Call): Answer => {
  const externalId = call.query.get('external_id');
  const rows = call.account.tickets
    .all()
    .filter((row) => (externalId === null || row.externalId === externalId) && maySee(call, row));
  return list(
    call,
    'tickets',
    sorted(rows, call.query.get('sort') ?? 'id').map((row) =>
      ticketJson(call.account, call.base, row),
    ),
  );
};

/** A file belongs to the comment that took it: its token is used up. */
const takeUp = ({ uploads }: Account, files: readonly FileRow[]): void => {
  for (const [token, { file }] of uploads) if (files.includes(file)) uploads.delete(token);
};

/** Macros somebody says they used: recorded, never run. */
const macrosOf = ({ macros }: Account, ids: readonly number[]) =>
  ids.flatMap((id) => {
    const macro = macros.get(id);
    return macro ? [{ id, title: macro.title }] : [];
  });

const change = (call: Call): Answer => {
  const { account, base } = call;
  const row = ticketFor(call, idIn(call));
  // Where the first words were a note, what follows is one too unless it says otherwise.
  const [first] = account.tickets.comments(row.id);
  const ask = readTicketAsk(call, envelope(call.body, 'ticket'), first?.isPublic ?? true);
  const isOld = ask.stamp !== null && Date.parse(ask.stamp) !== Date.parse(timeOf(row.updatedAt));
  if (isOld && account.assumptions.safeUpdate)
    throw new Refusal(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    });
  const patch = settle(account, row, ask.patch, asking(call));
  const valued = settleFields(account, row, ask.given, ask.tags);
  const audit = account.tickets.change(row.id, {
    by: asking(call).id,
    via: API,
    patch: { ...patch, ...valued },
    said: ask.said,
    custom: ask.custom,
    macros: macrosOf(account, ask.macroIds),
  });
  takeUp(account, ask.said?.files ?? []);
  account.effects += 1;
  const ticket = ticketJson(account, base, account.tickets.row(row.id));
  return ok({ ticket, ...(audit && { audit: auditJson(audit) }) });
};

const make = (call: Call): Answer => {
  const { account, base } = call;
  const ask = readTicketAsk(call, envelope(call.body, 'ticket'), true);
  const user = asking(call);
  if (!ask.said) throw recordInvalid('base', 'Description: cannot be blank', 'BlankValue');
  // Only what is closed is followed up: naming another ticket has no effect.
  const named = ask.followupOf === undefined ? null : ticketFor(call, ask.followupOf);
  const source = named?.status === 'closed' ? named : null;
  const id = account.nextTicketId();
  const requesterId = source?.requesterId ?? requesterOf(call, ask) ?? user.id;
  const first = {
    id,
    subject: ask.said.body.slice(0, 150),
    description: ask.said.body,
    status: 'new' as const,
    priority: null,
    type: null,
    requesterId,
    submitterId: user.id,
    assigneeId: null,
    groupId: source?.groupId ?? null,
    externalId: null,
    skills: [],
    organizationId: account.users.get(requesterId)?.organizationId ?? null,
    // Tags and fields of what it follows come along.
    tags: source?.tags ?? [],
    fields: source?.fields ?? new Map(),
    followupIds: [],
    via: source ? followUpOf(source) : API,
  };
  const at = { ...first, version: 1, createdAt: account.now(), updatedAt: account.now() };
  const patch = settle(account, at, ask.patch, user);
  const valued = settleFields(account, at, ask.given, ask.tags);
  const audit = account.tickets.open(
    { ...first, ...patch, ...valued },
    { by: user.id, via: first.via, said: ask.said, custom: ask.custom },
  );
  if (source) account.tickets.amend(source.id, { followupIds: [...source.followupIds, id] });
  takeUp(account, ask.said.files ?? []);
  account.effects += 1;
  const ticket = ticketJson(account, base, account.tickets.row(id));
  return { ...created({ ticket, audit: auditJson(audit) }), headers: { location: ticket.url } };
};

/** The same answer again under the same key, for two hours; under the same key another body is refused. */
const makeOnce = (call: Call): Answer => {
  const key = call.headers['idempotency-key'];
  if (key === undefined) return make(call);
  if (key.length > LONGEST_KEY)
    throw new Refusal(400, {
      error: 'IdempotentRequestError',
      description: 'Idempotency key is too long',
    });
  const hash = createHash('sha256').update(JSON.stringify(call.body)).digest('hex');
  const at = call.account.now().getTime();
  const known = call.account.idempotent.get(key);
  if (known && at - known.at < KEPT_MS) {
    if (known.hash !== hash)
      throw new Refusal(400, {
        error: 'IdempotentRequestError',
        description:
          'Request parameters are different from the first request made with this idempotency key',
      });
    const answer = known.answer as Answer;
    return { ...answer, headers: { ...answer.headers, 'x-idempotency-lookup': 'hit' } };
  }
  const answer = make(call);
  call.account.idempotent.set(key, { hash, answer, at });
  return { ...answer, headers: { ...answer.headers, 'x-idempotency-lookup': 'miss' } };
};

const remove = (call: Call): Answer => {
  const row = ticketFor(call, idIn(call));
  call.account.tickets.remove(row.id);
  call.account.effects += 1;
  return { status: 204 };
};

const scope = 'tickets';

/** Tickets themselves. */
export const ticketRoutes: readonly Route[] = [
  { method: 'GET', path: '/tickets/show_many', may: 'agent', scope, handle: showMany },
  { method: 'GET', path: '/tickets', may: 'agent', scope, handle: all },
  { method: 'GET', path: '/tickets/:id', may: 'agent', scope, handle: show },
  { method: 'PUT', path: '/tickets/:id', may: 'agent', scope, handle: change },
  { method: 'POST', path: '/tickets', may: 'agent', scope, handle: makeOnce },
  { method: 'DELETE', path: '/tickets/:id', may: 'admin', scope, handle: remove },
];
