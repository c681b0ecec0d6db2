import type { PackageDraft } from './package-draft.ts';

/** A package with exactly one fault. */
export interface Mutation {
  /** The rule that has to find it, and no other. */
  readonly rule: string;
  /** In words, for the title of the test. */
  readonly fault: string;
  /** Where it has to be found; empty for the package as a whole. */
  readonly file: string;
  readonly make: (draft: PackageDraft) => PackageDraft | Buffer;
}

/** Faults that one file has. */
export const faultsIn = (
  file: string,
  list: readonly (readonly [rule: string, fault: string, make: Mutation['make']])[],
): Mutation[] => list.map(([rule, fault, make]) => ({ rule, fault, file, make }));
