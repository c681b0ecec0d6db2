import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const EMAIL = 'mara.ode@example.org';
const SHOWN: PolicyInput = {
  privacy: { tiers: { email: { restricted: 'show', standard: 'show', full: 'show' } } },
};

const found = async (test: TestService, query: string): Promise<string[]> =>
  (
    await test.ask<{ results: { snippet: string }[] }>('GET', `/v1/search?q=${query}`)
  ).body.results.map(({ snippet }) => snippet);

const opened = async (policy: PolicyInput): Promise<TestService> => {
  const test = await testService({ policy });
  await test.post('c1', [
    { id: 't', type: 'turn', by: 'customer', text: `Member MEM-123456, ${EMAIL}, wants a person.` },
  ]);
  await test.service.index();
  return test;
};

const save = (test: TestService, policy: PolicyInput) =>
  test.ask('PUT', '/v1/policy', { body: policy, headers: { 'if-match': '*' } });

it('shows nothing any more that a policy hides since, also before it is masked anew', async () => {
  const test = await opened(SHOWN);
  expect(await found(test, 'person')).toEqual([expect.stringContaining(EMAIL)]);
  await save(test, {});
  expect(await found(test, 'person')).toEqual([]);
  expect(await found(test, EMAIL)).toEqual([]);
  await test.service.index();
  expect(await found(test, 'person')).toEqual([expect.not.stringContaining(EMAIL)]);
  expect(await found(test, EMAIL)).toEqual([]);
  const rows = await asOwner<{ words: string }>(test, 'select words from conversation_search');
  expect(rows.map(({ words }) => words.includes(EMAIL))).toEqual([false]);
});

it('masks anew for a pattern that was added, and not for a policy that hides the same', async () => {
  const test = await opened({});
  expect(await found(test, 'MEM-123456')).toHaveLength(1);
  await save(test, { confidence: { threshold: 0.9 } });
  expect(await found(test, 'person')).toHaveLength(1);
  expect(await test.service.index()).toBe(0);
  await save(test, { privacy: { patterns: [{ id: 'member', pattern: 'MEM-[0-9]{6}' }] } });
  expect(await test.service.index()).toBe(1);
  expect(await found(test, 'MEM-123456')).toEqual([]);
  expect(await found(test, 'person')).toHaveLength(1);
});

it('masks anew in every tenant by its own policy', async () => {
  const test = await opened(SHOWN);
  await test.post(
    'c1',
    [{ id: 't', type: 'turn', by: 'customer', text: `${EMAIL}: a person please.` }],
    test.keys.b,
  );
  await test.service.index();
  await save(test, {});
  expect(await test.service.index()).toBe(1);
  expect(await found(test, EMAIL)).toEqual([]);
  const { body } = await test.ask<{ results: unknown[] }>('GET', `/v1/search?q=${EMAIL}`, {
    key: test.keys.adminB,
  });
  expect(body.results).toHaveLength(1);
});

it.each([
  ['a time before all calendars', ['-271821-04-20T00:00:00.000Z', 'x']],
  ['an id that can not be stored', ['2026-01-01T00:00:00Z', 'a\u0000']],
  ['no time', ['yesterday', 'x']],
])('refuses %s as a place to go on from', async (_, place) => {
  const test = await testService();
  const after = Buffer.from(JSON.stringify(place)).toString('base64url');
  const { status, body } = await test.ask<{ errors: { pointer: string }[] }>(
    'GET',
    `/v1/search?q=a&after=${after}`,
  );
  expect([status, body.errors[0]?.pointer]).toEqual([422, '/after']);
});
