import type { BriefRating, MissingCode } from '@baton/handoff-core';
import { writeMark } from './mark-store.ts';
import type { MarkContext } from './mark-store.ts';

/** How good somebody says a brief was. */
export interface RatingRequest {
  by: string;
  stars: number;
  missing: readonly MissingCode[];
  comment: string | null;
  now: Date;
}

/** Writes a rating down; it takes the place of what the same person said before. @throws Problem */
export const rateBrief = async (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  { by, stars, missing, comment, now }: RatingRequest,
): Promise<void> => {
  await writeMark(context, tenant, conversationId, {
    kind: 'rating',
    at: now.toISOString(),
    make: () => ({
      body: { by, stars, missing, comment },
      check: { op: 'rating', by, stars, missing },
    }),
  });
};

/** The latest rating of each person, in the order they were given. */
export const latestRatings = (ratings: readonly BriefRating[]): BriefRating[] => [
  ...ratings
    .reduce((latest, rating) => {
      latest.delete(rating.by);
      return latest.set(rating.by, rating);
    }, new Map<string, BriefRating>())
    .values(),
];
