/** What one language file says. Patterns are regular expressions over folded sentences: lower case, no accents, spaces and commas only. */
export interface LexiconData {
  /** Two-letter code. */
  language: string;
  /** Function words, separated by spaces; they tell the language and are left out of comparisons. */
  stopWords: string;
  negators: string;
  intensifiers: string;
  /** Words by weight, -4 (worst) to 4 (best); a `*` at the end stands for any ending. */
  sentiment: Readonly<Record<string, string>>;
  /** The customer says no to what was said, or puts it right; a no that only declines more help is none. */
  contradicts: readonly string[];
  /** A sentence without any of these can't speak of a human; saves time. */
  humanGate: string;
  /** The customer wants a human. */
  asks: readonly string[];
  /** The whole turn is a bare call such as "agent please". */
  bareAsks: readonly string[];
  /** The customer wants something done higher up without naming a person. */
  softAsks: readonly string[];
  /** The customer does not want a human. */
  refuses: readonly string[];
  /** Yes to an offer: the whole sentence. */
  accepts: readonly string[];
  /** No to an offer: the start of the turn. */
  declines: readonly string[];
  /** The AI offers a human. */
  offers: readonly string[];
  /** The AI promises that a person will do something. */
  promises: readonly string[];
  /** The AI says that it does not know or can't see. */
  missing: readonly string[];
  /** The AI keeps working on it: asks for a confirmation, says that it will try something. A question mark counts anyway. */
  goesOn: readonly string[];
  /** The customer wants what is none of support's business: a poem, homework, the AI's own instructions. */
  offTopic: readonly string[];
  /** Marks of frustration by name. */
  marks: Readonly<Partial<Record<Mark, readonly string[]>>>;
  /** Topics for humans only, by name. */
  topics: Readonly<Partial<Record<Topic, readonly string[]>>>;
}

export type Mark = 'profanity' | 'again_and_again' | 'legal_threat' | 'churn_threat' | 'accusation';
export type Topic = 'legal' | 'medical' | 'self_harm' | 'payment_data' | 'data_protection';

/** A language file made ready to use. */
export interface Lexicon {
  language: string;
  stopWords: ReadonlySet<string>;
  negators: ReadonlySet<string>;
  intensifiers: ReadonlySet<string>;
  /** Whole words. */
  weights: ReadonlyMap<string, number>;
  /** Beginnings of words. */
  beginnings: ReadonlyMap<string, number>;
  /** Any mark or topic: a text without any is passed over at once. */
  alarm: RegExp | null;
  /** First three letters of all beginnings. */
  openings: ReadonlySet<string>;
  contradicts: RegExp | null;
  humanGate: RegExp;
  asks: RegExp | null;
  bareAsks: RegExp | null;
  softAsks: RegExp | null;
  refuses: RegExp | null;
  accepts: RegExp | null;
  declines: RegExp | null;
  offers: RegExp | null;
  promises: RegExp | null;
  missing: RegExp | null;
  goesOn: RegExp | null;
  offTopic: RegExp | null;
  marks: readonly (readonly [Mark, RegExp])[];
  topics: readonly (readonly [Topic, RegExp])[];
}
