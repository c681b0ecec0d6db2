import type { ArticleRow, CannedRow } from '../state/rows.ts';
import { idIn, list, num, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { plainOf } from '../wire/html.ts';
import type { Json } from '../wire/json.ts';
import { notFound, notOnPlan, wrong } from '../wire/refusal.ts';

const cannedJson = ({ id, folderId, title, content }: CannedRow): Json => ({
  id: num(id),
  title,
  folder_id: num(folderId),
  content: plainOf(content),
  content_html: content,
  visibility: 0,
  attachments: [],
});

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.cannedRoutes) throw notOnPlan(account.assumptions.missingPlan);
};

const folders = (call: Call): Answer => {
  onPlan(call);
  const rows = [...call.account.canned.values()];
  const ids = [...new Set(rows.map(({ folderId }) => folderId))];
  return list(
    call,
    ids.map((id) => ({
      id: num(id),
      name: `Folder ${id}`,
      personal: false,
      responses_count: rows.filter(({ folderId }) => folderId === id).length,
    })),
  );
};

const responses = (call: Call): Answer => {
  onPlan(call);
  const folder = idIn(call);
  const rows = [...call.account.canned.values()].filter(({ folderId }) => folderId === folder);
  if (rows.length === 0) throw notFound();
  return list(call, rows.map(cannedJson));
};

const canned = (call: Call): Answer => {
  onPlan(call);
  const row = call.account.canned.get(idIn(call));
  if (!row) throw notFound();
  return ok(cannedJson(row));
};

const articleJson = (row: ArticleRow): Json => ({
  id: num(row.id),
  type: 1,
  category_id: num(row.categoryId),
  folder_id: num(row.folderId),
  title: row.title,
  description: row.description,
  description_text: plainOf(row.description),
  status: row.status,
  language: row.language,
  tags: [],
  hits: 0,
  thumbs_up: 0,
  thumbs_down: 0,
});

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** Articles in which all words of a term begin somewhere: drafts too, as agents find them. */
const search = (call: Call): Answer => {
  const { account, query, spend } = call;
  if (!account.assumptions.solutionsSearch) throw notOnPlan(account.assumptions.missingPlan);
  spend(account.assumptions.searchCost - 1);
  const term = query.get('term') ?? '';
  if (term.trim() === '')
    throw wrong('term', 'It should not be blank as this is a mandatory field', 'missing_field');
  const asked = words(term).filter((word) => word !== '');
  const rows = [...account.articles.values()].filter((row) => {
    const held = words(`${row.title} ${plainOf(row.description)}`);
    return asked.every((word) => held.some((each) => each.startsWith(word)));
  });
  return list(call, rows.map(articleJson));
};

const article = (call: Call): Answer => {
  const row = call.account.articles.get(idIn(call));
  if (!row) throw notFound();
  return ok(articleJson(row));
};

const may = 'agent';

/** Canned responses and solution articles. */
export const helpRoutes: readonly Route[] = [
  { method: 'GET', path: '/canned_response_folders', may, handle: folders },
  { method: 'GET', path: '/canned_response_folders/:id/responses', may, handle: responses },
  { method: 'GET', path: '/canned_responses/:id', may, handle: canned },
  { method: 'GET', path: '/search/solutions', may, handle: search },
  { method: 'GET', path: '/solutions/articles/:id', may, handle: article },
];
