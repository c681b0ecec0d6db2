import type { EventInput, PolicyInput, Tier } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { standingClock } from '../testing/clock.ts';
import { person } from '../testing/person.ts';
import type { PanelAnswer } from '../testing/person.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { toldService } from '../testing/told-service.ts';
import { NOW, testService } from '../testing/test-service.ts';

const EMAIL = 'mara.lindt@example.org';
const PHONE = '+49 30 901820';
const CARD = '4111 1111 1111 1111';
const PASSWORD = 'Sonne!2931x';

const EVENTS: EventInput[] = [
  {
    id: 'e1',
    type: 'turn',
    by: 'customer',
    text: `Write to ${EMAIL} or call ${PHONE}. My card is ${CARD}, my password is ${PASSWORD}.`,
  },
  { id: 'e2', type: 'turn', by: 'ai', text: 'I can not do that.', confidence: 0.2 },
];

const REASON = 'The customer asks which address we have';

const opened = (more: Parameters<typeof testService>[0] = {}) => toldService(EVENTS, more);

const privacy = (
  reveal: NonNullable<NonNullable<PolicyInput['privacy']>['reveal']>,
): PolicyInput => ({
  privacy: { reveal },
});

/** Everything a viewer can read of the conversation. */
const everything = async (viewer: ReturnType<typeof person>): Promise<string> =>
  (await Promise.all([viewer.panel(), viewer.transcript(), viewer.reasoning()]))
    .map(({ text }) => text)
    .join('\n');

it('shows what was hidden, to the viewer who asked, until its time is over', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  const viewer = person(test);
  const hidden = await viewer.panel();
  expect(await everything(viewer)).not.toContain(EMAIL);
  const answer = await viewer.reveal({ reason: REASON, kinds: ['email'] });
  expect([answer.status, answer.text.includes(EMAIL)]).toEqual([200, true]);
  expect(answer.etag).not.toBe(hidden.etag);
  clock.pass(9.9);
  expect(await everything(viewer)).toContain(EMAIL);
  clock.pass(0.1);
  expect(await everything(viewer)).not.toContain(EMAIL);
  expect((await viewer.panel()).etag).toBe(hidden.etag);
});

it('shows the kinds that were asked for and no other', async () => {
  const test = await opened();
  const viewer = person(test);
  await viewer.reveal({ reason: REASON, kinds: ['phone'] });
  const seen = await everything(viewer);
  expect([seen.includes(PHONE), seen.includes(EMAIL)]).toEqual([true, false]);
  await viewer.reveal({ reason: REASON, kinds: ['email'] });
  const both = await everything(viewer);
  expect([both.includes(PHONE), both.includes(EMAIL)]).toEqual([true, true]);
});

it('writes who, why, what and until when before anything is shown', async () => {
  const test = await opened();
  await person(test).reveal({ reason: `  ${REASON} `, kinds: ['email', 'phone'] });
  const entries = await readLedger(test, 'c1');
  const at = entries.findIndex(({ kind }) => kind === 'reveal');
  expect(entries[at]).toMatchObject({
    at: NOW.toISOString(),
    body: {
      viewer: 'zendesk:1',
      tier: 'standard',
      reason: REASON,
      kinds: ['email', 'phone'],
      until: '2026-03-02T09:10:00.000Z',
    },
  });
});

it('shows nothing when the ledger can not be written', async () => {
  const test = await opened();
  await asOwner(test, 'alter table reveals add constraint never check (false) not valid');
  const answer = await person(test).reveal({ reason: REASON });
  expect([answer.status, answer.problem]).toEqual([500, 'internal']);
  expect(await everything(person(test))).not.toContain(EMAIL);
  expect((await readLedger(test, 'c1')).filter(({ kind }) => kind === 'reveal')).toEqual([]);
});

