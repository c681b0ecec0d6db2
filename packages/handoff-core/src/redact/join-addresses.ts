import type { Find } from './detector.ts';

const FAR = 40;
/** A town, or nothing but signs: `, Bristol ` between a street and its code. */
const TOWN = /^[,\s]*(?:\p{Lu}[\p{L}.'’-]*[,\s]+){0,3}$/u;

/** What stands between two parts of one address and is a town is part of it. */
export const joinAddresses = (text: string, finds: readonly Find[]): Find[] => {
  const parts = finds
    .filter(({ kind }) => kind === 'address')
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const joined: Find[] = [];
  let open: Find | null = null;
  for (const part of parts) {
    const gap: number = open ? part.start - open.end : 0;
    if (open && gap > 0 && gap <= FAR && TOWN.test(text.slice(open.end, part.start))) {
      open = { kind: 'address', start: open.start, end: part.end };
      joined.push(open);
    } else if (!open || part.end > open.end) open = part;
  }
  return joined;
};
