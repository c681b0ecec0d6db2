import { Tier } from '@baton/handoff-core';

/** The one of two tiers that sees less. */
export const lowerTier = (a: Tier, b: Tier): Tier =>
  Tier.options.indexOf(a) <= Tier.options.indexOf(b) ? a : b;
