import { Problem } from '../problems/problem.ts';

const DAYS_30 = 30 * 24 * 60 * 60_000;

/** The time a measure is of: the last 30 days where a request leaves it open. @throws Problem `invalid-query` */
export const spanOf = (
  asked: { from?: Date | undefined; to?: Date | undefined },
  now: Date,
): { from: Date; to: Date } => {
  // What was said this very moment is before the end.
  const to = asked.to ?? new Date(now.getTime() + 1);
  const from = asked.from ?? new Date(to.getTime() - DAYS_30);
  if (from > to)
    throw new Problem('invalid-query', {
      faults: [{ code: 'invalid-query', pointer: '/from', detail: 'must not be after to' }],
    });
  return { from, to };
};
