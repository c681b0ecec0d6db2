import { Outcome } from '../schema/vocabulary.ts';

/** How far an outcome goes, to compare two of them: 0 for `continue`, higher for what brings a person in sooner. */
export const outcomeRank = (outcome: Outcome): number => Outcome.options.indexOf(outcome);
