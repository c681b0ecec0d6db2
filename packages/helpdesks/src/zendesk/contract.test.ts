import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { makeSampleOf, zendeskFaults } from './testing/make-sample.ts';

/** More of them: `MIXES=2000 SEED=7 vitest run packages/helpdesks/src/zendesk`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 150),
  seed: Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31)),
};

it.each(helpdeskContract(makeSampleOf(), { faults: zendeskFaults, mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);
