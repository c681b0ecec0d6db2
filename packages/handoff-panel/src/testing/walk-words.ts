import { createFormat } from '../format/format.ts';

/** One text of a language: where it stands, what it says, and which samples it was given. */
export interface Worded {
  path: string;
  text: string;
  /** Texts that were handed over and may stand in it. */
  given: readonly string[];
}

type Maker = (...args: unknown[]) => unknown;

const NUMBERS =
  /^_?(?:n|count|points|times|dropped|writes|reads|failed|shown|previous|handedOver|minutes|number|first|low|high|turns?|uncovered|withheld)$/u;
const TRUTHS = /^(?:unknown|known|overdue|binding)$/u;

/** What a parameter is called says what it takes. */
const namesOf = (make: Maker): string[] => {
  const source = make.toString();
  const head = /^(?:async )?(?:\w+)?\s*\(([\s\S]*?)\)\s*(?:=>|\{)/u.exec(source)?.[1];
  const list = head ?? /^(\w+)\s*=>/u.exec(source)?.[1] ?? '';
  return list
    .replaceAll(/\{[^}]*\}/gu, '{}')
    .split(',')
    .map((name) => name.replace(/=.*$/su, '').trim())
    .filter((name) => name !== '');
};

/** A name that reads like none of any language. */
const sample = (name: string): string => `⟦${name}⟧`;

const wordsWith = (n: number, yes: boolean): Record<string, unknown> =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined;
        if (NUMBERS.test(name)) return n;
        return TRUTHS.test(name) ? yes : sample(name);
      },
    },
  );

const argument = (name: string, language: string, n: number, yes: boolean): unknown => {
  if (/^_?format$/u.test(name)) return createFormat(language, 'UTC', null);
  if (name === '{}') return wordsWith(n, yes);
  if (name === 'sentences') return [sample('one'), sample('two')];
  if (NUMBERS.test(name)) return n;
  return TRUTHS.test(name) ? yes : sample(name);
};

/** What is made by functions is made with none, one, two and five of a thing. */
const MANY = [0, 1, 2, 5];

const isMaker = (value: unknown): value is Maker => typeof value === 'function';

/**
 * Every text in a table of words, those of functions with samples for what they are given. Whichever of the two tables
 * takes more arguments says what they are.
 */
export const walkWords = (
  table: unknown,
  model: unknown,
  language: string,
  path = '',
): Worded[] => {
  if (typeof table === 'string') return [{ path, text: table, given: [] }];
  if (isMaker(table)) {
    const other = isMaker(model) ? namesOf(model) : [];
    const own = namesOf(table);
    const names = own.length >= other.length ? own : other;
    return MANY.flatMap((n) =>
      [true, false].map((yes): Worded => {
        const text = String(table(...names.map((name) => argument(name, language, n, yes))));
        return { path: `${path}(${n}, ${yes})`, text, given: text.match(/⟦\w+⟧/gu) ?? [] };
      }),
    );
  }
  if (table === null || typeof table !== 'object') return [];
  const like = (model ?? {}) as Record<string, unknown>;
  return Object.entries(table).flatMap(([key, item]) =>
    walkWords(item, like[key], language, `${path}.${key}`),
  );
};
