/** A text of at most `most` characters as the platform counts them; what is cut off is marked. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // no half of a character that takes two places
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
};
