import type { EventInput } from '@baton/handoff-core';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { person } from '../testing/person.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { toldService } from '../testing/told-service.ts';
import { openDatabase } from '../testing/open-database.ts';
import { NOW, testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { ConversationWriter } from '../ingest/writer.ts';
import { Lanes } from './lanes.ts';
import { Views } from './views.ts';

const EVENTS: EventInput[] = [
  { id: 'e1', type: 'turn', by: 'customer', text: 'I was charged twice, give me a human.' },
];

const viewsOf = async (test: TestService) =>
  (await readLedger(test, 'c1')).filter(({ kind }) => kind === 'view').map(({ body }) => body);

const opened = (more: Parameters<typeof testService>[0] = {}) => toldService(EVENTS, more);

it('writes down who was shown a conversation, with the tier and the version', async () => {
  const test = await opened();
  await person(test).panel();
  expect(await viewsOf(test)).toEqual([
    { viewer: 'zendesk:1', tier: 'standard', version: 1, what: 'panel' },
  ]);
});

it.each(['panel', 'transcript', 'reasoning'] as const)(
  'counts a look at the %s as one',
  async (part) => {
    const test = await opened();
    expect((await person(test)[part]()).status).toBe(200);
    expect(await viewsOf(test)).toHaveLength(1);
  },
);

it('writes one entry however often and however many at once the same viewer asks within fifteen minutes', async () => {
  const clock = standingClock();
  const test = await opened({ now: clock.now });
  const viewer = person(test);
  await Promise.all([viewer.panel(), viewer.transcript(), viewer.reasoning(), viewer.panel()]);
  for (let poll = 0; poll < 5; poll += 1) {
    clock.pass(2.9);
    await viewer.panel();
  }
  expect(await viewsOf(test)).toHaveLength(1);
  clock.pass(0.6);
  await viewer.panel();
  expect(await viewsOf(test)).toHaveLength(2);
});

it('writes one entry for each viewer and each tier', async () => {
  const test = await opened();
  await person(test).panel();
  await person(test, { tier: 'full' }).panel();
  await person(test, { viewer: 'zendesk:2' }).panel();
  expect((await viewsOf(test)).map(({ viewer, tier }) => [viewer, tier])).toEqual([
    ['zendesk:1', 'standard'],
    ['zendesk:1', 'full'],
    ['zendesk:2', 'standard'],
  ]);
});

it('leaves the tag of the panel and its text as they are', async () => {
  const test = await opened();
  const first = await person(test).panel();
  await person(test, { viewer: 'zendesk:2' }).panel();
  const again = await person(test).panel({ 'if-none-match': first.etag });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('knows what another process wrote down', async () => {
  const test = await opened();
  await person(test).panel();
  const other = await testService({ connection: test.connection, keys: test.keys });
  await person(other).panel();
  expect(await viewsOf(test)).toHaveLength(1);
});

it('leaves no trace of a key, which has the whole record anyway', async () => {
  const test = await opened();
  await test.get('/v1/panel/conversations/c1');
  await test.get('/v1/panel/conversations/c1', test.keys.adminA);
  expect(await viewsOf(test)).toEqual([]);
});

it('writes down nothing for a conversation that is not there', async () => {
  const test = await testService();
  expect((await person(test, { conversation: 'c9' }).panel()).problem).toBe('no-handoff');
});

/** As an agent does: what was refused as busy is sent again, unchanged. */
const sendUntilTaken = async (test: TestService, n: number): Promise<{ status: number }> => {
  const sent = await test.post('c1', [
    { id: `s${n}`, type: 'reasoning', kind: 'plan', text: `Step ${n}` },
  ]);
  return sent.status === 503 ? sendUntilTaken(test, n) : sent;
};

it('is written while an agent streams into the same conversation, and loses none of its events', async () => {
  const test = await opened();
  const answers = await Promise.all([
    ...Array.from({ length: 12 }, (_, n) => sendUntilTaken(test, n)),
    ...Array.from({ length: 6 }, (_, n) => person(test, { viewer: `zendesk:${n}` }).panel()),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const kinds = (await readLedger(test, 'c1')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'view')).toHaveLength(6);
  expect(kinds.filter((kind) => kind === 'event')).toHaveLength(13);
});

it('waits no longer than its patience, says that the entry is missing, and writes it at the next look', async () => {
  const test = await opened();
  const db = await openDatabase(test);
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const run = db.run.bind(db);
  const stalled = Promise.withResolvers<never>();
  const asked = Promise.withResolvers<void>();
  db.run = (statement, values) => {
    if (statement.name !== 'mark_append') return run(statement, values);
    asked.resolve();
    return stalled.promise;
  };
  const views = new Views(
    { db, writer: new ConversationWriter(db), lanes: new Lanes() },
    log,
    () => NOW.getTime(),
    1,
  );
  const look = {
    conversationId: 'c1',
    viewer: 'zendesk:1',
    tier: 'full',
    version: 1,
    what: 'panel',
    known: [],
  } as const;
  await views.note('a', look);
  expect(await viewsOf(test)).toEqual([]);
  await asked.promise;
  stalled.reject(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
  await views.settle();
  expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([
    { conversation: 'c1', problem: 'store-unavailable' },
  ]);
  db.run = run;
  await views.note('a', look);
  await views.settle();
  expect(await viewsOf(test)).toHaveLength(1);
});
