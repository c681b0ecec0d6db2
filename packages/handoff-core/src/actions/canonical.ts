/** The same text for the same JSON value, whatever the order of its keys. */
export const canonical = (value: unknown, depth = 0): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (depth > 20) return '"…"';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, depth + 1)}`).join(',')}}`;
};
