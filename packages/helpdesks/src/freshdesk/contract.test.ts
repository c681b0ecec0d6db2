import type { Fault } from '@baton/testkit/helpdesk';
import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { freshdeskConnector } from './connector/freshdesk-connector.ts';
import { forgetful } from '../shared/testing/forgetful.ts';
import { freshdeskFaults, makeSampleOf } from './testing/make-sample.ts';

/** More of them: `MIXES=1000 SEED=7 vitest run packages/helpdesks/src/freshdesk/contract.test.ts`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 100),
  seed: Number(process.env['SEED'] ?? 1),
};

it.each(helpdeskContract(makeSampleOf(), { faults: freshdeskFaults, mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);

it('holds to the contract also where each try happens in a process that remembers nothing', async () => {
  const few = { runs: 20, seed: 1 };
  const checks = helpdeskContract(makeSampleOf(forgetful(freshdeskConnector)), {
    faults: freshdeskFaults,
    mixes: few,
  });
  for (const { title, check } of checks) await expect(check(), title).resolves.toBeUndefined();
}, 300_000);

it.each([
  [
    'a value that is none is left out in silence',
    { unknownOption: 'dropped', unknownField: 'dropped' },
  ],
  ['the agent of a ticket goes when its group does not hold them', { groupWithoutAgent: 'clears' }],
  ['tags are kept in small letters', { tagCase: 'lowered' }],
  ['conversations are told newest first', { conversationOrder: 'newest-first' }],
  ['a deleted ticket is not shown', { deletedShown: false }],
  ['what is merged takes no writes', { writesToMerged: 'refused' }],
  ['the list of agents says nothing of groups', { agentListGroups: false }],
  ['a refusal for too many requests is told with a point in its numbers', { rateNumbers: 'point' }],
  ['no file may come along', { mostFileBytes: 0 }],
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

it.each([
  // What happened in the same second is told apart only by what happened, and so it is where nobody says when.
  ['notes leave the time of their ticket alone', { notesTouch: false }, 'tells webhooks apart'],
  [
    'webhooks do not say when they were triggered',
    { modifiedOn: 'nothing' },
    'tells webhooks apart',
  ],
  [
    'webhooks say the minute in which they were triggered',
    { modifiedOn: 'minute' },
    'tells webhooks apart',
  ],
  // Whoever works there is told as available.
  ['the plan knows nothing of who is available', { availability: false }, 'tells who is there'],
] as const)(
  'holds to all but one part of the contract where %s',
  async (_, assumptions, part) => {
    const few = { runs: 10, seed: 1 };
    const make = makeSampleOf(undefined, { assumptions });
    const checks = helpdeskContract(make, { faults: [], mixes: few });
    const rest = checks.filter(({ title }) => !title.startsWith(part));
    expect(rest).toHaveLength(checks.length - 1);
    for (const { title, check } of rest) await expect(check(), title).resolves.toBeUndefined();
  },
  60_000,
);

it('holds to the contract also with ids of nineteen digits', async () => {
  const few = { runs: 10, seed: 1 };
  const options = { firstId: '1234567890123456789', firstTicket: '1234567890123450000' };
  for (const { title, check } of helpdeskContract(makeSampleOf(undefined, options), {
    faults: [],
    mixes: few,
  }))
    await expect(check(), title).resolves.toBeUndefined();
}, 60_000);

it.each<readonly [string, Fault, string]>([
  [
    'can not tell an old copy of a ticket, in which its marker does not stand yet',
    { kind: 'stale', by: 1 },
    'does not take its marker for missing',
  ],
])('%s: there is no conditional write', async (_, fault, title) => {
  const checks = helpdeskContract(makeSampleOf(), { faults: [fault], mixes: { runs: 1, seed: 1 } });
  const broken = checks.find((each) => each.title.startsWith(title));
  await expect(broken?.check()).rejects.toThrow(/there (?:2 times|twice)|not there once/);
});
