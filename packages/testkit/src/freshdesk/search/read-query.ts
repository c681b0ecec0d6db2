import { Refusal } from '../wire/refusal.ts';

/** How two values are compared. `:>` and `:<` hold for equal ones too. */
type Comparison = 'is' | 'least' | 'most';

/** A query as it is meant. */
export type Query =
  | { kind: 'part'; field: string; comparison: Comparison; value: string | null }
  | { kind: 'all' | 'any'; of: readonly Query[] };

const TOKEN = /\s*(\(|\)|AND\b|OR\b|[a-z_0-9]+:[<>]?(?:'[^']*'|[^\s()]+))/gy;
const PART = /^([a-z_0-9]+):([<>]?)('?)([^]*?)\3$/;

/** What is no query. */
export const unreadableQuery = (): Refusal =>
  new Refusal(400, {
    description: 'Validation failed',
    errors: [{ field: 'query', message: 'The query is invalid', code: 'invalid_value' }],
  });

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (match?.[1] === undefined) throw unreadableQuery();
    tokens.push(match[1]);
    at = TOKEN.lastIndex;
  }
  return tokens;
};

const partOf = (token: string): Query => {
  const [, field, sign, quote, value] = PART.exec(token) ?? [];
  if (field === undefined || value === undefined) throw unreadableQuery();
  const comparison = sign === '>' ? 'least' : sign === '<' ? 'most' : 'is';
  return {
    kind: 'part',
    field,
    comparison,
    value: quote === '' && value === 'null' ? null : value,
  };
};

/** Reads a query: parts with AND and OR between them, and brackets. @throws Refusal 400 */
export const readQuery = (text: string): Query => {
  const tokens = tokensOf(text);
  let at = 0;
  const one = (): Query => {
    const token = tokens[at];
    at += 1;
    if (token === undefined || token === ')' || token === 'AND' || token === 'OR')
      throw unreadableQuery();
    if (token !== '(') return partOf(token);
    const inner = any();
    if (tokens[at] !== ')') throw unreadableQuery();
    at += 1;
    return inner;
  };
  const joined = (word: 'AND' | 'OR', kind: 'all' | 'any', next: () => Query): Query => {
    const of = [next()];
    while (tokens[at] === word) {
      at += 1;
      of.push(next());
    }
    const [first] = of;
    return of.length === 1 && first ? first : { kind, of };
  };
  const all = (): Query => joined('AND', 'all', one);
  function any(): Query {
    return joined('OR', 'any', all);
  }
  const query = any();
  if (at < tokens.length) throw unreadableQuery();
  return query;
};
