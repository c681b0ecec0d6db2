import { BOUNDS, CLOSED } from './fact-types.ts';

/** Upper bounds of a value: characters of a text, items of a list or keys of a map, and what those items are. */
export interface Size {
  text: number;
  items: number;
  item: Size | null;
  /** Name of the closed group of facts, when it is one. */
  group?: string;
}

/** A number, truth value or time. */
export const SCALAR: Size = { text: 0, items: 0, item: null };

/** A text of at most so many characters. */
export const text = (length: number): Size => ({ text: length, items: 0, item: null });

/** Free JSON: anything the bounds of facts allow. */
export const ANY: Size = { text: BOUNDS.free, items: BOUNDS.items, item: null };

/** What a loop over it, or an index into it, gives. */
export const itemOf = (size: Size): Size => size.item ?? (size.items > 0 ? ANY : SCALAR);

const itemsOf = (a: Size, b: Size): Size | null => {
  const parts = [a, b].filter(({ items }) => items > 0).map(({ item }) => item ?? ANY);
  return parts.reduce<Size | null>((all, part) => (all ? either(all, part) : part), null);
};

/** Bounds of a value that is one or the other. */
export const either = (a: Size, b: Size): Size =>
  a === ANY || b === ANY
    ? { ...ANY, text: Math.max(a.text, b.text), items: Math.max(a.items, b.items) }
    : { text: Math.max(a.text, b.text), items: Math.max(a.items, b.items), item: itemsOf(a, b) };

/** Bounds of `a + b`. */
export const joined = (a: Size, b: Size): Size => ({
  ...either(a, b),
  text: a.text + b.text,
  items: a.items + b.items,
});

/** Bounds of a field of a closed group. */
export const fieldSize = (group: string, field: string): Size => {
  const type = CLOSED[group]?.[field];
  if (type === undefined || type === 'dyn') return ANY;
  if (type === 'string') return text(BOUNDS.text);
  if (type === 'list<string>') return { text: 0, items: BOUNDS.items, item: text(BOUNDS.free) };
  return type === 'double' || type === 'bool' ? SCALAR : { ...SCALAR, group: type };
};
