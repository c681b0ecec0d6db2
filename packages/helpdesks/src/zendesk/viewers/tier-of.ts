import type { Tier } from '@baton/handoff-core';
import { higher, lower, ownTier } from '../../shared/tier-order.ts';
import type { ZendeskSettings } from '../pairing/settings.ts';
import type { PersonFacts } from './person-facts.ts';

/** Who sees how much, as an admin set it. */
export type TierRules = ZendeskSettings['tiers'];

/**
 * How much somebody sees. A custom role counts by itself, and one that is not named gets the default, whatever the role
 * below it would. Groups only raise it. Tags only lower it: in Zendesk more people may set a tag than may move somebody
 * into a group.
 */
export const tierOf = (
  { role, custom_role_id: customRole, tags }: PersonFacts,
  groups: ReadonlySet<string>,
  rules: TierRules,
): Tier => {
  const base =
    customRole === null
      ? (ownTier(rules.roles, role)[0] ?? rules.default)
      : (ownTier(rules.customRoles, customRole)[0] ?? rules.default);
  const raised = [...groups].flatMap((group) => ownTier(rules.groups, group)).reduce(higher, base);
  return tags.flatMap((tag) => ownTier(rules.tags, tag)).reduce(lower, raised);
};
