import { z } from 'zod';
import { ExternalId, LanguageTag, cleanText } from './text.ts';
import { HelpdeskName } from './vocabulary.ts';

const Attribute = z.union([cleanText(2_000), z.number(), z.boolean(), z.null()]);

/** The customer as the agent knows them. Everything optional: absent means not provided. */
export const Customer = z.strictObject({
  id: ExternalId.optional(),
  name: cleanText(200).optional(),
  email: cleanText(320).optional(),
  phone: cleanText(60).optional(),
  plan: cleanText(100).optional(),
  language: LanguageTag.optional(),
  /** Up to 50 further facts the agent wants the human to see. */
  attributes: z.record(cleanText(100, 1), Attribute).optional(),
});
export type Customer = z.infer<typeof Customer>;

/** Facts about the whole conversation; later events overwrite single fields. */
export const ConversationFacts = z.strictObject({
  channel: cleanText(40).optional(),
  language: LanguageTag.optional(),
  subject: cleanText(500).optional(),
  /** Name from the agent's own intent list, for example `refund_request`. */
  intent: cleanText(100).optional(),
  customer: Customer.optional(),
  agent: z
    .strictObject({
      id: ExternalId,
      name: cleanText(100).optional(),
      version: cleanText(60).optional(),
    })
    .optional(),
  /** Where a human would answer. */
  ticket: z.strictObject({ helpdesk: HelpdeskName, id: ExternalId }).optional(),
});
export type ConversationFacts = z.infer<typeof ConversationFacts>;

/** Something the customer or the AI attached; the bytes stay where they are. */
export const Attachment = z.strictObject({
  name: cleanText(300, 1),
  /** Media type, for example `image/png`. */
  type: cleanText(100),
  /** Bytes. */
  size: z.int().min(0).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .optional(),
});
export type Attachment = z.infer<typeof Attachment>;
