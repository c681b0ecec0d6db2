import { MaskKind, Treatment } from '../schema/privacy.ts';
import type { PrivacyTiers } from '../schema/privacy.ts';
import { Tier } from '../schema/vocabulary.ts';

/** Kind by tier. Card numbers and secrets are never shown to anyone: nobody answers a customer with them. */
const TREATMENT: Readonly<Record<Tier, Readonly<Record<MaskKind, Treatment>>>> = {
  full: {
    email: 'show',
    phone: 'show',
    card: 'partial',
    iban: 'show',
    ssn: 'show',
    national_id: 'show',
    ip: 'show',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'show',
    health: 'show',
    name: 'show',
    address: 'show',
    custom: 'show',
  },
  standard: {
    email: 'partial',
    phone: 'partial',
    card: 'mask',
    iban: 'partial',
    ssn: 'mask',
    national_id: 'mask',
    ip: 'mask',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'mask',
    health: 'mask',
    name: 'show',
    address: 'mask',
    custom: 'mask',
  },
  restricted: {
    email: 'mask',
    phone: 'mask',
    card: 'mask',
    iban: 'mask',
    ssn: 'mask',
    national_id: 'mask',
    ip: 'mask',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'mask',
    health: 'mask',
    name: 'mask',
    address: 'mask',
    custom: 'mask',
  },
};

/** The most anybody is shown of it, whatever a tenant sets. */
export const MOST_SHOWN: Readonly<Partial<Record<MaskKind, Treatment>>> = {
  card: 'partial',
  secret: 'mask',
  api_key: 'mask',
};

const TIERS = Tier.options;

const rank = (treatment: Treatment): number => Treatment.options.indexOf(treatment);
const stricter = (a: Treatment, b: Treatment): Treatment => (rank(a) >= rank(b) ? a : b);

const ownOf = (tiers: PrivacyTiers, kind: MaskKind, tier: Tier): Treatment | undefined => {
  const row = Object.hasOwn(tiers, kind) ? tiers[kind] : undefined;
  return row && Object.hasOwn(row, tier) ? row[tier] : undefined;
};

/** How a tier sees a kind where a tenant's table lies over Baton's, as it is written: not yet held against the limits. */
export const writtenTreatment = (tiers: PrivacyTiers, kind: MaskKind, tier: Tier): Treatment =>
  ownOf(tiers, kind, tier) ?? TREATMENT[tier][kind];

/** How each kind is treated for one viewer. */
export type Treatments = Readonly<Record<MaskKind, Treatment>>;

/**
 * A tenant's table over Baton's, for one tier. Whatever it says, a tier sees no more than the fuller ones do, and nobody
 * more than `MOST_SHOWN`. What is revealed is treated as it is for the full tier.
 */
export const treatmentsFor = (
  tier: Tier,
  tiers: PrivacyTiers = {},
  revealed: readonly MaskKind[] = [],
): Treatments => {
  const treat = (kind: MaskKind): Treatment => {
    const from = revealed.includes(kind) ? 'full' : tier;
    return TIERS.slice(TIERS.indexOf(from))
      .map((each) => writtenTreatment(tiers, kind, each))
      .reduce(stricter, MOST_SHOWN[kind] ?? 'show');
  };
  return Object.fromEntries(MaskKind.options.map((kind) => [kind, treat(kind)])) as Treatments;
};
