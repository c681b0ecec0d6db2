import type { Answer } from '../wire/call.ts';
import { ok } from '../wire/call.ts';
import { badRequest } from './refused.ts';

/** A page of a list, after the cursor that is an id. @throws Refusal 400 */
export const pageAfter = (
  name: string,
  rows: readonly { id: string }[],
  query: URLSearchParams,
): Answer => {
  const size = Number(query.get('page[size]') ?? '25');
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw badRequest('page[size] must be from 1 to 100');
  const cursor = query.get('page[after]');
  const start = cursor === null ? 0 : rows.findIndex(({ id }) => id === cursor) + 1;
  const page = rows.slice(start, start + size);
  const hasMore = rows.length > start + size;
  const after = page.at(-1)?.id;
  const meta = { hasMore, ...(hasMore && after !== undefined && { afterCursor: after }) };
  return ok({ [name]: page, meta, links: {} });
};
