/** An object of JSON; no key can be taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

/** A value as an object; an empty one for anything else. */
export const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** What stands at a path of keys. */
export const at = (value: unknown, ...keys: readonly string[]): unknown => {
  let found = value;
  for (const key of keys) {
    const object = objectIn(found);
    if (!Object.hasOwn(object, key)) return undefined;
    found = object[key];
  }
  return found;
};

/** A text; an empty one for anything else. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Own keys and values of an object; none of anything else. */
export const entriesIn = (value: unknown): [string, unknown][] => Object.entries(objectIn(value));
