import type { PackageDraft } from './package-draft.ts';

/** A package with exactly one fault. */
export interface Mutation {
  /** The rule that has to find it, and no other. */
  readonly rule: string;
  /** In words, for the title of the test. */
  readonly fault: string;
  readonly make: (draft: PackageDraft) => PackageDraft;
}

/** The same, as short as it can be written. */
export type MutationRow = readonly [rule: string, fault: string, make: Mutation['make']];

/** Rows as mutations. */
export const mutationsOf = (rows: readonly MutationRow[]): readonly Mutation[] =>
  rows.map(([rule, fault, make]) => ({ rule, fault, make }));
