import type { Fault } from '@baton/testkit/helpdesk';
import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { intercomConnector } from './connector/intercom-connector.ts';
import { forgetful } from '../shared/testing/forgetful.ts';
import { intercomFaults, makeSampleOf } from './testing/make-sample.ts';

/** More of them: `MIXES=1000 SEED=7 vitest run packages/helpdesks/src/intercom/contract.test.ts`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 100),
  seed: Number(process.env['SEED'] ?? 1),
};

it.each(helpdeskContract(makeSampleOf(), { faults: intercomFaults, mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);

it('holds to the contract also where each try happens in a process that remembers nothing', async () => {
  const few = { runs: 20, seed: 1 };
  const checks = helpdeskContract(makeSampleOf(forgetful(intercomConnector)), {
    faults: intercomFaults,
    mixes: few,
  });
  for (const { title, check } of checks) await expect(check(), title).resolves.toBeUndefined();
}, 300_000);

it.each([
  ['an assignment to a team takes it from the teammate', { teamKeepsAdmin: false }],
  ['an assignment opens what was closed', { assignReopens: true }],
  ['nobody is nobody at all, neither team nor teammate', { zeroUnassigns: 'both' }],
  [
    'a value that is none is left out in silence',
    { unknownOption: 'dropped', unknownAttribute: 'dropped' },
  ],
  ['a tag can not be put on again', { tagAgain: 'refused' }],
  ['parts do not say which app wrote them', { appPackageCode: false }],
  ['files that are no images are refused', { fileTypes: 'images' }],
  ['a limit is told in two headers', { retryAfter: true }],
  ['an answer of a teammate neither opens nor takes', { commentReopens: false, replyTakes: false }],
] as const)(
  'holds to the contract also where %s',
  async (_, assumptions) => {
    const few = { runs: 10, seed: 1 };
    const make = makeSampleOf(undefined, { assumptions });
    for (const { title, check } of helpdeskContract(make, { faults: [], mixes: few }))
      await expect(check(), title).resolves.toBeUndefined();
  },
  60_000,
);

it.each<readonly [string, Fault, string]>([
  [
    'can not hold back a note that arrives after it was given up',
    { kind: 'hang', when: 'late' },
    'writes once through: hang late',
  ],
  [
    'can not tell an old copy of a conversation, in which its marker does not stand yet',
    { kind: 'stale', by: 1 },
    'does not take its marker for missing',
  ],
])('%s: there is no conditional write', async (_, fault, title) => {
  const checks = helpdeskContract(makeSampleOf(), { faults: [fault], mixes: { runs: 1, seed: 1 } });
  const broken = checks.find((each) => each.title.startsWith(title));
  await expect(broken?.check()).rejects.toThrow(/there (?:2 times|twice)|not there once/);
});
