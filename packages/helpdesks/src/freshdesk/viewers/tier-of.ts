import type { Tier } from '@baton/handoff-core';
import { higher, ownTier } from '../../shared/tier-order.ts';
import type { FreshdeskSettings } from '../pairing/settings.ts';
import type { AgentFacts } from './facts.ts';

/** Who sees how much, as an admin set it. */
export type TierRules = FreshdeskSettings['tiers'];

/**
 * How much somebody sees. Who is named counts as named, up or down. Otherwise their roles count, of several the highest, and
 * who has none that is named gets the default; groups only raise it.
 */
export const tierOf = (
  { id, roles, groups }: Pick<AgentFacts, 'id' | 'roles' | 'groups'>,
  rules: TierRules,
): Tier => {
  const [named] = ownTier(rules.agents, id);
  if (named !== undefined) return named;
  const [first, ...others] = roles.flatMap((role) => ownTier(rules.roles, role));
  const base = first === undefined ? rules.default : others.reduce(higher, first);
  return groups.flatMap((group) => ownTier(rules.groups, group)).reduce(higher, base);
};
