import { z } from 'zod';
import { cleanText } from './text.ts';
import { Tier } from './vocabulary.ts';

/** What a masked thing is. `ssn` is American, `national_id` any other state's; `custom` is a tenant's own pattern. */
export const MaskKind = z.enum([
  'email',
  'phone',
  'card',
  'iban',
  'ssn',
  'national_id',
  'ip',
  'secret',
  'api_key',
  'birth_date',
  'health',
  'name',
  'address',
  'custom',
]);
export type MaskKind = z.infer<typeof MaskKind>;

/** How a find is shown: as it is, in part (first letter or last four), only as its kind, or not at all. Fullest first. */
export const Treatment = z.enum(['show', 'partial', 'mask', 'drop']);
export type Treatment = z.infer<typeof Treatment>;

/** Something a tenant wants hidden beside what redaction finds by itself, for example a membership number. */
export const PrivacyPattern = z.strictObject({
  id: z.string().regex(/^[\w-]{1,60}$/),
  /** Regular expression of the RE2 kind, for example `MEM-[0-9]{6}`. */
  pattern: cleanText(100, 1),
  /** Which kind it is treated as; `custom` is hidden from everyone but the full tier. */
  kind: MaskKind.exclude(['ip']).default('custom'),
});
export type PrivacyPattern = z.output<typeof PrivacyPattern>;

const TierTreatments = z.strictObject({
  restricted: Treatment.optional(),
  standard: Treatment.optional(),
  full: Treatment.optional(),
});

/** What a tenant shows otherwise than Baton does, kind by tier; what is left out stays as Baton has it. */
export const PrivacyTiers = z.strictObject({
  email: TierTreatments.optional(),
  phone: TierTreatments.optional(),
  card: TierTreatments.optional(),
  iban: TierTreatments.optional(),
  ssn: TierTreatments.optional(),
  national_id: TierTreatments.optional(),
  ip: TierTreatments.optional(),
  secret: TierTreatments.optional(),
  api_key: TierTreatments.optional(),
  birth_date: TierTreatments.optional(),
  health: TierTreatments.optional(),
  name: TierTreatments.optional(),
  address: TierTreatments.optional(),
  custom: TierTreatments.optional(),
} satisfies Record<MaskKind, unknown>);
export type PrivacyTiers = z.output<typeof PrivacyTiers>;

/** Who may have something hidden shown for a while, with a reason that is kept. */
export const PrivacyReveal = z.strictObject({
  /** Tiers that may ask; an empty list switches it off. */
  tiers: z.array(Tier).max(3).default(['standard', 'full']),
  /** Kinds that may be asked for; shown as the full tier sees them. */
  kinds: z
    .array(MaskKind)
    .max(MaskKind.options.length)
    .default(MaskKind.exclude(['secret', 'api_key']).options),
  /** How long it lasts. */
  minutes: z.int().min(1).max(60).default(10),
  /** How often one viewer may ask within an hour. */
  perHour: z.int().min(1).max(100).default(10),
});
export type PrivacyReveal = z.output<typeof PrivacyReveal>;

/** What is hidden from whom beside and instead of what redaction does by itself. */
export const Privacy = z.strictObject({
  patterns: z.array(PrivacyPattern).max(50).default([]),
  tiers: PrivacyTiers.prefault({}),
  reveal: PrivacyReveal.prefault({}),
});
export type Privacy = z.output<typeof Privacy>;
