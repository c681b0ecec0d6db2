/** What somebody typed, by component id; anything may be missing. */
export type Typed = Readonly<Record<string, string>>;

/** What typed fields ask for, or a sentence on why they can't be taken. */
export type Taken<T> = { ok: true; value: T } | { ok: false; text: string };

/** What was typed in one field, without blanks around it. */
export const textOf = (typed: Typed, id: string): string =>
  Object.hasOwn(typed, id) ? (typed[id] ?? '').trim() : '';
