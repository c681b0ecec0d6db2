import { noEndpoint } from '../wire/refusal.ts';
import { created, idIn, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { readTags } from '../wire/values.ts';
import { settleFields } from '../state/field-values.ts';
import { settle } from '../state/ticket-change.ts';
import { API } from '../state/via.ts';
import { ticketFor } from './ticket-access.ts';

const set = (call: Call, next: (now: readonly string[], given: string[]) => string[]) => {
  const { account, user } = call;
  if (!account.assumptions.tagRoutes || !user) throw noEndpoint();
  const row = ticketFor(call, idIn(call));
  const given = readTags(call.body, 'tags') ?? [];
  const patch = settle(account, row, {}, user);
  const valued = settleFields(account, row, [], next(row.tags, given));
  account.tickets.change(row.id, {
    by: user.id,
    via: API,
    said: null,
    patch: { ...patch, ...valued },
  });
  account.effects += 1;
  return { tags: account.tickets.row(row.id).tags.toSorted() };
};

const add = (call: Call): Answer => ok(set(call, (now, given) => [...now, ...given]));
const replace = (call: Call): Answer => created(set(call, (_, given) => given));
const remove = (call: Call): Answer =>
  ok(set(call, (now, given) => now.filter((tag) => !given.includes(tag))));

const show = (call: Call): Answer => {
  const { id } = ticketFor(call, idIn(call));
  return ok({ tags: call.account.tickets.row(id, call.stale).tags.toSorted() });
};

const path = '/tickets/:id/tags';
const scope = 'tickets';

/** Tags of a ticket: put adds, post replaces, delete takes away. */
export const tagRoutes: readonly Route[] = [
  { method: 'GET', path, may: 'agent', scope, handle: show },
  { method: 'PUT', path, may: 'agent', scope, handle: add },
  { method: 'POST', path, may: 'agent', scope, handle: replace },
  { method: 'DELETE', path, may: 'agent', scope, handle: remove },
];
