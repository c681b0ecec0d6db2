import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { BriefMeasuresRead } from '../http/mark-answers.ts';
import { standingClock } from '../testing/clock.ts';
import { person } from '../testing/person.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { toldService } from '../testing/told-service.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const EVENTS: EventInput[] = [
  { id: 'e1', type: 'turn', by: 'customer', text: 'I was charged twice. Get me a human.' },
];

const opened = async (more: Parameters<typeof testService>[0] = {}) => {
  const test = await toldService(EVENTS, more);
  await test.post('c2', EVENTS);
  return test;
};

const measure = async (
  test: TestService,
  query = '',
): Promise<z.infer<typeof BriefMeasuresRead>> => {
  const { body } = await test.ask('GET', `/v1/measures/briefs${query}`);
  return BriefMeasuresRead.parse(body);
};

it('keeps who said what, and shows each person their own', async () => {
  const test = await opened();
  const [one, two] = [person(test), person(test, { viewer: 'zendesk:2' })];
  const answer = await one.rate({ stars: 2, missing: ['history', 'history'], comment: ' Short ' });
  expect(answer.status).toBe(200);
  await two.rate({ stars: 5 });
  const entries = (await readLedger(test, 'c1')).filter(({ kind }) => kind === 'rating');
  expect(entries.map(({ body }) => body)).toEqual([
    { by: 'zendesk:1', stars: 2, missing: ['history'], comment: 'Short' },
    { by: 'zendesk:2', stars: 5, missing: [], comment: null },
  ]);
});

it('counts the latest of each person for each conversation', async () => {
  const test = await opened();
  await person(test).rate({ stars: 1, missing: ['wrong', 'too_long'] });
  await person(test).rate({ stars: 4, missing: ['history'] });
  await person(test, { conversation: 'c2' }).rate({ stars: 5 });
  await person(test, { viewer: 'zendesk:2' }).rate({ stars: 4, missing: ['history', 'intent'] });
  const { count, mean, stars, missing } = await measure(test);
  expect({ count, mean, stars }).toEqual({
    count: 3,
    mean: 13 / 3,
    stars: { 1: 0, 2: 0, 3: 0, 4: 2, 5: 1 },
  });
  expect(missing).toMatchObject({ history: 2, intent: 1, wrong: 0, too_long: 0 });
  expect((await readLedger(test, 'c1')).filter(({ kind }) => kind === 'rating')).toHaveLength(3);
});

it('counts ratings and edits of the time that is asked for, of one tenant alone', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  await person(test).rate({ stars: 3 });
  await person(test).edit({ base: 0, note: 'x' });
  clock.pass(60);
  await person(test, { conversation: 'c2' }).rate({ stars: 5 });
  const early = await measure(test, '?from=2026-03-02T08:00:00Z&to=2026-03-02T10:00:00Z');
  expect([early.count, early.mean, early.edits.count]).toEqual([1, 3, 1]);
  const late = await measure(test, '?from=2026-03-02T10:00:00Z&to=2026-03-02T11:00:00Z');
  expect([late.count, late.mean, late.edits.count]).toEqual([1, 5, 0]);
  const other = await test.ask<{ count: number }>('GET', '/v1/measures/briefs', {
    key: test.keys.adminB,
  });
  expect(other.body.count).toBe(0);
});

it('says which share of the edits that stand is out of date', async () => {
  const test = await opened();
  for (const conversation of ['c1', 'c2', 'c3', 'c4']) {
    await test.post(conversation, EVENTS);
    await person(test, { conversation }).edit({ base: 0, note: 'Seen' });
  }
  await test.post('c1', [{ id: 'e2', type: 'turn', by: 'customer', text: 'Hello?' }]);
  await person(test, { conversation: 'c4' }).edit({ base: 1 });
  expect((await measure(test)).edits).toEqual({
    count: 5,
    conversations: 4,
    standing: 3,
    staleShare: 1 / 3,
  });
});

it('has no mean and no share where nobody said anything', async () => {
  const { count, mean, edits } = await measure(await opened());
  expect({ count, mean, edits }).toEqual({
    count: 0,
    mean: null,
    edits: { count: 0, conversations: 0, standing: 0, staleShare: null },
  });
});

it('goes on counting after an erasure, without a word of the comment', async () => {
  const test = await opened();
  await person(test).rate({ stars: 2, missing: ['actions'], comment: 'Mara Lindt was not named' });
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(await measure(test)).toMatchObject({ count: 1, mean: 2, missing: { actions: 1 } });
  expect(JSON.stringify(await readLedger(test, 'c1'))).not.toContain('Lindt');
  expect((await person(test).panel()).text).not.toContain('Lindt');
});

const REFUSED: [title: string, body: unknown, problem: string][] = [
  ['no stars', {}, 'invalid-field'],
  ['six stars', { stars: 6 }, 'invalid-field'],
  ['no star at all', { stars: 0 }, 'invalid-field'],
  ['half a star', { stars: 2.5 }, 'invalid-field'],
  ['a code there is not', { stars: 3, missing: ['coffee'] }, 'invalid-field'],
  ['more codes than there are', { stars: 3, missing: Array(9).fill('intent') }, 'invalid-field'],
  ['a megabyte of comment', { stars: 3, comment: 'x'.repeat(1_000_000) }, 'invalid-field'],
  ['half a character', '{"stars":3,"comment":"\\udfff"}', 'lone-surrogate'],
  ['a rating for somebody else', { stars: 5, by: 'zendesk:2' }, 'unknown-field'],
];

it('refuses what is no rating, and counts nothing', async () => {
  const test = await opened();
  const problems: [string, string | null][] = [];
  for (const [each, body] of REFUSED)
    problems.push([each, (await person(test).rate(body)).problem]);
  expect(problems).toEqual(REFUSED.map(([each, , problem]) => [each, problem]));
  expect((await measure(test)).count).toBe(0);
});

it('can not be given with any key, nor for what another tenant owns', async () => {
  const test = await opened();
  for (const bearer of [test.keys.a, test.keys.adminA])
    expect((await person(test, { bearer }).rate({ stars: 5 })).problem).toBe('forbidden');
  expect((await person(test, { tenant: 'b' }).rate({ stars: 5 })).problem).toBe('not-found');
  expect((await measure(test)).count).toBe(0);
});

it('refuses to measure what is no time', async () => {
  const test = await testService();
  for (const query of ['from=yesterday', 'from=2026-03-02T10:00:00Z&to=2026-03-01T10:00:00Z'])
    expect(await test.ask('GET', `/v1/measures/briefs?${query}`)).toMatchObject({
      status: 422,
      body: { type: 'urn:baton:problem:invalid-query' },
    });
});

it('tells measures to admins alone', async () => {
  const test = await opened();
  const asked = await Promise.all(
    [test.keys.a, await test.service.sessions.mint({ tenant: 'a', viewer: 'z', tier: 'full' })].map(
      (key) => test.ask<{ type: string }>('GET', '/v1/measures/briefs', { key }),
    ),
  );
  expect(asked.map(({ status }) => status)).toEqual([403, 401]);
});
