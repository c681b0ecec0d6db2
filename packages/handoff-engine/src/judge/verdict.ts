import { z } from 'zod';

/** Why a judge thinks so: a closed list, so that nothing a customer wrote comes back as an instruction or as text. */
export const JUDGE_REASONS = [
  'asks_for_human',
  'refuses_human',
  'angry',
  'repeats_request',
  'answer_did_not_help',
  'content',
  'unclear',
] as const;

/** What a judge says about the latest customer turn. */
export const JudgeVerdict = z.strictObject({
  /** 0 to 1: how sure it is that a person is wanted or needed now. */
  human: z.number().min(0).max(1),
  /** 0 to 1: how likely the customer is dissatisfied. */
  dissatisfied: z.number().min(0).max(1),
  why: z.enum(JUDGE_REASONS),
});
export type JudgeVerdict = z.infer<typeof JudgeVerdict>;
