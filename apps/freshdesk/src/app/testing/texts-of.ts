import type { Item } from '../utils/h.ts';

/** All items, the given ones and what is in them, in the order of reading. */
export const allOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...allOf(item.kids)]);

const FIELD = ['label', 'value', 'placeholder', 'aria-label'] as const;

/** What a person can read of what was drawn, with what stands in its fields. */
export const textsOf = (item: Item): string =>
  allOf([item])
    .flatMap(({ text, props }) => [
      text,
      ...FIELD.map((name) => props[name]).filter((value) => typeof value === 'string'),
    ])
    .join('');