it('ends when the viewer hides it again, and the ledger has that time', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  const viewer = person(test);
  await viewer.reveal({ reason: REASON });
  clock.pass(2);
  const answer = await viewer.hide();
  expect([answer.status, answer.text.includes(EMAIL)]).toEqual([200, false]);
  expect(await everything(viewer)).not.toContain(EMAIL);
  const ends = (await readLedger(test, 'c1')).filter(({ kind }) => kind === 'reveal');
  expect(ends.map(({ body }) => body['until'])).toEqual([
    '2026-03-02T09:10:00.000Z',
    '2026-03-02T09:02:00.000Z',
  ]);
  expect((await viewer.hide()).status).toBe(200);
  expect((await readLedger(test, 'c1')).filter(({ kind }) => kind === 'reveal')).toHaveLength(2);
});

it('ends for nobody else when one viewer hides it again', async () => {
  const test = await opened();
  const [one, two] = [person(test), person(test, { viewer: 'zendesk:2' })];
  await one.reveal({ reason: REASON });
  await two.reveal({ reason: REASON });
  expect((await one.hide()).text).not.toContain(EMAIL);
  expect((await two.panel()).text).toContain(EMAIL);
  const entries = await readLedger(test, 'c1');
  expect(entries.filter(({ kind }) => kind === 'reveal')).toHaveLength(3);
});

it('never shows secrets, nor a card number in full, whatever the policy says', async () => {
  const test = await opened({
    policy: {
      privacy: {
        tiers: {
          card: { standard: 'mask' },
          secret: { restricted: 'show', standard: 'show', full: 'show' },
        },
        reveal: {
          tiers: ['restricted', 'standard', 'full'],
          kinds: ['card', 'secret', 'api_key', 'email'],
        },
      },
    },
  });
  const viewer = person(test);
  expect((await viewer.reveal({ reason: REASON, kinds: ['secret'] })).problem).toBe(
    'reveal-forbidden',
  );
  expect((await viewer.reveal({ reason: REASON, kinds: ['card', 'email'] })).status).toBe(200);
  const seen = await everything(viewer);
  expect(seen).toContain(EMAIL);
  expect(seen).not.toContain(PASSWORD);
  expect(seen.replaceAll(/\D/g, '')).not.toContain(CARD.replaceAll(' ', ''));
});

it.each<[string, Tier, PolicyInput]>([
  ['a tier the policy does not name', 'restricted', {}],
  ['a policy that names no tier', 'standard', privacy({ tiers: [] })],
  ['a policy that names no kind', 'standard', privacy({ kinds: [] })],
  ['a tier that sees everything', 'full', privacy({ kinds: ['email', 'phone'] })],
  ['a tier nobody knows', 'root' as Tier, privacy({ tiers: ['restricted', 'standard', 'full'] })],
])('refuses %s', async (_title, tier, policy) => {
  const test = await opened({ policy });
  const viewer = person(test, { tier });
  const answer = await viewer.reveal({ reason: REASON });
  expect([answer.status, answer.problem]).toEqual([403, 'reveal-forbidden']);
  const entries = await readLedger(test, 'c1');
  expect(entries.filter(({ kind }) => kind === 'reveal')).toEqual([]);
});

it('refuses a kind the policy does not name, and shows nothing of the others', async () => {
  const test = await opened({ policy: privacy({ kinds: ['phone'] }) });
  const viewer = person(test);
  const answer = await viewer.reveal({ reason: REASON, kinds: ['phone', 'email'] });
  expect(answer.problem).toBe('reveal-forbidden');
  expect(await everything(viewer)).not.toContain(PHONE);
});

const REFUSED: [title: string, body: unknown, problem: string][] = [
  ['no reason', {}, 'invalid-field'],
  ['a blank reason', { reason: '     ' }, 'invalid-field'],
  ['a reason that says nothing', { reason: 'ok' }, 'invalid-field'],
  ['a megabyte of reason', { reason: 'x'.repeat(1_000_000) }, 'invalid-field'],
  ['half a character', '{"reason":"because \\ud800"}', 'lone-surrogate'],
  ['a character nobody can store', '{"reason":"because \\u0000"}', 'nul-character'],
  ['a kind there is not', { reason: REASON, kinds: ['everything'] }, 'invalid-field'],
  ['no kind at all', { reason: REASON, kinds: [] }, 'invalid-field'],
  ['a wish for more time', { reason: REASON, minutes: 600 }, 'unknown-field'],
  ['what is no object', '[]', 'invalid-field'],
  ['what is no JSON', '{', 'malformed-json'],
];

