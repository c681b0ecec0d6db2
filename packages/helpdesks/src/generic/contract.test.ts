import { connectorContract } from '@baton/testkit/connector';
import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genericConnector } from './generic-connector.ts';
import { makeSampleOf } from './testing/make-sample.ts';

/** More of them: `MIXES=5000 SEED=7 vitest run packages/helpdesks`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 300),
  seed: Number(process.env['SEED'] ?? 1),
};

it.each(helpdeskContract(makeSampleOf(), { mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);

describe('context and search', () => {
  const held: { desk?: Awaited<ReturnType<typeof startHelpdesk>> } = {};
  beforeAll(async () => {
    held.desk = await startHelpdesk();
  });
  afterAll(() => held.desk?.close());

  const sample = () => ({
    connector: genericConnector({
      name: 'in-house',
      // Known when a check runs; what the connector can do is told without asking anybody.
      url: held.desk?.url ?? 'http://127.0.0.1:1',
      local: true,
      token: () => Promise.resolve(held.desk?.token() ?? ''),
    }),
    ticket: { helpdesk: 'in-house', id: 't-1' },
    customer: { id: 'cus-20817' },
    query: 'warranty espresso descaler',
    language: 'en',
  });

  it.each(connectorContract(sample))('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
