import { z } from 'zod';
import { ADMIN } from './operation.ts';
import type { Operation } from './operation.ts';

/** What is looked for, and where in the list to go on. */
export const SearchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Words that must all be there; "a phrase" in quotes, -word for what must not'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Most finds of a page'),
  after: z
    .string()
    .max(500)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('`next` of the answer before'),
});

/** What was found; every text as the strictest tier sees it. */
export const SearchAnswer = z.object({
  results: z.array(
    z.object({
      conversationId: z.string(),
      ticket: z.object({ helpdesk: z.string(), id: z.string() }).nullable(),
      subject: z.string().nullable(),
      /** What matched stands between ⟦ and ⟧. */
      snippet: z.string(),
      /** When it was last written; ISO 8601. */
      at: z.string(),
      panelUrl: z.string(),
    }),
  ),
  next: z.string().nullable(),
});

/** Finding conversations by what was said. */
export const SEARCH_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/search',
    tag: 'Admin',
    id: 'search',
    summary: 'Find conversations by what was said',
    description:
      'Looks for all words, for "a phrase", and without -words, in what the strictest tier may see; nothing else is searched or shown. Follows some seconds behind. For admin keys, and panel sessions that see every ticket.',
    parameters: { query: SearchQuery },
    answer: SearchAnswer,
    problems: [...ADMIN, 'invalid-query', 'nul-character'],
  },
];
