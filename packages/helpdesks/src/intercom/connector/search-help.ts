import type { FoundText, SearchRequest } from '@baton/handoff-service';
import { z } from 'zod';
import { isSince } from '../api/version.ts';
import { inTurn } from '../../shared/in-turn.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { kept, parsed } from '../../shared/read-answer.ts';
import { ArticlesAnswer, MacrosAnswer } from './parse.ts';

const TEXT_LENGTH = 20_000;
const MOST_PAGES = 4;
const MACROS_SINCE = '2.16';

type Article = z.infer<typeof ArticlesAnswer>['data']['articles'][number];
type Macro = z.infer<typeof MacrosAnswer>['data'][number];

const Translation = z.object({
  title: z.string().min(1),
  body: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
  state: z.string().nullish().catch(null),
});

/** An article in a language, where it is published in it. */
const inLanguage = (article: Article, language: string | null): Article => {
  const wanted = language?.toLowerCase() ?? null;
  if (wanted === null) return article;
  const all = Object.entries(article.translated_content ?? {});
  const [, told] =
    all.find(([locale]) => locale.toLowerCase() === wanted) ??
    all.find(([locale]) => locale.toLowerCase() === wanted.split('-')[0]) ??
    [];
  const [translation] = kept(Translation).parse([told]);
  if (!translation || translation.state === 'draft') return article;
  const { title, body = null, url = null } = translation;
  return { ...article, title, body: body ?? article.body, url: url ?? article.url };
};

const articles = async (
  desk: Desk,
  { query, language, limit, signal }: SearchRequest,
): Promise<FoundText[]> => {
  const json = await ifThere(
    desk.get(
      (client, options) => client.articles.search({ phrase: query, state: 'published' }, options),
      signal,
    ),
  );
  if (json === null) return [];
  return parsed(ArticlesAnswer, json)
    .data.articles.filter(({ state }) => state !== 'draft')
    .slice(0, limit)
    .map((article) => {
      const { id, title, body, description, url } = inLanguage(article, language);
      const text = (body || description || '').slice(0, TEXT_LENGTH);
      return { kind: 'article' as const, id, title, text, url: url || null };
    });
};

/** All macros, since there is no search for them; the newest thousand at most, once in some minutes. */
const allMacros = ({ api, remembered }: Desk, signal: AbortSignal): Promise<readonly Macro[]> =>
  remembered.get('macros', async () => {
    const all: Macro[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query: [string, string][] = [['per_page', '150']];
      if (after !== null) query.push(['starting_after', after]);
      const json = await ifThere(
        api.raw({ method: 'GET', path: ['macros'], query, write: false, signal }),
      );
      if (json === null) break;
      const read: z.infer<typeof MacrosAnswer> = parsed(MacrosAnswer, json);
      all.push(...read.data);
      after = read.pages?.next?.starting_after ?? null;
      if (after === null) break;
    }
    return all;
  });

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Macros in which words of the question stand; a word in the name counts for three. */
const macros = async (
  desk: Desk,
  { query, limit, signal }: SearchRequest,
): Promise<FoundText[]> => {
  if (!isSince(desk.account.version, MACROS_SINCE)) return [];
  const wanted = [...new Set(wordsOf(query))];
  const rated = (await allMacros(desk, signal))
    .filter(({ available_on: places }) => !places || places.includes('inbox'))
    .map((macro) => {
      const [name, text] = [wordsOf(macro.name), wordsOf(macro.body_text ?? macro.body ?? '')];
      const points = wanted.map((word) => (name.includes(word) ? 3 : Number(text.includes(word))));
      return { macro, points: points.reduce((sum, each) => sum + each, 0) };
    })
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points);
  return rated
    .slice(0, limit)
    .map(({ macro: { id, name, body_text: text, body } }) => ({
      kind: 'macro' as const,
      id,
      title: name,
      text: (text || body || '').slice(0, TEXT_LENGTH),
      url: null,
    }))
    .filter(({ text }) => text !== '');
};

/** Articles and macros in turn, so that neither hides the other. What one can't be asked for does not cost the other. */
export const searchHelpOf = (desk: Desk, request: SearchRequest): Promise<FoundText[]> =>
  inTurn(articles(desk, request), macros(desk, request), request.limit);
