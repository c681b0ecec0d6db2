import type { Tier } from '@baton/handoff-core';

const ORDER: readonly Tier[] = ['restricted', 'standard', 'full'];

/** Of two tiers, the one that sees more. */
export const higher = (one: Tier, other: Tier): Tier =>
  ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;

/** Of two tiers, the one that sees less. */
export const lower = (one: Tier, other: Tier): Tier =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;

/** What is set for a name, as a list of one or none: nothing that every object has by itself counts. */
export const ownTier = (tiers: Readonly<Record<string, Tier>>, name: string): Tier[] =>
  Object.hasOwn(tiers, name) ? [tiers[name] ?? 'restricted'] : [];
