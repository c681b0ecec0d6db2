import { z } from 'zod';
import { blockBase } from './block-base.ts';
import { Field, Ref, Tone, When } from './parts.ts';

/** What a viewer may do with an action, through the tenant's own endpoint. */
export const ActionCommandItem = z.object({
  command: z.enum(['retry', 'reverse', 'resume']),
  label: z.string(),
  /** What will happen, said before it does. */
  confirm: z.string(),
  /** Why it may be a mistake, for example that the same was done already; null when nothing speaks against it. */
  warning: z.string().nullable(),
  /**
   * Label of the button that does it in spite of the warning, sent with `anyway: true`; null when there is nothing to
   * override, or when it may not be.
   */
  anyway: z.string().nullable(),
  enabled: z.boolean(),
  /** Why it is disabled; empty when enabled. */
  why: z.string(),
});
export type ActionCommandItem = z.infer<typeof ActionCommandItem>;

/** One action, ready to show. */
export const ActionItem = z.object({
  id: z.string(),
  n: z.int(),
  /** Tool name as the agent logs it, for example `refund_order`. */
  name: z.string(),
  /** The same for people, for example `Refund order`. */
  label: z.string(),
  by: z.enum(['customer', 'ai', 'human', 'system']),
  byLabel: z.string(),
  kind: z.enum(['read', 'write']),
  kindLabel: z.string(),
  status: z.enum(['planned', 'running', 'succeeded', 'failed', 'unknown', 'reversed']),
  statusLabel: z.string(),
  tone: Tone,
  /** For example `€40.00`; null when the action moves no money. */
  amount: z.string().nullable(),
  target: z.string().nullable(),
  at: When,
  /** Arguments, result and error, ready to show. */
  details: z.array(Field),
  /** For example `Same effect as #3, done 12:04`; null when nothing is wrong. */
  warning: z.string().nullable(),
  /** What else is remarkable in a few words each: approved by whom, not in the catalogue. */
  marks: z.array(z.object({ code: z.string(), label: z.string(), tone: Tone })),
  commands: z.array(ActionCommandItem),
  refs: z.array(Ref),
  /** Not shown until asked for: a lookup, or one of many changes that nothing is wrong with. */
  folded: z.boolean(),
});
export type ActionItem = z.infer<typeof ActionItem>;

/** Everything that was done to a system, by anyone. */
export const ActionsBlock = z.object({
  ...blockBase,
  kind: z.literal('actions'),
  /** Writes first by time, then reads by time; all of them. */
  items: z.array(ActionItem),
  /** What the customer's actions of each type come to within 24 hours, over all conversations. */
  totals: z.array(Field),
  /** The same in one line, for example `Within 24 hours: 2 refunds, €80.00`; empty when nothing is known. */
  totalsLine: z.string(),
  /** What the button for the folded changes says, before and after; null when no change is folded. */
  more: z.object({ show: z.string(), hide: z.string() }).nullable(),
  counts: z.object({
    writes: z.int(),
    reads: z.int(),
    failed: z.int(),
    unknown: z.int(),
    byCustomer: z.int(),
  }),
});
