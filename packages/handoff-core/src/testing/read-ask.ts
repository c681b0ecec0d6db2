import { takeApart } from '../fold/words.ts';
import { classifyAsk } from '../signals/classify-ask.ts';
import type { Ask } from '../signals/classify-ask.ts';
import { lexiconsFor } from '../signals/lexicon/lexicons.ts';

/** What a text in a language says about wanting a human; `null` when the language is unknown. */
export const readAsk = (text: string, language: string | null, offered = false): Ask =>
  classifyAsk(takeApart(text), lexiconsFor(language), offered);
