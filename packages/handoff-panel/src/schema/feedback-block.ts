import { z } from 'zod';
import { blockBase } from './block-base.ts';

/** What a person may write over the brief. */
const EditForm = z.object({
  /** Latest version, 0 when nobody edited: sent back as `base`. */
  version: z.int(),
  /** What stands there now, to start from. An unchanged text that is not a person's goes back as null. */
  headline: z.string(),
  nextStep: z.string(),
  note: z.string(),
  /** Whether the text that stands there is a person's. */
  own: z.object({ headline: z.boolean(), nextStep: z.boolean() }),
  label: z.string(),
  labels: z.object({
    headline: z.string(),
    nextStep: z.string(),
    note: z.string(),
    noteHint: z.string(),
    save: z.string(),
    /** Back to what Baton wrote; null when nobody edited. */
    restore: z.string().nullable(),
    /** Stands before what somebody else saved in the meantime. */
    newer: z.string(),
  }),
  /** Question before going back to what Baton wrote. */
  restoreConfirm: z.string(),
  /** For example `Edited by Zendesk user 7, 12:04`; null when nobody edited. */
  edited: z.string().nullable(),
  /** For example `3 messages since this edit`; null when nothing came since. */
  stale: z.string().nullable(),
});

/** How good the brief was. */
const RatingForm = z.object({
  /** What this viewer said before; null when they have not. */
  stars: z.int().min(1).max(5).nullable(),
  question: z.string(),
  options: z.array(z.object({ stars: z.int().min(1).max(5), label: z.string() })),
  missingQuestion: z.string(),
  missing: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Codes this viewer chose before. */
  chosen: z.array(z.string()),
  comment: z.string(),
  commentLabel: z.string(),
  send: z.string(),
  /** Label of the button that lets the viewer rate anew. */
  change: z.string(),
  thanks: z.string(),
});

/** What the reader may correct and say about the brief. */
export const FeedbackBlock = z.object({
  ...blockBase,
  kind: z.literal('feedback'),
  edit: EditForm,
  rating: RatingForm,
});
