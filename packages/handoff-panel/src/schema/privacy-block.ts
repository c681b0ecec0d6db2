import { z } from 'zod';
import { blockBase } from './block-base.ts';
import { Field, When } from './parts.ts';

/** What is hidden from this viewer, and how they may ask to see it. */
export const PrivacyBlock = z.object({
  ...blockBase,
  kind: z.literal('privacy'),
  sentence: z.string(),
  /** Kind and how many different values of it are hidden. */
  masked: z.array(Field),
  /** Null where nothing can be revealed. */
  reveal: z
    .object({
      enabled: z.boolean(),
      /** Why it can't be asked for; empty when it can. */
      why: z.string(),
      label: z.string(),
      /** Asks for the reason, which is recorded. */
      question: z.string(),
      hint: z.string(),
      kindsLabel: z.string(),
      kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
      minutes: z.int(),
      /** Says for how long, and that it is recorded. */
      notice: z.string(),
      confirm: z.string(),
      /** What is shown now; `hide` ends it. */
      active: z.object({ sentence: z.string(), until: When, hide: z.string() }).nullable(),
    })
    .nullable(),
  /** Everything that was decided, done and shown, with its proof. */
  report: z.object({
    label: z.string(),
    html: z.string(),
    json: z.string(),
    copy: z.string(),
  }),
});
