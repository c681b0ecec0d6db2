import { expect, it } from 'vitest';
import { connectorContract } from './connector-contract.ts';
import { helpTexts } from './help-texts.ts';
import { simulatedConnector } from './simulated-connector.ts';

const sample = () => ({
  connector: simulatedConnector(),
  ticket: { helpdesk: 'zendesk', id: 'low-confidence' },
  customer: { id: 'cus-20817' },
  query: 'warranty espresso descaler',
  language: 'en',
});

it.each(connectorContract(sample))('$title', async ({ check }) => {
  await expect(check()).resolves.toBeUndefined();
});

it('reads every line of its texts', () => {
  const texts = Object.values(helpTexts).flat();
  expect(texts.filter(({ kind }) => kind === 'macro')).toHaveLength(23);
  expect(texts.every(({ id, title, text }) => id && title && text.length > 40)).toBe(true);
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
});

it('fails the contract when it answers with more than asked for and bad links', async () => {
  const hostile = connectorContract(() => ({
    ...sample(),
    connector: simulatedConnector({ mood: () => 'hostile' }),
  }));
  const failed = await Promise.all(
    hostile.map(({ check }) =>
      check().then(
        () => 0,
        () => 1,
      ),
    ),
  );
  expect(failed.reduce<number>((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(4);
});
