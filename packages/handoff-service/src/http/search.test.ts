import { goldenEvents, goldens } from '@baton/testkit';
import { expect, it, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { ownerPool } from '../storage/database.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { SearchAnswer } from './search-operations.ts';

const search = async (test: TestService, q: string, more = '', key = test.keys.adminA) => {
  const path = `/v1/search?q=${encodeURIComponent(q)}${more}`;
  return test.get<z.infer<typeof SearchAnswer>>(path, key);
};

const turn = (id: string, text: string, by: 'customer' | 'human' = 'customer') => ({
  id,
  type: 'turn' as const,
  by,
  text,
});

it('finds conversations by their words, latest first, page by page', async () => {
  const test = await testService();
  for (const n of [1, 2, 3])
    await test.post(`c${n}`, [turn('e1', `The umbrella number ${n} is broken`)]);
  await test.post('other', [turn('e1', 'Where is my parcel?')]);
  await test.service.index();
  expect(await test.service.index()).toBe(0);
  const first = await search(test, 'broken umbrella', '&limit=2');
  expect(SearchAnswer.parse(first.body)).toEqual(first.body);
  expect(first.body.results.map(({ conversationId }) => conversationId)).toEqual(['c3', 'c2']);
  expect(first.body.results[0]?.snippet).toContain('⟦umbrella⟧');
  const rest = await search(test, 'broken umbrella', `&limit=2&after=${first.body.next}`);
  expect(rest.body.results.map(({ conversationId }) => conversationId)).toEqual(['c1']);
  expect(rest.body.next).toBeNull();
  expect((await search(test, 'umbrella', '', test.keys.adminB)).body.results).toEqual([]);
});

it('is for admins and people in a panel, and refuses what is no question', async () => {
  const test = await testService();
  expect((await search(test, 'x', '', test.keys.a)).status).toBe(403);
  for (const path of ['/v1/search', '/v1/search?q=', '/v1/search?q=x&after=%21'])
    expect((await test.get(path, test.keys.adminA)).status).toBe(422);
  expect((await search(test, 'x', '&after=bm8')).status).toBe(422);
  expect((await search(test, `"&|!():*' <-> \\`)).status).toBe(200);
});

it('keeps no e-mail address, name or number of a customer, in its table or in an answer', async () => {
  const test = await testService();
  for (const golden of goldens)
    for (const events of goldenEvents(golden, {
      conversationId: golden.id,
      startAt: '2026-03-02T08:00:00Z',
    }))
      expect((await test.post(golden.id, events)).status).toBe(200);
  while ((await test.service.index()) > 0);
  const owner = ownerPool(test.connection);
  onTestFinished(() => owner.end());
  const { rows } = await owner.query<{ row: string }>(
    'select t::text as row from conversation_search t',
  );
  expect(rows).toHaveLength(goldens.length);
  const answers = await Promise.all(
    ['my', 'the', 'is', 'ich', 'quiero'].map((word) => search(test, word, '&limit=100')),
  );
  const seen = [...rows.map(({ row }) => row), ...answers.map(({ body }) => JSON.stringify(body))];
  expect(answers.reduce((sum, { body }) => sum + body.results.length, 0)).toBeGreaterThan(10);
  const secrets = goldens.flatMap(({ facts }) => {
    const { name, email, phone } = facts.customer ?? {};
    return [name, email, phone].filter((value) => value !== undefined);
  });
  expect(secrets.length).toBeGreaterThan(5);
  const all = [
    ...secrets,
    '4111 1111',
    '078-05-1120',
    'DE89 3704',
    '14 Birch Lane',
    'Sunflower!82',
  ];
  for (const secret of all) expect(seen.filter((text) => text.includes(secret))).toEqual([]);
  expect(seen.join('\n')).not.toMatch(/[\w.]+@[\w.]+\.\w/);
  expect(test.logged.join('\n')).not.toMatch(/Nadia|@example/);
});

it('forgets an erased conversation at once, and finds nothing of it later', async () => {
  const test = await testService();
  await test.post('c1', [turn('e1', 'The umbrella is broken')]);
  await test.service.index();
  const erased = await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(erased.status).toBe(200);
  expect((await search(test, 'umbrella')).body.results).toEqual([]);
  await test.service.index();
  expect((await search(test, 'umbrella')).body.results).toEqual([]);
});
