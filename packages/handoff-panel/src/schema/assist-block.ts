import { z } from 'zod';
import { blockBase } from './block-base.ts';
import { Ref, Sentence, Tone } from './parts.ts';

/** Suggestions for the human; never sent by themselves. */
export const AssistBlock = z.object({
  ...blockBase,
  kind: z.literal('assist'),
  /** Always shown: these are suggestions, and somebody has to check them. */
  caution: z.string(),
  /** What to weigh before answering, gravest first; `sentence` quotes the customer. */
  flags: z.array(z.object({ code: z.string(), label: z.string(), tone: Tone, sentence: Sentence })),
  /** A draft to change and send, or not; null when there is none. */
  reply: z
    .object({
      label: z.string(),
      text: z.string(),
      /** BCP 47, for `lang`. */
      language: z.string(),
      /** For example `In Spanish, written by a model`; empty when there is nothing to say. */
      note: z.string(),
      refs: z.array(Ref),
      insert: z.object({ label: z.string(), enabled: z.boolean(), why: z.string() }),
      copyLabel: z.string(),
    })
    .nullable(),
  /** Best first. */
  suggestions: z.array(
    z.object({
      kind: z.enum(['macro', 'article']),
      kindLabel: z.string(),
      id: z.string(),
      title: z.string(),
      excerpt: z.string(),
      url: z.string().nullable(),
      /** For example `Matches: refund, blender · Zendesk`. */
      why: z.string(),
      /** Button that applies it to what is being written; null for an article, and where the host can't. */
      apply: z.object({ label: z.string() }).nullable(),
    }),
  ),
  /** What a model wrote, as far as turns and ledger bear it out. */
  items: z.array(Sentence),
  /** How much of what a model wrote did not hold, and whether it is out of date; empty when there are no `items`. */
  written: z.string(),
  /** Who did not answer in time, a sentence each. */
  missing: z.array(z.string()),
  titles: z.object({ flags: z.string(), suggestions: z.string(), written: z.string() }),
});
