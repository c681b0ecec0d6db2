/**
 * What one language says when a customer is or is not content, and when an answer lets them down. Phrases of one to five
 * words, separated by commas; accents and capitals don't matter, `*` stands for up to two words of any kind. Where several begin at the same word the longest counts,
 * so that `no problem` under `harmless` takes the sting out of `no`.
 */
export interface DissatisfactionWords {
  /** The customer turns down what they got: "don't like", "not now", "give up". */
  rejects: string;
  /** The customer wants something else than they got: "another", "instead", "again". */
  wantsOther: string;
  /** The customer is in two minds: "maybe", "but". */
  hesitates: string;
  /** The customer says sorry, as people do before they object or ask again. */
  regrets: string;
  /** The customer knows or has tried it already. */
  knows: string;
  /** Assent at the beginning of a turn: "yes", "sure". */
  agrees: string;
  /** The customer brings it to an end: a "no" beside it only declines more help. */
  parts: string;
  /** The AI could not do it, or says sorry. */
  fails: string;
  /** The AI says that there is none, or that it is not possible. */
  lacks: string;
  /** Looks like one of the above and is none. */
  harmless: string;
}
