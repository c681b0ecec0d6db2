import { ok, perPage } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { missing } from '../wire/refusal.ts';
import { secondsOf } from '../wire/values.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const articles = ({ workspace, query }: Call): Answer => {
  const phrase = query.get('phrase');
  if (phrase === null || phrase.trim() === '') throw missing('phrase');
  const wanted = words(phrase);
  const state = query.get('state');
  const found = [...workspace.articles.values()].filter((row) => {
    const held = new Set(words(`${row.title} ${row.description} ${row.body}`));
    const isShown = state === null || state === 'all' || row.state === state;
    return isShown && wanted.some((word) => held.has(word));
  });
  return ok({
    type: 'list',
    total_count: found.length,
    data: {
      articles: found.slice(0, 10).map((row) => ({
        type: 'article',
        id: row.id,
        workspace_id: workspace.options.id,
        title: row.title,
        description: row.description,
        body: row.body,
        author_id: 0,
        state: row.state,
        created_at: secondsOf(row.updatedAt),
        updated_at: secondsOf(row.updatedAt),
        url: row.state === 'published' ? row.url : null,
      })),
      highlights: [],
    },
    pages: { type: 'pages', page: 1, total_pages: Math.ceil(found.length / 10), per_page: 10 },
  });
};

const macros = ({ workspace, query }: Call): Answer => {
  const size = perPage(query.get('per_page') ?? undefined, 50, 150);
  const rows = [...workspace.macros.values()];
  const after = query.get('starting_after');
  const start = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  const page = rows.slice(start, start + size);
  const last = page.at(-1);
  return ok({
    type: 'list',
    data: page.map((row) => ({
      type: 'macro',
      id: row.id,
      name: row.name,
      body: row.bodyText,
      body_text: row.bodyText,
      created_at: row.createdAt.toISOString(),
      updated_at: row.createdAt.toISOString(),
      visible_to: 'everyone',
      visible_to_team_ids: [],
      available_on: ['inbox'],
    })),
    pages: {
      type: 'pages',
      per_page: size,
      next: last && rows.length > start + size ? { starting_after: last.id } : null,
    },
  });
};

/** What helps to answer: articles and macros. */
export const helpRoutes: readonly Route[] = [
  { method: 'GET', path: '/articles/search', scope: 'read_articles', handle: articles },
  { method: 'GET', path: '/macros', scope: 'read_conversations', since: '2.15', handle: macros },
];
