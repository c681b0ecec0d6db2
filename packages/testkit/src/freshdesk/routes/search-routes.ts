import { isFound } from '../search/find-tickets.ts';
import { readQuery, unreadableQuery } from '../search/read-query.ts';
import { ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { invalid, wrong } from '../wire/refusal.ts';
import { contactJson } from '../wire/people-json.ts';
import { shortTicketJson } from '../wire/ticket-json.ts';
import { maySee } from './ticket-access.ts';

const EACH = 30;
const MOST_PAGES = 10;
const MOST_CHARACTERS = 512;

const pageAsked = ({ query }: Call): number => {
  const text = query.get('page') ?? '1';
  const page = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (page < 1 || page > MOST_PAGES)
    throw wrong('page', 'It should be a Positive Integer less than or equal to 10');
  if (query.has('per_page'))
    throw invalid({
      field: 'per_page',
      message: 'Unexpected/invalid field in request',
      code: 'invalid_field',
    });
  return page;
};

const queryAsked = ({ query }: Call): string => {
  const text = query.get('query') ?? '';
  const [, inner] = /^"([^]*)"$/.exec(text) ?? [];
  if (inner === undefined || inner.trim() === '') throw unreadableQuery();
  if (text.length > MOST_CHARACTERS)
    throw wrong('query', `It can have maximum of ${MOST_CHARACTERS} characters`);
  return inner;
};

const pageOf = (call: Call, rows: readonly unknown[]): Answer => {
  const page = pageAsked(call);
  return ok({ total: rows.length, results: rows.slice((page - 1) * EACH, page * EACH) });
};

/** Finds what was written some while ago: the index lags behind. */
const tickets = (call: Call): Answer => {
  const { account, agent, spend } = call;
  spend(account.assumptions.searchCost - 1);
  const query = readQuery(queryAsked(call));
  const at = new Date(account.now().getTime() - account.assumptions.searchLagMs);
  const rows = account.tickets
    .allAt(at)
    .filter((row) => !row.deleted && !row.spam && maySee(agent, row))
    .filter((row) => isFound(account, row, query));
  return pageOf(
    call,
    rows.map((row) => shortTicketJson(account, row)),
  );
};

const contacts = (call: Call): Answer => {
  const { account, spend } = call;
  spend(account.assumptions.searchCost - 1);
  const [, value] = /^email:'([^']*)'$/.exec(queryAsked(call)) ?? [];
  if (value === undefined) throw unreadableQuery();
  const rows = [...account.contacts.values()].filter(
    ({ email, deleted }) => !deleted && email?.toLowerCase() === value.toLowerCase(),
  );
  return pageOf(call, rows.map(contactJson));
};

const may = 'agent';

/** Search, as the API has it: thirty a page, ten pages. */
export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/search/tickets', may, handle: tickets },
  { method: 'GET', path: '/search/contacts', may, handle: contacts },
];
