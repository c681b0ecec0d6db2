import type { Claim } from '@baton/handoff-service';

/** What becomes of a claim: it is theirs already, it is to be given to them, or somebody else keeps it. @param holder who has it, by the helpdesk's id */
export const claimed = (
  holder: string | null,
  { by, nobodies }: Claim,
): 'theirs' | 'give' | 'kept' => {
  if (holder === by) return 'theirs';
  return holder === null || nobodies.includes(holder) ? 'give' : 'kept';
};
