import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

const ACCOUNT = { tenant: 'a', helpdesk: 'desk', account: 'acme' };
const START = Date.parse('2026-03-02T09:00:00Z');

it('tells each process what the others counted lately, and no tenant of another', async () => {
  let at = START;
  const now = () => new Date(at);
  const test = await testService({ now });
  const more = { connection: test.connection, keys: test.keys, now };
  const [second, third] = [await testService(more), await testService(more)];
  const [one, two, three] = [test, second, third].map(({ service }) => service.appCounts);
  expect(await one?.share(ACCOUNT, { others: 3, watchers: [1, -2] })).toEqual([]);
  expect(await two?.share(ACCOUNT, { others: 5, watchers: [] })).toEqual([
    { others: 3, watchers: [1, -2] },
  ]);
  await one?.share(ACCOUNT, { others: 4, watchers: [7] });
  const counted = (await three?.share(ACCOUNT, { others: 0, watchers: [] })) ?? [];
  expect(counted.map(({ others }) => others).toSorted((a, b) => a - b)).toEqual([4, 5]);
  expect(await three?.share({ ...ACCOUNT, account: 'b' }, { others: 1, watchers: [] })).toEqual([]);
  expect(await three?.share({ ...ACCOUNT, tenant: 'b' }, { others: 1, watchers: [] })).toEqual([]);
  at += 21_000;
  expect(await two?.share(ACCOUNT, { others: 6, watchers: [] })).toEqual([]);
});
