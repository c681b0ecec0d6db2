import type { Claim } from '@baton/handoff-service';
import { claimed } from '../../../shared/claimed.ts';
import type { Writing } from '../writing.ts';
import { assign, teammateOf } from './write-assignment.ts';

/** Gives it to the teammate who took it over, in their own name, unless somebody else has it or was given it since the first try. */
export const writeClaim = async (writing: Writing, claim: Claim | undefined): Promise<void> => {
  if (!claim) return;
  const { desk, seen, meanwhile, degraded } = writing;
  const person = teammateOf(claim.by);
  const nobodies = [...claim.nobodies, desk.account.admin];
  const what = claimed(seen.admin_assignee_id, { ...claim, nobodies });
  if (what === 'theirs') return;
  if (what === 'kept' || person === null || meanwhile.assigned)
    return void degraded.add('assignee');
  const now = await assign(writing, 'admin', person, person);
  if (now?.admin_assignee_id !== person) degraded.add('assignee');
};
