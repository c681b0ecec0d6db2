import type { FoundText, SearchRequest } from '@baton/handoff-service';
import type { z } from 'zod';
import { parsed } from '../../shared/read-answer.ts';
import { originOf } from '../api/origin.ts';
import { inTurn } from '../../shared/in-turn.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { ArticlesAnswer, CannedAnswer, FoldersAnswer } from './parse.ts';

type Canned = z.infer<typeof CannedAnswer>[number];

const TEXT_LENGTH = 20_000;
const PUBLISHED = 2;
const MOST_FOLDERS = 20;
/** All of them are read, so that they are kept for longer than other answers. */
const CANNED_KEPT_MS = 30 * 60_000;

const bare = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** 0 for an article in the language that is asked for, so that it comes first. */
const misfit = (told: string | null | undefined, wanted: string | null): number =>
  wanted === null || !told || bare(told) === bare(wanted) ? 0 : 1;

const articles = async (
  desk: Desk,
  { query, language, limit, signal }: SearchRequest,
): Promise<FoundText[]> => {
  const json = await ifThere(
    desk.get({ path: ['search', 'solutions'], query: [['term', query]], purpose: 'spare', signal }),
  );
  if (json === null) return [];
  return parsed(ArticlesAnswer, json)
    .filter(({ status }) => status === PUBLISHED)
    .toSorted((one, other) => misfit(one.language, language) - misfit(other.language, language))
    .slice(0, limit)
    .map(({ id, title, description_text: plain, description }) => ({
      kind: 'article' as const,
      id,
      title,
      text: (plain || description || '').slice(0, TEXT_LENGTH),
      url: `${originOf({ ...desk.account, origin: null })}/a/solutions/articles/${id}`,
    }));
};

/** All canned responses of folders that everybody has, since there is no search for them. */
const allCanned = ({ get, remembered }: Desk, signal: AbortSignal): Promise<readonly Canned[]> =>
  remembered.get(
    'canned',
    async () => {
      const list = await ifThere(
        get({ path: ['canned_response_folders'], purpose: 'spare', signal }),
      );
      if (list === null) return [];
      const all: Canned[] = [];
      const folders = parsed(FoldersAnswer, list).filter(
        ({ personal, responses_count: count }) => personal !== true && count !== 0,
      );
      for (const { id } of folders.slice(0, MOST_FOLDERS)) {
        const path = ['canned_response_folders', id, 'responses'];
        const json = await ifThere(get({ path, purpose: 'spare', signal }));
        if (json !== null) all.push(...parsed(CannedAnswer, json));
      }
      return all;
    },
    CANNED_KEPT_MS,
  );

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Canned responses in which words of the question stand; a word in the title counts for three. */
const canned = async (
  desk: Desk,
  { query, limit, signal }: SearchRequest,
): Promise<FoundText[]> => {
  const wanted = [...new Set(wordsOf(query))];
  const rated = (await allCanned(desk, signal)).map((each) => {
    const text = each.content || each.content_html || '';
    const [title, body] = [wordsOf(each.title), wordsOf(text)];
    const points = wanted.map((word) => (title.includes(word) ? 3 : Number(body.includes(word))));
    return { ...each, text, points: points.reduce((sum, point) => sum + point, 0) };
  });
  return rated
    .filter(({ points, text }) => points > 0 && text !== '')
    .toSorted((one, other) => other.points - one.points)
    .slice(0, limit)
    .map(({ id, title, text }) => ({
      kind: 'macro' as const,
      id,
      title,
      text: text.slice(0, TEXT_LENGTH),
      url: null,
    }));
};

/** Articles and canned responses in turn, so that neither hides the other. What one can't be asked for does not cost the other. */
export const searchHelpOf = (desk: Desk, request: SearchRequest): Promise<FoundText[]> =>
  inTurn(articles(desk, request), canned(desk, request), request.limit);
