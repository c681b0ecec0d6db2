import { z } from 'zod';
import { LanguageTag, cleanText } from './text.ts';
import { ReasonCode } from './vocabulary.ts';

/** Moments at which the customer is told something about a person. */
export const CustomerMoment = z.enum([
  'requested',
  'accepted',
  'expired',
  'declined',
  'failed',
  'handed_back',
]);
export type CustomerMoment = z.infer<typeof CustomerMoment>;

/** A text for customers that an admin wrote. The most special one that fits is taken; Baton has its own for all others. */
export const CustomerMessage = z.strictObject({
  moment: CustomerMoment,
  language: LanguageTag,
  /** Only for handoffs with this strongest reason. */
  reason: ReasonCode.optional(),
  /** Only while this can be offered. */
  arrangement: z.enum(['now', 'queue', 'callback', 'email', 'later']).optional(),
  /** May hold `{estimate}`, `{opens}`, `{queue}` and `{name}` (the customer's). */
  text: cleanText(1_000, 1),
});
export type CustomerMessage = z.infer<typeof CustomerMessage>;
