import type { LexiconData } from './lexicon.ts';

/** stub */
export const pt: LexiconData = {
  language: 'pt',
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
