import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { person } from '../testing/person.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { toldService } from '../testing/told-service.ts';
import { testService } from '../testing/test-service.ts';

const EVENTS: EventInput[] = [
  { id: 'f', type: 'conversation', customer: { name: 'Mara Lindt', email: 'mara@example.org' } },
  { id: 'e1', type: 'turn', by: 'customer', text: 'I was charged twice. Get me a human.' },
];

const opened = (more: Parameters<typeof testService>[0] = {}) => toldService(EVENTS, more);

const HEADLINE = 'Charged twice; the bank confirmed it';

it('keeps each version with who, when and after which turn', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  const [one, two] = [person(test), person(test, { viewer: 'zendesk:2' })];
  expect((await one.edit({ base: 0, headline: HEADLINE })).status).toBe(200);
  clock.pass(1);
  await test.post('c1', [{ id: 'e2', type: 'turn', by: 'customer', text: 'Hello?' }]);
  await two.edit({ base: 1, headline: HEADLINE, note: 'Bank statement is in the ticket' });
  const nothing = { headline: null, nextStep: null, note: null };
  expect(await one.edits()).toEqual([
    {
      ...nothing,
      version: 1,
      by: 'zendesk:1',
      at: '2026-03-02T09:00:00.000Z',
      afterTurn: 1,
      headline: HEADLINE,
    },
    {
      ...nothing,
      version: 2,
      by: 'zendesk:2',
      at: '2026-03-02T09:01:00.000Z',
      afterTurn: 2,
      headline: HEADLINE,
      note: 'Bank statement is in the ticket',
    },
  ]);
});

it('stands in everybody’s panel until it is taken back, and counts its versions on', async () => {
  const test = await opened();
  const [one, two] = [person(test), person(test, { viewer: 'zendesk:2', tier: 'full' })];
  const before = await two.panel();
  await one.edit({ base: 0, nextStep: 'Refund the second charge by hand' });
  expect((await two.panel()).text).toContain('Refund the second charge by hand');
  expect((await one.edit({ base: 1 })).status).toBe(200);
  expect((await two.panel()).text).not.toContain('Refund the second charge by hand');
  expect((await two.panel()).panel().blocks[0]).toEqual(before.panel().blocks[0]);
  expect((await two.edit({ base: 0, note: 'late' })).problem).toBe('brief-changed');
  expect((await two.edit({ base: 2, note: 'in time' })).status).toBe(200);
});

it('lets exactly one of several win who write over the same version, in one process or two', async () => {
  const test = await opened();
  const other = await testService({ connection: test.connection, keys: test.keys });
  for (let base = 0; base < 3; base += 1) {
    const answers = await Promise.all(
      [test, other, test, other].map((at, n) =>
        person(at, { viewer: `zendesk:${n}` }).edit({ base, note: `Note ${n}` }),
      ),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      '200',
      '409',
      '409',
      '409',
    ]);
    expect(new Set(answers.map(({ problem }) => problem))).toEqual(
      new Set([null, 'brief-changed']),
    );
  }
  expect((await person(test).edits()).map(({ version }) => version)).toEqual([1, 2, 3]);
});

it('takes the same edit sent again as saved', async () => {
  const test = await opened();
  const edit = { base: 0, headline: HEADLINE };
  await person(test).edit(edit);
  expect((await person(test).edit(edit)).status).toBe(200);
  expect((await person(test, { viewer: 'zendesk:2' }).edit(edit)).status).toBe(409);
  expect(await person(test).edits()).toHaveLength(1);
  await person(test).edit({ base: 1, headline: 'Something else' });
  await person(test).edit({ base: 2, headline: HEADLINE });
  expect((await person(test).edit(edit)).problem).toBe('brief-changed');
});

it('hides in it what a viewer of a lower tier may not see, known values of the conversation too', async () => {
  const test = await opened();
  const editor = person(test, { tier: 'full' });
  await editor.edit({
    base: 0,
    headline: 'Lindt wants to be written to at mara@example.org',
    note: 'Or at m.lindt@example.com',
  });
  const low = person(test, { viewer: 'zendesk:2', tier: 'restricted' });
  const seen = [
    (await low.panel()).text,
    (await low.transcript()).text,
    JSON.stringify(await low.edits()),
  ].join('\n');
  for (const value of ['Lindt', 'mara@example.org', 'm.lindt@example.com'])
    expect(seen).not.toContain(value);
  expect((await low.edits())[0]?.headline).toContain('wants to be written to at');
  expect(JSON.stringify(await editor.edits())).toContain('m.lindt@example.com');
});

