import { invalidAttribute, missingParameter } from './refusal.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record in an envelope, for example what is under `ticket`. @throws Refusal 400 */
export const envelope = (body: Json, name: string): Json => {
  const value = body[name];
  if (value === undefined || value === null) throw missingParameter(name);
  if (!isJson(value)) throw invalidAttribute(name, 'be an object');
  return value;
};

/** Reads a part of a record; undefined when it is not there. @throws Refusal 400 on another type */
export type Reader<T> = (record: Json, name: string, path?: string) => T | undefined;

const reader =
  <T>(must: string, read: (value: unknown) => T | undefined): Reader<T> =>
  (record, name, path = name) => {
    const value = record[name];
    if (value === undefined) return undefined;
    const got = read(value);
    if (got === undefined) throw invalidAttribute(path, must);
    return got;
  };

const idOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d{1,18}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
};

/** An id as a number or in digits; null and an empty text unset what it stands for. */
export const readId = reader<number | null>('be an integer', (value) =>
  value === null || value === '' ? null : idOf(value),
);
export const readText = reader('be a string', (value) =>
  typeof value === 'string' ? value : undefined,
);
export const readTextOrNull = reader<string | null>('be a string', (value) =>
  value === null || typeof value === 'string' ? value : undefined,
);
export const readFlag = reader('be a boolean', (value) => {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : undefined;
});
export const readRecord = reader('be an object', (value) => (isJson(value) ? value : undefined));
export const readRecords = reader('be an array of objects', (value) =>
  Array.isArray(value) && value.every(isJson) ? value : undefined,
);
export const readIds = reader('be an array of integers', (value) => {
  if (!Array.isArray(value)) return undefined;
  const ids = value.map(idOf);
  return ids.every((id) => id !== undefined) ? ids : undefined;
});
/** Ids of routing values and the like, which are texts. */
export const readTexts = reader('be an array of strings', (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined,
);
/** Tags as a list or as one text with spaces between; small letters. */
export const readTags = reader('be an array of strings', (value) => {
  const list = typeof value === 'string' ? value.split(/\s+/) : value;
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) return undefined;
  // Spaces are no part of a tag: what is written with one is two.
  const tags = list.flatMap((tag: string) => tag.toLowerCase().split(/[\s,]+/));
  return [...new Set(tags.filter((tag) => tag !== ''))];
});
