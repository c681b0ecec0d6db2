import { invalid, missing } from './refusal.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a part of a request; undefined when it is not there. @throws Refusal 400 on another type */
export type Reader<T> = (body: Json, name: string) => T | undefined;

const reader =
  <T>(must: string, read: (value: unknown) => T | undefined): Reader<T> =>
  (body, name) => {
    const value = body[name];
    if (value === undefined) return undefined;
    const got = read(value);
    if (got === undefined) throw invalid(`${name} must be ${must}`, name);
    return got;
  };

export const readText = reader('a string', (value) =>
  typeof value === 'string' ? value : undefined,
);
export const readFlag = reader('a boolean', (value) =>
  typeof value === 'boolean' ? value : undefined,
);
export const readWhole = reader('an integer', (value) =>
  Number.isSafeInteger(value) ? (value as number) : undefined,
);
export const readRecord = reader('an object', (value) => (isJson(value) ? value : undefined));
export const readRecords = reader('an array of objects', (value) =>
  Array.isArray(value) && value.every(isJson) ? value : undefined,
);
export const readTexts = reader('an array of strings', (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined,
);
/** An id: digits as a text, as the description says; a number is another type. */
export const readId = reader('a string of digits', (value) =>
  typeof value === 'string' && /^\d{1,19}$/.test(value) ? value : undefined,
);

/** The same of what has to be there. @throws Refusal 400 */
export const must = <T>(read: Reader<T>, body: Json, name: string): T => {
  const value = read(body, name);
  if (value === undefined) throw missing(name);
  return value;
};

/** Times are whole seconds. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);
export const secondsOrNull = (at: Date | null): number | null =>
  at === null ? null : secondsOf(at);
