import { findTexts } from '../../connector/find-texts.ts';
import { Refusal } from '../wire/refusal.ts';
import { list } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { htmlOf } from '../wire/comment-text.ts';

const MOST = 100;

const search = (call: Call): Answer => {
  const query = call.query.get('query') ?? '';
  const filters = ['category', 'section', 'label_names', 'created_at', 'updated_at'];
  if (query === '' && !filters.some((name) => call.query.has(name)))
    throw new Refusal(400, { error: 'BadRequest', description: 'query is missing' });
  const locale = call.query.get('locale') ?? 'en-us';
  const found = findTexts(query, locale, MOST).filter(({ kind }) => kind === 'article');
  const articles = found.map(({ id, title, text, url }) => ({
    id: 360_000_000_000 + Number.parseInt(Buffer.from(id).toString('hex').slice(-8), 16),
    url: `${call.base}/help_center/${locale}/articles/${id}.json`,
    html_url: url,
    title,
    name: title,
    body: htmlOf(text),
    snippet: text.slice(0, 200),
    locale,
    source_locale: locale,
    draft: false,
    promoted: false,
    label_names: [],
    result_type: 'article',
  }));
  return list(call, 'results', articles);
};

/** The Help Center: its articles, in the language that is asked for. */
export const helpRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/help_center/articles/search',
    may: 'anyone',
    scope: 'hc',
    handle: search,
  },
];
