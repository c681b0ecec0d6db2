import type { Change } from '../change-of.ts';

/** How one language says that something is about to be done. Gaps are bounded so that matching stays linear. */
export interface Announcing {
  /** How each kind of change is named. */
  named: Readonly<Record<Change, RegExp>>;
  /** Somebody does it, has just done it, or the customer is to get it. */
  announces: RegExp;
  /** It is told of, asked for, ruled out, made to depend on something, or only looked at. */
  onlyTells: RegExp;
}

/** Whole words of a language that sets spaces between them. */
export const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
