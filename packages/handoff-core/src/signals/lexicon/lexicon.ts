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
  /** A sentence of a longer turn is such a call; stricter, because "Agent:" also stands in quoted chats. */
  sentenceAsks?: readonly string[];
  /** The customer wants something done higher up without naming a person. */
  softAsks: readonly string[];
  /** The customer does not want a human. */
  refuses: readonly string[];
  /** Ends just before what looks like an ask and turns it into a refusal: "I don't want to …". */
  negates?: readonly string[];
  /** Ends just before what looks like an ask and makes it a tale or a question about the process: "I was told to …". */
  recounts?: readonly string[];
  /** An ask in such a sentence holds only if something else fails; says how sure the ask is, not whether it is one. */
  conditions?: string;
  /** Yes to an offer: the whole sentence. */
  accepts: readonly string[];
  /** The word for please: with it alone, an ask after an offer is no yes to the offer. */
  please?: string;
  /** Yes to an offered human in so many words, anywhere in the turn; counts only after an offer. */
  agrees?: readonly string[];
  /** A sentence after a bare yes that says that the yes was not about the human, or not yet. */
  holdsBack?: readonly string[];
  /** No to an offer: the start of the turn. */
  declines: readonly string[];
  /** Short spellings of chats, each to what it stands for, which may be several words. */
  shorthand?: Readonly<Record<string, string>>;
  /** Words, separated by spaces, of which common misspellings are understood. */
  oftenMistyped?: string;
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

export type Mark =
  | 'profanity'
  | 'again_and_again'
  | 'legal_threat'
  | 'churn_threat'
  | 'accusation'
  | 'sarcasm';
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
  sentenceAsks: RegExp | null;
  softAsks: RegExp | null;
  refuses: RegExp | null;
  negates: RegExp | null;
  recounts: RegExp | null;
  conditions: RegExp | null;
  accepts: RegExp | null;
  please: string;
  agrees: RegExp | null;
  holdsBack: RegExp | null;
  /** Misspelt word to the word that is meant. */
  typos: ReadonlyMap<string, string>;
  declines: RegExp | null;
  offers: RegExp | null;
  promises: RegExp | null;
  missing: RegExp | null;
  goesOn: RegExp | null;
  offTopic: RegExp | null;
  marks: readonly (readonly [Mark, RegExp])[];
  topics: readonly (readonly [Topic, RegExp])[];
}
