import type { CatalogueAction } from '../schema/action-catalogue.ts';
import { Tier } from '../schema/vocabulary.ts';

/** Whether somebody of a tier may do what this tier at least is needed for: decide on an action, or give a command for one. */
export const mayAct = (tier: Tier, lowest: CatalogueAction['approvers']): boolean =>
  lowest === 'anyone' || Tier.options.indexOf(tier) >= Tier.options.indexOf(lowest);
