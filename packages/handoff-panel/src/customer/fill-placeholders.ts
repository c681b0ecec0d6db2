/** What a text for customers may hold in braces. */
export const PLACEHOLDERS = ['estimate', 'opens', 'queue', 'name'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** What is known to put in their place; null where it is not known. */
export type Fillings = Readonly<Record<Placeholder, string | null>>;

const NAMES = /\{\s*(\w*)\s*\}/gu;
const isPlaceholder = (name: string): name is Placeholder =>
  PLACEHOLDERS.some((known) => known === name);

/**
 * A text with every placeholder filled; null when it asks for something that is not known, or for something there is not: half
 * a sentence is worse than another one. What is put in is never read again, so that a name may look like a placeholder.
 */
export const fillPlaceholders = (text: string, fillings: Fillings): string | null => {
  let whole = true;
  const filled = text.replaceAll(NAMES, (_, name: string) => {
    const value = isPlaceholder(name) ? fillings[name] : null;
    if (value === null || value === '') whole = false;
    return value ?? '';
  });
  return whole ? filled : null;
};
