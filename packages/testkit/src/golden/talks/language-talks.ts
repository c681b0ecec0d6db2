/** What a talk is about; what it should come to stands in the test. */
export type TalkKind = 'anger' | 'ask' | 'topic' | 'noProgress' | 'mockPraise' | 'harmless';

/** Short support talks in one language. A line that begins with "AI: " is the AI's, every other the customer's. */
export interface LanguageTalks {
  /** Two-letter code. */
  language: string;
  /** The customer wants no person; said at the start, it should hold back what is not urgent. */
  refusal: string;
  /** The last line is the customer's and the one at which a person should come. */
  talks: Readonly<Record<TalkKind, readonly string[]>>;
}
