import { expect, it } from 'vitest';

import { Tier } from '../schema/vocabulary.ts';
import { mayAct } from './may-act.ts';

it.each([
  ['anyone', ['restricted', 'standard', 'full']],
  ['standard', ['standard', 'full']],
  ['full', ['full']],
] as const)('lets nobody under it do what %s is needed for', (lowest, allowed) => {
  expect(Tier.options.filter((tier) => mayAct(tier, lowest))).toEqual(allowed);
});
