import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

/** Words of the circle in each language that can be chosen on the page. */
export const WORDS: Readonly<Record<'en' | 'de' | 'es', Words>> = { en, de, es };
