import { z } from 'zod';
import { cleanText } from './text.ts';

/** Largest amount anybody may name, in the currency's main unit; beyond it numbers lose their cents. */
export const MAX_AMOUNT = 1_000_000_000;

/** ISO 4217, in capitals. */
export const Currency: z.ZodString = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be three capital letters such as EUR' });

/** Amounts by currency, in the main unit, for example `{ "EUR": 100 }`. */
export const Amounts: z.ZodRecord<z.ZodString, z.ZodNumber> = z.record(
  Currency,
  z.number().min(0).max(MAX_AMOUNT),
);

const endpoint = z.string().regex(/^[\w-]{1,60}$/);

/** What the AI may do to a system, and how far. */
export const CatalogueAction = z.strictObject({
  /** Type of the effect, for example `refund`; capitals make no difference. */
  type: cleanText(100, 1),
  /** As a person calls it. */
  title: cleanText(200, 1).optional(),
  /** Tools that do it, for actions whose effect has another type or none. */
  names: z.array(cleanText(200, 1)).max(50).default([]),
  /** Taken where an effect has an amount and no currency. */
  currency: Currency.optional(),
  reversible: z.boolean().default(false),
  /** After so many hours the same effect counts as a new one, for what may be done again, such as a new password; never when left out. */
  repeatAfterHours: z.int().min(1).max(87_600).optional(),
  limits: z
    .strictObject({
      /** Most for one action; a currency that is not named is over it. */
      amount: Amounts.optional(),
      /** Most for one customer within 24 hours, this action included. */
      perDay: z
        .strictObject({ count: z.int().min(0).max(10_000).optional(), sum: Amounts.optional() })
        .prefault({}),
      /** What becomes of an action over a limit. */
      over: z.enum(['deny', 'approve']).default('deny'),
    })
    .prefault({}),
  /** Whether a person has to approve before; above an amount, also where a currency is not named. */
  approval: z
    .union([z.enum(['never', 'always']), z.strictObject({ above: Amounts })], {
      error: 'must be `never`, `always` or an object such as { "above": { "EUR": 50 } }.',
    })
    .default('never'),
  /** Lowest tier that may decide on approvals. */
  approvers: z.enum(['anyone', 'standard', 'full']).default('anyone'),
  /** Names of the endpoints that do it and undo it. */
  endpoints: z
    .strictObject({ run: endpoint.optional(), reverse: endpoint.optional() })
    .prefault({}),
});
export type CatalogueAction = z.output<typeof CatalogueAction>;

/** How the guard before actions works. */
export const Guard = z.strictObject({
  /** What becomes of actions that the catalogue does not list; they are flagged in any case. */
  unlisted: z.enum(['allow', 'approve', 'deny']).default('allow'),
  /** Seconds a cleared action is waited for; after them nobody knows whether it was done. */
  leaseSeconds: z.int().min(5).max(3_600).default(120),
  /** Whether a person who announces in a reply what was done before is told so, once, before it is sent. */
  warnBeforeReply: z.boolean().default(true),
  approval: z
    .strictObject({
      /** How long a person has to decide, and the AI to go on after they did. */
      minutes: z.int().min(1).max(10_080).default(60),
      /** What happens when nobody decided in time; the action is not done in either case. */
      onTimeout: z.enum(['reject', 'escalate']).default('reject'),
    })
    .prefault({}),
});