it('refuses what is no wish, and writes nothing down', async () => {
  const test = await opened();
  const problems: [string, string | null][] = [];
  for (const [each, body] of REFUSED)
    problems.push([each, (await person(test).reveal(body)).problem]);
  expect(problems).toEqual(REFUSED.map(([each, , problem]) => [each, problem]));
  expect((await readLedger(test, 'c1')).map(({ kind }) => kind)).not.toContain('reveal');
});

it('is no wish of a key: what a key reads tells of none, and what a person of its tier reads does', async () => {
  const test = await opened();
  const wish = (answer: PanelAnswer) =>
    answer.panel().blocks.flatMap((block) => (block.kind === 'privacy' ? [block.reveal] : []))[0];
  expect(wish(await person(test, { bearer: test.keys.a }).panel())).toBeNull();
  expect(wish(await person(test, { tier: 'restricted' }).panel())?.enabled).toBe(false);
});

it('can not be done with any key, nor without one', async () => {
  const test = await opened();
  for (const bearer of [test.keys.a, test.keys.adminA]) {
    const holder = person(test, { bearer });
    expect((await holder.reveal({ reason: REASON })).problem).toBe('forbidden');
    expect((await holder.hide()).problem).toBe('forbidden');
  }
  expect((await person(test, { bearer: 'bs_made-up' }).reveal({ reason: REASON })).problem).toBe(
    'key-unknown',
  );
});

it('finds no conversation of another tenant', async () => {
  const test = await opened();
  const stranger = person(test, { tenant: 'b' });
  expect((await stranger.reveal({ reason: REASON })).status).toBe(404);
  expect((await stranger.hide()).status).toBe(404);
});

it('grants a viewer no more within an hour than the policy says, over conversations and processes', async () => {
  const clock = standingClock();
  const policy = privacy({ perHour: 3 });
  const test = await opened({ now: clock.now, policy });
  const other = await testService({
    connection: test.connection,
    keys: test.keys,
    now: clock.now,
    policy,
  });
  await test.post('c2', EVENTS);
  const ask = (at: Pick<typeof test, 'service'>, conversation: string, viewer = 'zendesk:1') =>
    person(at, { conversation, viewer }).reveal({ reason: REASON });
  const answers = await Promise.all([
    ask(test, 'c1'),
    ask(other, 'c1'),
    ask(test, 'c2'),
    ask(other, 'c2'),
    ask(other, 'c1'),
    ask(test, 'c2'),
  ]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
    '200',
    '200',
    '200',
    '429',
    '429',
    '429',
  ]);
  const refused = answers.find(({ status }) => status === 429);
  expect([refused?.problem, refused?.retryAfter]).toEqual(['reveal-limit', 3_600]);
  expect((await ask(other, 'c2', 'zendesk:2')).status).toBe(200);
  clock.pass(59);
  expect((await ask(other, 'c1')).retryAfter).toBe(60);
  clock.pass(1);
  expect((await ask(other, 'c1')).status).toBe(200);
});

it('is taken back by a policy that is made stricter', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  const viewer = person(test);
  await viewer.reveal({ reason: REASON });
  await test.ask('PUT', '/v1/policy', {
    body: privacy({ kinds: ['phone'] }),
    headers: { 'if-match': '*' },
  });
  const seen = await everything(viewer);
  expect([seen.includes(EMAIL), seen.includes(PHONE)]).toEqual([false, true]);
});

