import { findTexts } from '../../connector/find-texts.ts';
import { notFound } from '../wire/refusal.ts';
import { idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { htmlOf } from '../wire/comment-text.ts';
import { ticketJson } from '../wire/ticket-json.ts';
import type { MacroRow } from '../state/macros.ts';
import { ticketFor } from './ticket-access.ts';

const macroJson = (row: MacroRow, base: string) => ({
  url: `${base}/macros/${row.id}.json`,
  id: row.id,
  title: row.title,
  description: row.description,
  active: row.active,
  actions: row.actions,
  position: 0,
  restriction: null,
  default: false,
});

const macroIn = (call: Call, name = 'id'): MacroRow => {
  const row = call.account.macros.get(idIn(call, name));
  if (row) return row;
  throw notFound();
};

const textOf = (value: unknown): string => {
  // A text, or a channel with the text for it.
  const text: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof text === 'string' ? text : '';
};

const SETS: Readonly<Record<string, string>> = {
  status: 'status',
  priority: 'priority',
  type: 'type',
  group_id: 'group_id',
  assignee_id: 'assignee_id',
  subject: 'subject',
};

/** What a macro would make of a ticket. Nothing is changed. */
const effectOf = ({ actions }: MacroRow, tags: readonly string[]) => {
  const said = actions.find(({ field }) => field === 'comment_value');
  const mode = actions.find(({ field }) => field === 'comment_mode_is_public');
  const isPublic = textOf(mode?.value) !== 'false';
  const body = textOf(said?.value);
  const added = actions
    .filter(({ field }) => field === 'current_tags')
    .flatMap(({ value }) => textOf(value).split(/\s+/));
  const replaced = actions.find(({ field }) => field === 'set_tags');
  const next = replaced ? textOf(replaced.value).split(/\s+/) : tags;
  const sets = actions.flatMap(({ field, value }) =>
    SETS[field] === undefined ? [] : [[SETS[field], value] as const],
  );
  return {
    ...Object.fromEntries(sets),
    ...((added.length > 0 || replaced) && { tags: [...new Set([...next, ...added])] }),
    ...(said && {
      comment: {
        body,
        html_body: htmlOf(body),
        scoped_body: [['channel:all', body]],
        public: isPublic,
      },
    }),
  };
};

const all = (call: Call, isAsked: (row: MacroRow) => boolean): Answer => {
  const rows = [...call.account.macros.values()].filter(isAsked);
  return list(
    call,
    'macros',
    rows.map((row) => macroJson(row, call.base)),
  );
};

const search = (call: Call): Answer => {
  const query = call.query.get('query') ?? '';
  const titles = new Set(
    ['en', 'de', 'es'].flatMap((language) =>
      findTexts(query, language, 100)
        .filter(({ kind }) => kind === 'macro')
        .map(({ title }) => title),
    ),
  );
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return all(
    call,
    ({ title, active }) =>
      active && (titles.has(title) || words.some((word) => title.toLowerCase().includes(word))),
  );
};

const applied = (call: Call): Answer => {
  const row = macroIn(call);
  return ok({ result: { ticket: effectOf(row, []) } });
};

const appliedTo = (call: Call): Answer => {
  const ticket = ticketFor(call, idIn(call, 'ticket'));
  const row = macroIn(call);
  const now = ticketJson(call.account, call.base, ticket);
  return ok({ result: { ticket: { ...now, ...effectOf(row, ticket.tags) } } });
};

const scope = null;

/** Macros, and what they would do. */
export const macroRoutes: readonly Route[] = [
  { method: 'GET', path: '/macros', may: 'agent', scope, handle: (call) => all(call, () => true) },
  {
    method: 'GET',
    path: '/macros/active',
    may: 'agent',
    scope,
    handle: (call) => all(call, ({ active }) => active),
  },
  { method: 'GET', path: '/macros/search', may: 'agent', scope, handle: search },
  {
    method: 'GET',
    path: '/macros/:id',
    may: 'agent',
    scope,
    handle: (call) => ok({ macro: macroJson(macroIn(call), call.base) }),
  },
  { method: 'GET', path: '/macros/:id/apply', may: 'agent', scope, handle: applied },
  {
    method: 'GET',
    path: '/tickets/:ticket/macros/:id/apply',
    may: 'agent',
    scope,
    handle: appliedTo,
  },
];