it('keeps what an editor may not see when its text comes back unchanged', async () => {
  const test = await opened();
  const full = person(test, { tier: 'full' });
  await full.edit({ base: 0, headline: 'Write to mara@example.org', note: 'Call first' });
  const low = person(test, { viewer: 'zendesk:2', tier: 'restricted' });
  const [shown] = await low.edits();
  await low.edit({ base: 1, headline: shown?.headline, note: 'Called' });
  expect((await full.edits()).at(-1)).toMatchObject({
    by: 'zendesk:2',
    headline: 'Write to mara@example.org',
    note: 'Called',
  });
  await low.edit({ base: 2, headline: `${shown?.headline} today` });
  expect((await full.edits()).at(-1)?.headline).toBe('Write to [email] today');
});

it('shows hostile text as text, and stores it as it was written', async () => {
  const test = await opened();
  const hostile = '<script>alert(1)</script> \u202Eevil\u202C [x](javascript:alert(1))';
  const answer = await person(test).edit({ base: 0, headline: hostile, note: hostile });
  expect([answer.status, answer.panel().conversationId]).toEqual([200, 'c1']);
  expect(await person(test).edits()).toMatchObject([{ headline: hostile, note: hostile }]);
});

const REFUSED: [title: string, body: unknown, problem: string][] = [
  ['no base', { headline: 'x' }, 'invalid-field'],
  ['a base below none', { base: -1 }, 'invalid-field'],
  ['half a base', { base: 0.5 }, 'invalid-field'],
  ['a megabyte of headline', { base: 0, headline: 'x'.repeat(1_000_000) }, 'invalid-field'],
  ['a note that is too long', { base: 0, note: 'x'.repeat(2_001) }, 'invalid-field'],
  ['five megabytes', { base: 0, note: 'x'.repeat(5_000_000) }, 'body-too-large'],
  ['half a character', '{"base":0,"note":"\\ud800"}', 'lone-surrogate'],
  ['a character nobody can store', '{"base":0,"note":"\\u0000"}', 'nul-character'],
  ['a field there is not', { base: 0, by: 'somebody else' }, 'unknown-field'],
  ['a forbidden key', '{"base":0,"__proto__":{}}', 'forbidden-key'],
];

it('refuses what is no edit, and stores nothing', async () => {
  const test = await opened();
  const problems: [string, string | null][] = [];
  for (const [each, body] of REFUSED)
    problems.push([each, (await person(test).edit(body)).problem]);
  expect(problems).toEqual(REFUSED.map(([each, , problem]) => [each, problem]));
  expect(await person(test).edits()).toEqual([]);
});

it('lists every fault of one body', async () => {
  const test = await opened();
  const answer = await person(test).edit({ base: -1, headline: 7, note: 'x'.repeat(2_001) });
  expect(answer.pointers.toSorted()).toEqual(['/base', '/headline', '/note']);
});

it('can not be written or read with any key', async () => {
  const test = await opened();
  for (const bearer of [test.keys.a, test.keys.adminA]) {
    const holder = person(test, { bearer });
    expect((await holder.edit({ base: 0, note: 'x' })).problem).toBe('forbidden');
    expect((await holder.send('GET', '/edits')).problem).toBe('forbidden');
  }
  expect((await person(test, { tenant: 'b' }).edit({ base: 0, note: 'x' })).status).toBe(404);
});

it('is blank after the conversation was erased, and can be written anew', async () => {
  const test = await opened();
  await person(test).edit({ base: 0, headline: HEADLINE });
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(await person(test).edits()).toMatchObject([{ version: 1, headline: null }]);
  expect((await person(test).panel()).text).not.toContain(HEADLINE);
  expect(JSON.stringify(await readLedger(test, 'c1'))).not.toContain(HEADLINE);
  expect((await person(test).edit({ base: 1, note: 'Erased on request' })).status).toBe(200);
});
