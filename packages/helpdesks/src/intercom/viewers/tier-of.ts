import type { Tier } from '@baton/handoff-core';
import { higher, ownTier } from '../../shared/tier-order.ts';
import type { IntercomSettings } from '../pairing/settings.ts';
import type { Teammate } from './teammate.ts';

/** Who sees how much, as an admin set it. */
export type TierRules = IntercomSettings['tiers'];

/**
 * How much somebody sees. Who is named counts as named, up or down. Otherwise their role counts, and who has none, or one that
 * is not named, gets the default; teams only raise it.
 */
export const tierOf = ({ id, role, teams }: Teammate, rules: TierRules): Tier => {
  const [named] = ownTier(rules.admins, id);
  if (named !== undefined) return named;
  const base = (role === null ? undefined : ownTier(rules.roles, role)[0]) ?? rules.default;
  return teams.flatMap((team) => ownTier(rules.teams, team)).reduce(higher, base);
};
