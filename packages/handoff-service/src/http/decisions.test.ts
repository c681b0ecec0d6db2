import { SignalKind } from '@baton/handoff-core';
import type { Decision } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

interface Page {
  decisions: (Decision & { explanation: string })[];
  next: number | null;
}

it('tells of every decision what every signal said, since when, and how long it took', async () => {
  const { post, get } = await testService();
  await post('c1', [
    {
      id: 't1',
      type: 'turn',
      by: 'customer',
      text: 'Wo ist meine Bestellung, bitte? Ich warte seit drei Wochen.',
    },
    { id: 't2', type: 'turn', by: 'ai', text: 'It is on its way.', confidence: 0.2 },
    { id: 't3', type: 'turn', by: 'customer', text: 'Ach so, danke.' },
  ]);
  const { decisions, next } = (await get<Page>('/v1/conversations/c1/decisions')).body;
  expect(next).toBeNull();
  expect(decisions.map(({ eventId }) => eventId)).toEqual(['t1', 't2', 't3']);
  for (const { signals, micros } of decisions) {
    expect(new Set(signals.map(({ kind }) => kind))).toEqual(new Set(SignalKind.options));
    expect(signals.every((signal) => signal.micros !== undefined)).toBe(true);
    expect(micros).toBeGreaterThan(0);
  }
  const confidenceAt = (index: number) =>
    decisions[index]?.signals.find(({ kind }) => kind === 'confidence');
  expect(confidenceAt(0)).toMatchObject({ value: null, threshold: 0.5, fired: false });
  expect(confidenceAt(0)).not.toHaveProperty('since');
  expect(confidenceAt(1)).toMatchObject({ value: 0.2, threshold: 0.5, fired: true, since: 2 });
  expect(confidenceAt(2)).toMatchObject({ since: 2 });
  expect(decisions[0]).toMatchObject({ language: 'de', policyVersion: 'default-1' });
  expect(decisions[1]?.explanation).toMatch(/20/);
});

it('gives decisions page by page, to their own tenant only', async () => {
  const { post, get, keys } = await testService();
  await post(
    'c1',
    ['a', 'b', 'c'].map((id) => ({ id, type: 'turn', by: 'ai', text: id }) as const),
  );
  const first = (await get<Page>('/v1/conversations/c1/decisions?limit=2')).body;
  expect({ ids: first.decisions.map(({ eventId }) => eventId), next: first.next }).toEqual({
    ids: ['a', 'b'],
    next: 2,
  });
  const rest = (await get<Page>('/v1/conversations/c1/decisions?limit=2&after=2')).body;
  expect({ ids: rest.decisions.map(({ eventId }) => eventId), next: rest.next }).toEqual({
    ids: ['c'],
    next: null,
  });
  expect((await get('/v1/conversations/c1/decisions', keys.b)).status).toBe(404);
});

it('keeps what a sender said free of what was detected', async () => {
  const { post } = await testService();
  const turn = {
    id: 't1',
    type: 'turn' as const,
    by: 'customer' as const,
    text: 'Wo ist meine Bestellung? Ich warte schon lange.',
  };
  await post('c1', [turn]);
  expect((await post('c1', [turn])).body.results).toMatchObject([{ status: 'duplicate' }]);
});
