/** What `get` answers from: values by path, `ticket.id` or whole objects such as `currentUser`. */
export type ZafValues = Record<string, unknown>;

const walk = (value: unknown, keys: readonly string[]): unknown => {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
};

/** The value at a path: exact, else inside the longest stored prefix of it; undefined when there is none. */
export const readZafValue = (values: ZafValues, path: string): unknown => {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const stem = keys.slice(0, length).join('.');
    if (!Object.hasOwn(values, stem)) continue;
    const found = walk(values[stem], keys.slice(length));
    if (found !== undefined) return found;
  }
  return undefined;
};
