import { verifyConsistency } from '@baton/handoff-core';
import type { Checkpoint } from '@baton/handoff-core';
import { CliError } from '../cli-error.ts';
import type { Faults } from './fault.ts';
import type { Header } from './read-shapes.ts';
import { tree, unhex } from './tree.ts';

/** What is known of the later file. */
export interface Later {
  faults: Faults;
  header: Header | null;
  alone: { consistency: { from: number; proof: string[] } | null } | null;
}

const cannot = (what: string, hint: string): CliError => new CliError('usage', what, hint);

/**
 * Whether what was signed later still holds everything that was signed before; what is wrong goes to the faults.
 * @param roots by size, as far as the file has leaves
 * @throws CliError `usage` when the file does not hold what it takes to know
 */
export const checkContinuation = (
  { faults, header, alone }: Later,
  previous: Checkpoint,
  latest: Checkpoint | null,
  roots: ReadonlyMap<number, string>,
): void => {
  if (!latest) return;
  if (previous.tenant !== latest.tenant)
    throw cannot('the earlier file is of another tenant', 'Give one of the same tenant.');
  const told = `leaves were signed on ${previous.at}`;
  if (previous.size > latest.size) {
    faults.add('rolled-back', `${previous.size} ${told}, and now there are ${latest.size}`);
    return;
  }
  const fork = (): void =>
    faults.add('forked', `the first ${previous.size} ${told} and are others now`);
  if (previous.size === latest.size) {
    if (previous.root !== latest.root) fork();
    return;
  }
  if (alone) {
    if (alone.consistency?.from !== previous.size)
      throw cannot(
        `the checkpoint comes without the proof that it continues one of size ${previous.size}`,
        `Ask for it with GET /v1/ledger/checkpoint?since=${previous.size}`,
      );
    const claim = {
      from: previous.size,
      fromRoot: unhex(previous.root),
      to: latest.size,
      toRoot: unhex(latest.root),
    };
    if (!verifyConsistency(tree, claim, alone.consistency.proof.map(unhex))) fork();
    return;
  }
  if (header?.conversation !== null || previous.size < header.from)
    throw cannot(
      'the file holds too little to be compared with the earlier one',
      'Export everything, or since the size of the earlier checkpoint.',
    );
  // Without a root leaves are missing, which is told already.
  const root = roots.get(previous.size);
  if (root !== undefined && root !== previous.root) fork();
};
