import { takeApart } from '../fold/words.ts';
import { classifyAsk } from './classify-ask.ts';
import type { Ask } from './classify-ask.ts';
import { lexiconsFor } from './lexicon/lexicons.ts';

/**
 * What a customer's text alone says about wanting a human, as a decision at that turn would take it. `language`: a
 * primary tag such as `de`, null reads it in every known language. `offered`: the AI's last answer offered a human.
 */
export const readAsk = (
  text: string,
  { language = null, offered = false }: { language?: string | null; offered?: boolean } = {},
): Ask => classifyAsk(takeApart(text), lexiconsFor(language), offered);
