import { z } from 'zod';
import { blockBase } from './block-base.ts';
import { Sentence, When } from './parts.ts';

/** One action the AI may do only when a person says so. */
export const ApprovalItem = z.object({
  /** Sent back with the decision. */
  id: z.string(),
  actionId: z.string(),
  /** What the AI wants to do. */
  sentence: Sentence,
  /** Which limits it hit, a sentence each. */
  reasons: z.array(z.string()),
  /** For example `Decide by 12:34`. */
  expires: When,
  /** Null when the action moves no money; `label` is for reading, `value` is in the currency's main unit. */
  amount: z
    .object({ value: z.number(), currency: z.string().nullable(), label: z.string() })
    .nullable(),
  enabled: z.boolean(),
  /** Why this viewer may not decide; empty when they may. */
  why: z.string(),
  labels: z.object({
    approve: z.string(),
    /** Approve with another amount; shown only where there is an amount. */
    edit: z.string(),
    reject: z.string(),
    amount: z.string(),
    note: z.string(),
  }),
  /** What each decision brings about, said before it is sent. */
  confirm: z.object({ approve: z.string(), edit: z.string(), reject: z.string() }),
  /** Said once it was taken. */
  taken: z.object({ approve: z.string(), edit: z.string(), reject: z.string() }),
});
export type ApprovalItem = z.infer<typeof ApprovalItem>;

/** What a person is asked to decide; there only while something is asked. */
export const ApprovalsBlock = z.object({
  ...blockBase,
  kind: z.literal('approvals'),
  items: z.array(ApprovalItem),
});
