import { invalid } from './refusal.ts';
import type { Wrong } from './refusal.ts';

const USUAL = 30;
const MOST = 100;

const read = (
  query: URLSearchParams,
  name: string,
  most: number,
  usual: number,
  wrongs: Wrong[],
) => {
  const text = query.get(name);
  if (text === null) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  const code = /^\d+$/.test(text) ? 'invalid_value' : 'datatype_mismatch';
  const limit = most === MOST ? ' less than or equal to 100' : '';
  wrongs.push({ field: name, message: `It should be a Positive Integer${limit}`, code });
  return usual;
};

/** The rows of a page, and the number of the next one. @throws Refusal 400 */
export const pageOf = <T>(
  query: URLSearchParams,
  rows: readonly T[],
): { page: readonly T[]; next: number | null } => {
  const wrongs: Wrong[] = [];
  const page = read(query, 'page', 300, 1, wrongs);
  const each = read(query, 'per_page', MOST, USUAL, wrongs);
  if (wrongs.length > 0) throw invalid(...wrongs);
  const from = (page - 1) * each;
  const next = rows.length > from + each ? page + 1 : null;
  return { page: rows.slice(from, from + each), next };
};
