import { resemblance } from '../fold/sketch.ts';

/** Earlier texts that resemble the latest one, and the latest itself. */
export const repeatsOfLatest = (
  texts: readonly { id: string; sketch: string }[],
  similarity: number,
): { times: number; ids: string[] } => {
  const latest = texts.at(-1);
  if (!latest) return { times: 0, ids: [] };
  const alike = texts
    .slice(0, -1)
    .filter((text) => resemblance(text.sketch, latest.sketch) >= similarity);
  return {
    times: alike.length,
    ids: alike.length > 0 ? [...alike.map((text) => text.id), latest.id] : [],
  };
};
