import { idIn, list } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { auditJson, commentJson } from '../wire/ticket-json.ts';
import { userJson } from '../wire/user-json.ts';
import { ticketFor } from './ticket-access.ts';

/** The version of a ticket that is read. */
const versionOf = (call: Call): { id: number; version: number } => {
  const { id } = ticketFor(call, idIn(call));
  return { id, version: call.account.tickets.row(id, call.stale).version };
};

const isDescending = ({ query }: Call): boolean =>
  query.get('sort_order') === 'desc' || (query.get('sort') ?? '').startsWith('-');

const comments = (call: Call): Answer => {
  const { id, version } = versionOf(call);
  const rows = call.account.tickets.comments(id, version);
  const asked = isDescending(call) ? rows.toReversed() : rows;
  const authors = new Set(rows.map(({ authorId }) => authorId));
  const users = [...call.account.users.values()].filter((user) => authors.has(user.id));
  const beside = (call.query.get('include') ?? '').split(',').includes('users');
  return list(
    call,
    'comments',
    asked.map(commentJson),
    beside ? { users: users.map((user) => userJson(user, call.base)) } : {},
  );
};

const audits = (call: Call): Answer => {
  const { id, version } = versionOf(call);
  const rows = call.account.tickets.audits(id, version);
  return list(call, 'audits', (isDescending(call) ? rows.toReversed() : rows).map(auditJson));
};

/** What was said in a ticket, and everything that was done to it. */
export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tickets/:id/comments',
    may: 'agent',
    scope: 'tickets',
    handle: comments,
  },
  {
    method: 'GET',
    path: '/tickets/:id/audits',
    may: 'agent',
    scope: 'tickets',
    handle: audits,
  },
];
