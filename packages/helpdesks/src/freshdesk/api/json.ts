/** What the runtime offers for numbers of any length, and the types do not know yet. */
const { rawJSON } = JSON as typeof JSON & { rawJSON: (text: string) => unknown };

const WHOLE = /^-?\d{16,40}$/;

const keepWhole = (_key: string, value: unknown, context?: { source?: string }): unknown => {
  const source = context?.source ?? '';
  return typeof value === 'number' && !Number.isSafeInteger(value) && WHOLE.test(source)
    ? source
    : value;
};

/** Reads JSON; whole numbers that a number can't hold stay text, since ids there may have 19 digits. Null where it is none. */
export const readJson = (text: string): { json: unknown } | null => {
  if (text.trim() === '') return { json: null };
  try {
    return { json: JSON.parse(text, keepWhole) };
  } catch {
    return null;
  }
};

/** An id for a body: a number, however long, because Freshdesk takes no text for one. */
export const idInBody = (id: string): unknown => rawJSON(id);
