import type { FoundText, SearchRequest } from '@baton/handoff-service';
import { z } from 'zod';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { inTurn } from '../../shared/in-turn.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { ArticlesAnswer, MacrosAnswer } from './parse.ts';

type Macro = z.infer<typeof MacrosAnswer>['macros'][number];

const SPOKEN = new Set(['comment_value', 'comment_value_html']);
/** Of a channel and a text, or the text alone. */
const Words = z.union([z.string(), z.array(z.string()).transform((parts) => parts.at(-1) ?? '')]);

/** What a macro would say to the customer; nothing where it only moves tickets. */
const wordsOf = ({ actions }: Macro): string =>
  actions
    .filter(({ field }) => SPOKEN.has(field))
    .flatMap(({ value }) => Words.safeParse(value).data ?? [])
    .join('\n\n');

const macros = async ({ get }: Desk, { query, signal }: SearchRequest): Promise<FoundText[]> => {
  const json = await ifThere(
    get({
      path: ['macros', 'search'],
      query: [
        ['query', query],
        ['page[size]', '25'],
      ],
      signal,
    }),
  );
  if (json === null) return [];
  return parsed(MacrosAnswer, json)
    .macros.filter(({ active }) => active)
    .map((macro) => ({
      kind: 'macro' as const,
      id: String(macro.id),
      title: macro.title,
      text: wordsOf(macro),
      url: null,
    }))
    .filter(({ text }) => text !== '');
};

const articles = async (
  { get }: Desk,
  { query, language, limit, signal }: SearchRequest,
): Promise<FoundText[]> => {
  const path = ['help_center', 'articles', 'search'];
  const asked: [string, string][] = [
    ['query', query],
    ['per_page', String(limit)],
  ];
  const any = () => ifThere(get({ path, query: asked, signal }));
  const inLanguage = async (locale: string): Promise<unknown> => {
    try {
      const json = await get({ path, query: [...asked, ['locale', locale]], signal });
      return parsed(ArticlesAnswer, json).results.length > 0 ? json : await any();
    } catch (error) {
      // A language that the Help Center is not written in: without one it is asked in all of its own.
      if (error instanceof ZendeskRefusal && error.status < 500) return any();
      throw error;
    }
  };
  const json = await (language === null ? any() : inLanguage(language.toLowerCase()));
  if (json === null) return [];
  return parsed(ArticlesAnswer, json)
    .results.filter(({ draft }) => !draft)
    .map(({ id, title, snippet, body, html_url: url }) => ({
      kind: 'article' as const,
      id: String(id),
      title,
      text: (snippet || body || '').slice(0, 20_000),
      url: url ?? null,
    }));
};

/** Macros and articles in turn, so that neither hides the other. What one can't be asked for does not cost the other. */
export const searchHelpOf = (desk: Desk, request: SearchRequest): Promise<FoundText[]> =>
  inTurn(articles(desk, request), macros(desk, request), request.limit);
