import { randomBytes } from 'node:crypto';
import { Refusal, notFound } from '../wire/refusal.ts';
import { idIn, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { htmlOf } from '../wire/comment-text.ts';
import { envelope, readFlag, readIds, readTags, readText } from '../wire/values.ts';
import { settleFields } from '../state/field-values.ts';
import { settle } from '../state/ticket-change.ts';
import { API, mergedFrom, mergedInto } from '../state/via.ts';
import { readTicketAsk } from './read-ticket-ask.ts';
import { ticketFor } from './ticket-access.ts';

const MOST = 100;

/** A job that the API would do a moment later; here it is done at once, and looked at in the same way. */
const done = (call: Call, results: readonly object[]): Answer => {
  const id = `V3-${randomBytes(16).toString('hex')}`;
  const url = `${call.base}/job_statuses/${id}.json`;
  const job = { id, url, total: results.length, progress: results.length, message: null, results };
  call.account.jobs.set(id, { ...job, status: 'completed' });
  return ok({
    job_status: { ...job, progress: null, results: null, status: 'queued' },
  });
};

const showJob = (call: Call): Answer => {
  const job = call.account.jobs.get(call.params['id'] ?? '');
  if (!job) throw notFound();
  return ok({ job_status: job });
};

/** Closes tickets and lets them go on in one. */
const merge = (call: Call): Answer => {
  const { account, user } = call;
  const into = ticketFor(call, idIn(call));
  const rows = (readIds(call.body, 'ids') ?? []).map((id) => ticketFor(call, id));
  if (rows.length === 0 || rows.some(({ id }) => id === into.id) || !user)
    throw new Refusal(400, { error: 'BadRequest', description: 'ids are not valid' });
  settle(account, into, {}, user);
  for (const row of rows) settle(account, row, {}, user);
  const by = user.id;
  const say = (name: string, otherwise: string) => {
    const body = readText(call.body, `${name}_comment`) ?? otherwise;
    const isPublic = readFlag(call.body, `${name}_comment_is_public`) ?? false;
    return { authorId: by, body, htmlBody: htmlOf(body), isPublic };
  };
  const numbers = rows.map(({ id }) => `#${id}`).join(', ');
  account.tickets.change(into.id, {
    by,
    via: mergedFrom(rows.map(({ id }) => id)),
    patch: {},
    said: say('target', `Requests ${numbers} were closed and merged into this request.`),
  });
  for (const row of rows)
    account.tickets.change(row.id, {
      by,
      via: mergedInto(into),
      patch: { status: 'closed', tags: [...row.tags, 'closed_by_merge'] },
      said: say('source', `This request was closed and merged into request #${into.id}.`),
    });
  account.effects += 1;
  return done(
    call,
    rows.map(({ id }) => ({ id, action: 'merge', success: true })),
  );
};

/** Changes many tickets alike; tags can be added here without naming all. */
const updateMany = (call: Call): Answer => {
  const { account, user } = call;
  const ids = (call.query.get('ids') ?? '').split(',').filter(Boolean).map(Number);
  if (ids.length === 0 || ids.length > MOST || !ids.every(Number.isInteger) || !user)
    throw new Refusal(400, { error: 'BadRequest', description: 'ids are not valid' });
  const record = envelope(call.body, 'ticket');
  const ask = readTicketAsk(call, record, true);
  const add = readTags(record, 'additional_tags', 'ticket.additional_tags') ?? [];
  const take = new Set(readTags(record, 'remove_tags', 'ticket.remove_tags'));
  const results = ids.map((id) => {
    try {
      const row = ticketFor(call, id);
      const tags = [...(ask.tags ?? row.tags), ...add].filter((tag) => !take.has(tag));
      const patch = settle(account, row, ask.patch, user);
      const valued = settleFields(account, row, ask.given, tags);
      account.tickets.change(id, {
        by: user.id,
        via: API,
        patch: { ...patch, ...valued },
        said: ask.said,
        custom: ask.custom,
      });
      account.effects += 1;
      return { id, action: 'update', success: true, status: 'Updated' };
    } catch (error) {
      if (error instanceof Refusal) return { id, success: false, errors: error.body };
      throw error;
    }
  });
  return done(call, results);
};

const scope = 'tickets';

/** What is done to more than one ticket. */
export const batchRoutes: readonly Route[] = [
  { method: 'POST', path: '/tickets/:id/merge', may: 'agent', scope, handle: merge },
  { method: 'PUT', path: '/tickets/update_many', may: 'agent', scope, handle: updateMany },
  { method: 'GET', path: '/job_statuses/:id', may: 'agent', scope, handle: showJob },
];
