import { z } from 'zod';
import { blockBase } from './block-base.ts';
import { Field, When } from './parts.ts';

/** A field with where it was read and when, for example `Zendesk, 12:02`; null for what the conversation itself says. */
export const SourcedField = Field.extend({ source: z.string().nullable() });
export type SourcedField = z.infer<typeof SourcedField>;

/** Who the customer is and what was before, as far as the viewer may see it. */
export const CustomerBlock = z.object({
  ...blockBase,
  kind: z.literal('customer'),
  fields: z.array(SourcedField),
  /** For example `3 earlier conversations, 1 with a person`; empty when nobody asked. */
  more: z.string(),
  /** Latest first. */
  previous: z.array(z.object({ conversationId: z.string(), sentence: z.string(), when: When })),
  /** Tickets of the customer that are not this one. */
  tickets: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      url: z.string().nullable(),
      when: When.nullable(),
    }),
  ),
  /** What could not be asked, a sentence each. */
  missing: z.array(z.string()),
  /** Headings, with the source and age of what stands under them. */
  titles: z.object({ previous: z.string(), tickets: z.string() }),
});
