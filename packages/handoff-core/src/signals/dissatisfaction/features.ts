/** What speaks for or against content at one customer turn: numbers from -1 to 1, most of them 0 or 1. */
export interface Features {
  sentiment: number;
  rejects: number;
  wantsOther: number;
  hesitates: number;
  regrets: number;
  knows: number;
  agrees: number;
  letDown: number;
  answerSentiment: number;
}

/** What each feature means, for people who read an estimate. */
export const MEANINGS: Readonly<Record<keyof Features, string>> = {
  sentiment: 'how the turn sounds, from angry (-1) to delighted (1)',
  rejects: 'the customer says no to what they got, puts it right or turns it down',
  wantsOther: 'the customer wants something else, or the same again',
  hesitates: 'the customer is in two minds ("but", "maybe")',
  regrets: 'the customer says sorry, as people do before they object or ask again',
  knows: 'the customer knows it or has tried it already',
  agrees: 'the turn begins with assent',
  letDown:
    'the last answer could not do it, did not know or said sorry (1), or said that there is none (0.5)',
  answerSentiment: 'how the last answer sounds, from -1 to 1',
};
