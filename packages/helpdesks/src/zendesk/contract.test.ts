import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { makeSampleOf, zendeskFaults } from './testing/make-sample.ts';

/** More of them: `MIXES=2000 SEED=7 vitest run packages/helpdesks/src/zendesk`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 150),
  seed: Number(process.env['SEED'] ?? 1),
};

it.each(helpdeskContract(makeSampleOf(), { faults: zendeskFaults, mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);

it('rests on the stamp: where an account ignored it, a late request would write twice', async () => {
  const make = makeSampleOf(undefined, { assumptions: { safeUpdate: false } });
  const late = zendeskFaults.filter((fault) => fault.kind === 'hang' && fault.when === 'late');
  const checks = helpdeskContract(make, { faults: late, mixes: { runs: 1, seed: 1 } });
  const once = checks.find(({ title }) => title === 'writes once through: hang late');
  await expect(once?.check()).rejects.toThrow(/there 2 times|not there once/);
});

it('rests on the stamp: where an account ignored it, an old copy of a ticket would be written back', async () => {
  const make = makeSampleOf(undefined, { assumptions: { safeUpdate: false } });
  const old = zendeskFaults.filter(({ kind }) => kind === 'stale');
  const checks = helpdeskContract(make, { faults: old, mixes: { runs: 300, seed: 3 } });
  const mixed = checks.find(({ title }) => title.startsWith('writes once through any mix'));
  await expect(mixed?.check()).rejects.toThrow(/Property failed/);
}, 60_000);

it.each([
  ['solving gives a ticket to whoever solves it', { solveUnassigned: 'self' }],
  ['a value that is none is left out in silence', { unknownOption: 'dropped' }],
  ['skills do not touch their ticket', { skillsTouch: false }],
  ['the plan has neither skills nor availability', { skills: false, omnichannel: false }],
] as const)(
  'holds to the contract also where %s',
  async (_, assumptions) => {
    const make = makeSampleOf(undefined, { assumptions });
    const few = { runs: 10, seed: 1 };
    for (const { title, check } of helpdeskContract(make, { faults: [], mixes: few }))
      await expect(check(), title).resolves.toBeUndefined();
  },
  60_000,
);
