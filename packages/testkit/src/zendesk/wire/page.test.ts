import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from './page.ts';

const ADDRESS = 'http://127.0.0.1/api/v2/rows.json';

/** All pages of a list, by the links that each gives to the next. */
const walk = (
  rows: readonly number[],
  query: string,
  next: (page: Record<string, unknown>) => unknown,
) => {
  const pages: number[][] = [];
  let asked: string | null = query;
  while (asked !== null && pages.length <= rows.length) {
    const page = pageOf(rows, 'rows', { query: new URLSearchParams(asked), address: ADDRESS });
    pages.push(page['rows'] as number[]);
    const link = next(page);
    asked = typeof link === 'string' ? new URL(link).search : null;
  }
  return pages;
};

const rowsOf = fc.nat(120).map((length) => Array.from({ length }, (_, n) => n));

it('gives every row once and in order, by cursor and by number, whatever the size of a page', () => {
  fc.assert(
    fc.property(rowsOf, fc.integer({ min: 1, max: 150 }), (rows, size) => {
      const byCursor = walk(
        rows,
        `page[size]=${size}&x=1`,
        (page) => (page['links'] as { next: unknown }).next,
      );
      const byNumber = walk(rows, `per_page=${size}&x=1`, (page) => page['next_page']);
      const pages = Math.max(1, Math.ceil(rows.length / Math.min(size, 100)));
      expect([byCursor.flat(), byNumber.flat()]).toStrictEqual([rows, rows]);
      expect([byCursor.length, byNumber.length]).toStrictEqual([pages, pages]);
    }),
  );
});

it('keeps what else was asked in the addresses of other pages', () => {
  const query = new URLSearchParams('page[size]=1&include=users');
  const { links } = pageOf([1, 2], 'rows', { query, address: ADDRESS });
  const { next } = links as { next: string };
  expect(new URL(next).searchParams.get('include')).toBe('users');
});
