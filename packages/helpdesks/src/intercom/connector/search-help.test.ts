import type { SearchRequest } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { onFake } from '../testing/on-fake.ts';

const search = (query: string): SearchRequest => ({
  tenant: 'a',
  query,
  language: null,
  limit: 4,
  signal: new AbortController().signal,
});

it('finds published articles and macros in turn, the most telling first', async () => {
  const { intercom, connector } = await onFake();
  intercom.add.article('Refund', '<p>A refund takes five days.</p>');
  intercom.add.article('Refund of tomorrow', '<p>A refund, not yet.</p>', { state: 'draft' });
  intercom.add.macro('Order status', 'Your refund is on its way.');
  intercom.add.macro('Refund agreed', 'You get your money back.');
  intercom.add.macro('Greeting', 'Hello there.');
  const found = await connector.searchHelp?.(search('refund'));
  expect(found?.map(({ kind, title }) => [kind, title])).toEqual([
    ['article', 'Refund'],
    ['macro', 'Refund agreed'],
    ['macro', 'Order status'],
  ]);
});

it('asks for macros once in some minutes, and for none where the version has none', async () => {
  for (const [version, times] of [
    ['2.16', 1],
    ['2.15', 0],
  ] as const) {
    const { intercom, connector } = await onFake({}, (account) => ({ ...account, version }));
    for (const query of ['refund', 'invoice']) await connector.searchHelp?.(search(query));
    const asked = intercom.requests.filter(({ path }) => path.startsWith('/macros'));
    expect(asked).toHaveLength(times);
  }
});
