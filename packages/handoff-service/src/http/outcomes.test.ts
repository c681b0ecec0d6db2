import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { CalibrationRead } from './outcome-answers.ts';

interface Refused {
  type: string;
  errors: { code: string; pointer: string }[];
}

/** A conversation with one answer for each confidence; null for an answer that states none. */
const answered = async (
  test: TestService,
  id: string,
  confidences: readonly (number | null)[],
): Promise<void> => {
  const turns = confidences.map((confidence, n) => ({
    id: `t${n}`,
    type: 'turn' as const,
    by: 'ai' as const,
    text: `Answer ${n}.`,
    ...(confidence !== null && { confidence }),
  }));
  const facts = {
    id: 'facts',
    type: 'conversation' as const,
    agent: { id: 'shop', name: 'Shop assistant' },
  };
  for (let from = 0; from < turns.length; from += 90)
    expect((await test.post(id, [facts, ...turns.slice(from, from + 90)])).status).toBe(200);
};

const outcome = (conversationId: string, turnId: string, good: boolean, source = 'person') => ({
  conversationId,
  turnId,
  good,
  source,
});

const tell = <Body = { stored: number; duplicates: number }>(
  test: TestService,
  outcomes: unknown,
) => test.ask<Body>('POST', '/v1/outcomes', { body: { outcomes }, key: test.keys.a });

const calibration = async (test: TestService, query = '', key = test.keys.adminA) => {
  const { body } = await test.ask('GET', `/v1/calibration${query}`, { key });
  const read = CalibrationRead.parse(body);
  expect(read).toEqual(body);
  return read;
};

it('stores each outcome once, however often it is told', async () => {
  const test = await testService();
  await answered(test, 'c1', [0.9, null]);
  const batch = [outcome('c1', 't0', true), outcome('c1', 't1', false), outcome('c1', 't0', true)];
  expect((await tell(test, batch)).body).toEqual({ stored: 2, duplicates: 1 });
  expect((await tell(test, batch)).body).toEqual({ stored: 0, duplicates: 3 });
  expect(await calibration(test)).toMatchObject({ agent: null, given: 2, notProvided: 1, used: 1 });
});

it('lists every unknown conversation and turn and stores nothing then', async () => {
  const test = await testService();
  await answered(test, 'c1', [0.9]);
  await test.post('c1', [{ id: 'q', type: 'turn', by: 'customer', text: 'Thanks' }]);
  const { status, body } = await tell<Refused>(test, [
    outcome('c1', 't0', true),
    outcome('c2', 't0', true),
    outcome('c1', 't7', true),
    outcome('c1', 'q', true),
  ]);
  expect(status).toBe(422);
  expect(body.errors.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'unknown-conversation /outcomes/1/conversationId',
    'unknown-turn /outcomes/2/turnId',
    'unknown-turn /outcomes/3/turnId',
  ]);
  expect((await calibration(test)).given).toBe(0);
});

it('refuses a source that contradicts itself, and takes a person before a survey', async () => {
  const test = await testService();
  await answered(test, 'c1', [0.9]);
  await tell(test, [outcome('c1', 't0', false, 'survey')]);
  const { status, body } = await tell<Refused>(test, [outcome('c1', 't0', true, 'survey')]);
  expect(status).toBe(409);
  expect(body.errors).toMatchObject([{ code: 'outcome-conflict', pointer: '/outcomes/0/good' }]);
  expect((await tell(test, [outcome('c1', 't0', true, 'person')])).body.stored).toBe(1);
  const { given, reliability } = await calibration(test);
  expect({ given, good: reliability.bins[0]?.good }).toEqual({ given: 1, good: 1 });
});

it('suggests a threshold from what was told, for one agent at one tenant', async () => {
  const test = await testService();
  const confidences = Array.from({ length: 400 }, (_, n) => (n % 4 === 0 ? 0.3 : 0.95));
  await answered(test, 'c1', confidences);
  const { body } = await tell(
    test,
    confidences.map((confidence, n) => outcome('c1', `t${n}`, confidence > 0.5)),
  );
  expect(body.stored).toBe(400);
  const found = await calibration(test, '?agent=shop&missRate=0.05&risk=0.1');
  expect(found).toMatchObject({
    agent: 'shop',
    given: 400,
    used: 400,
    suggestion: { validFor: 'own-recent-data-while-exchangeable' },
  });
  expect(found.suggestion.threshold).toBeGreaterThan(0.3);
  expect(found.suggestion.upperBound).toBeLessThanOrEqual(0.05);
  expect(await calibration(test, '?agent=other')).toMatchObject({
    given: 0,
    suggestion: { threshold: null, reason: 'too-few-outcomes' },
  });
  expect((await calibration(test, '', test.keys.adminB)).given).toBe(0);
});

it('refuses shares and batches out of range', async () => {
  const test = await testService();
  for (const query of ['missRate=0', 'risk=1', 'missRate=x', 'agent=a%20b'])
    expect((await test.ask('GET', `/v1/calibration?${query}`)).status, query).toBe(422);
  expect((await tell(test, [])).status).toBe(422);
  expect(
    (
      await tell(
        test,
        Array.from({ length: 501 }, () => outcome('c', 't', true)),
      )
    ).status,
  ).toBe(422);
  expect((await tell(test, [{ ...outcome('c', 't', true), at: 'yesterday' }])).status).toBe(422);
});
