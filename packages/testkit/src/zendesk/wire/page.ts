import { Refusal } from './refusal.ts';

const MOST = 100;

/** What a list is asked with. */
export interface PageAsk {
  query: URLSearchParams;
  /** Address without a query. */
  address: string;
}

const badPage = (detail: string): Refusal =>
  new Refusal(400, {
    errors: [{ code: 'InvalidPaginationParameter', title: 'Invalid pagination parameter', detail }],
  });

const whole = (text: string | null, otherwise: number, name: string): number => {
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text) || text === '0') throw badPage(`${name} must be a positive number`);
  return Number(text);
};

const addressOf = ({ query, address }: PageAsk, set: Readonly<Record<string, string>>): string => {
  const more = new URLSearchParams(
    [...query].filter(([name]) => name !== 'page[after]' && name !== 'page[before]'),
  );
  for (const [name, value] of Object.entries(set)) more.set(name, value);
  return `${address}?${more.toString()}`;
};

const cursorOf = (index: number): string => Buffer.from(`o:${index}`).toString('base64url');
const indexOf = (cursor: string): number => {
  const [, index] = /^o:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (index === undefined) throw badPage('the cursor is not valid');
  return Number(index);
};

const byCursor = (rows: readonly unknown[], name: string, ask: PageAsk) => {
  const { query } = ask;
  const size = Math.min(whole(query.get('page[size]'), MOST, 'page[size]'), MOST);
  const after = query.get('page[after]');
  const before = query.get('page[before]');
  const end = before === null ? null : indexOf(before);
  const from = end === null ? (after === null ? 0 : indexOf(after)) : Math.max(0, end - size);
  const page = rows.slice(from, end ?? from + size);
  const to = from + page.length;
  const hasMore = to < rows.length;
  const cursors = page.length === 0 ? null : { after: cursorOf(to), before: cursorOf(from) };
  return {
    [name]: page,
    meta: {
      has_more: hasMore,
      after_cursor: cursors?.after ?? null,
      before_cursor: cursors?.before ?? null,
    },
    links: {
      next: hasMore && cursors ? addressOf(ask, { 'page[after]': cursors.after }) : null,
      prev: from > 0 && cursors ? addressOf(ask, { 'page[before]': cursors.before }) : null,
    },
  };
};

const byOffset = (rows: readonly unknown[], name: string, ask: PageAsk) => {
  const { query } = ask;
  const size = Math.min(whole(query.get('per_page'), MOST, 'per_page'), MOST);
  const page = whole(query.get('page'), 1, 'page');
  const from = (page - 1) * size;
  const at = (number: number) => addressOf(ask, { page: String(number), per_page: String(size) });
  return {
    [name]: rows.slice(from, from + size),
    next_page: from + size < rows.length ? at(page + 1) : null,
    previous_page: page > 1 ? at(page - 1) : null,
    count: rows.length,
  };
};

/** One page of a list under its name: by cursor where `page[size]` and the like are asked for, by number otherwise. */
export const pageOf = (
  rows: readonly unknown[],
  name: string,
  ask: PageAsk,
): Record<string, unknown> =>
  [...ask.query.keys()].some((key) => key.startsWith('page['))
    ? byCursor(rows, name, ask)
    : byOffset(rows, name, ask);
