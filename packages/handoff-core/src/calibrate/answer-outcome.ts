/** What became of one answer of an agent: how sure it said it was, and whether the answer turned out good. */
export interface AnswerOutcome {
  /** 0 to 1; left out or null when the agent did not say. */
  confidence?: number | null | undefined;
  good: boolean;
  /** ISO 8601. Without it the answer can't be placed in time. */
  at?: string | undefined;
}

/** An outcome of an answer whose confidence is known. */
export type Rated = AnswerOutcome & { confidence: number };

/** Those with a confidence. @throws RangeError when one is outside of 0 to 1 */
export const rated = (outcomes: readonly AnswerOutcome[]): Rated[] =>
  outcomes.flatMap((outcome) => {
    const { confidence } = outcome;
    if (confidence === undefined || confidence === null) return [];
    if (!(confidence >= 0 && confidence <= 1))
      throw new RangeError('a confidence lies outside of 0 to 1');
    return [{ ...outcome, confidence }];
  });
