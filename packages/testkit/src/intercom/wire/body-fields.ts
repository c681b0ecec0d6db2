import { invalid } from './refusal.ts';
import type { Json } from './values.ts';

/** Refuses what no description names: a misspelt field would be overlooked in earnest, and nobody would notice. @throws Refusal 400 */
export const demandKnown = (body: Json, known: readonly string[]): void => {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(`${unknown} is not a known parameter`, unknown);
};
