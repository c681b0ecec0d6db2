import type { DefaultIntent, ReplyFacts } from '@baton/handoff-core';

type Change = ReplyFacts['done'][number]['change'];

/** To a stranger, and to somebody who writes as to a friend. One text where the language makes no difference. */
export type Said = string | readonly [formal: string, informal: string];

/**
 * Sentences to a customer in one language. `{topic}`: one of the topics. `{date}`: a day. `{what}`: a noun of `nouns`.
 * `{x}`: amount and number of a change, with a space in front, or nothing.
 */
export interface ReplyWords {
  hello: Said;
  thanks: Said;
  thanksForTopic: Said;
  /** Once, where the customer had to say it more than once. */
  repeated: Said;
  /** Once, where it was trouble. */
  trouble: Said;
  care: Said;
  /** `{money}`, put behind the noun. */
  amount: string;
  done: Readonly<Record<Change, string>>;
  /** With the article, as the subject of a sentence. */
  nouns: Readonly<Record<Change, string>>;
  failed: Said;
  unknown: Said;
  asks: Readonly<Record<'phone' | 'order', Said>>;
  bye: Said;
  /** What a message is about, to be put into `thanksForTopic`. */
  topics: Readonly<Partial<Record<DefaultIntent, string>>>;
}
