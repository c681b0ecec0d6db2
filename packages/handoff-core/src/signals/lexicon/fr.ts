import type { LexiconData } from './lexicon.ts';

/** stub */
export const fr: LexiconData = {
  language: 'fr',
  stopWords: '',
  negators: '',
  intensifiers: '',
  sentiment: {},
  humanGate: '.',
  asks: [],
  bareAsks: [],
  softAsks: [],
  refuses: [],
  accepts: [],
  declines: [],
  offers: [],
  promises: [],
  missing: [],
  marks: {},
  topics: {},
};