it('keeps two viewers apart who have different things shown at the same moment', async () => {
  const test = await opened();
  const viewers = [person(test), person(test, { viewer: 'zendesk:2' })] as const;
  await viewers[0].reveal({ reason: REASON, kinds: ['email'] });
  await viewers[1].reveal({ reason: REASON, kinds: ['phone'] });
  for (const [viewer, email] of [
    [viewers[0], true],
    [viewers[1], false],
    [viewers[0], true],
  ] as const) {
    const seen = await everything(viewer);
    expect([seen.includes(EMAIL), seen.includes(PHONE)]).toEqual([email, !email]);
  }
});

it('belongs to the viewer, not to the page: a page of a lower tier shows nothing of it', async () => {
  const test = await opened();
  await person(test).reveal({ reason: REASON });
  expect(await everything(person(test))).toContain(EMAIL);
  expect(await everything(person(test, { tier: 'restricted' }))).not.toContain(EMAIL);
});

it('is seen by another process at its next poll', async () => {
  const test = await opened();
  const other = await testService({ connection: test.connection, keys: test.keys });
  const there = person(other);
  expect(await everything(there)).not.toContain(EMAIL);
  await person(test).reveal({ reason: REASON });
  expect(await everything(there)).toContain(EMAIL);
  await person(test).hide();
  expect(await everything(there)).not.toContain(EMAIL);
});

it('is over at once for a conversation that is erased', async () => {
  const test = await opened();
  const viewer = person(test);
  await viewer.reveal({ reason: REASON });
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(await everything(viewer)).not.toContain(EMAIL);
  const reveal = (await readLedger(test, 'c1')).find(({ kind }) => kind === 'reveal');
  expect(JSON.stringify(reveal)).not.toContain(REASON);
});

type Step =
  | { do: 'reveal'; viewer: 0 | 1; kind: 'email' | 'phone' }
  | { do: 'hide'; viewer: 0 | 1 }
  | { do: 'look'; viewer: 0 | 1 }
  | { do: 'wait'; minutes: number };

const viewer01 = fc.constantFrom(0 as const, 1 as const);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('reveal' as const),
      viewer: viewer01,
      kind: fc.constantFrom('email' as const, 'phone' as const),
    }),
    fc.record({ do: fc.constant('hide' as const), viewer: viewer01 }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), viewer: viewer01 }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        minutes: fc.constantFrom(1, 4, 5, 9),
      }),
    },
  ),
  { minLength: 4, maxLength: 14 },
);

it('never shows one viewer what the other had shown, nor anybody what is over, in any order of steps', async () => {
  const clock = standingClock();
  const test = await testService({ now: clock.now, policy: privacy({ perHour: 100 }) });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      run += 1;
      const conversation = `c${run}`;
      await test.post(conversation, EVENTS);
      clock.pass(60);
      const viewers = ([0, 1] as const).map((n) =>
        person(test, { viewer: `zendesk:${run}-${n}`, conversation }),
      );
      const shown: Record<string, boolean>[] = [];
      const due: Record<string, boolean>[] = [];
      const until = [
        { email: 0, phone: 0 },
        { email: 0, phone: 0 },
      ];
      for (const step of sequence) {
        if (step.do === 'wait') {
          clock.pass(step.minutes);
          continue;
        }
        const [viewer, own] = [viewers[step.viewer], until[step.viewer]];
        if (!viewer || !own) throw new Error('no such viewer');
        const now = clock.now().getTime();
        if (step.do === 'reveal') {
          await viewer.reveal({ reason: REASON, kinds: [step.kind] });
          own[step.kind] = now + 10 * 60_000;
        } else if (step.do === 'hide') {
          await viewer.hide();
          Object.assign(own, { email: 0, phone: 0 });
        } else {
          const seen = await everything(viewer);
          shown.push({ email: seen.includes(EMAIL), phone: seen.includes(PHONE) });
          due.push({ email: now < own.email, phone: now < own.phone });
        }
      }
      expect(shown).toEqual(due);
    }),
    { numRuns: 12 },
  );
}, 120_000);
