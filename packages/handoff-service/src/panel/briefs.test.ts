import { Policy } from '@baton/handoff-core';
import type { Brief, EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { readVersion } from '../storage/conversation-reader.ts';
import type { Current } from '../storage/conversation-reader.ts';
import { standingClock } from '../testing/clock.ts';
import { openDatabase } from '../testing/open-database.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import type { BriefPart } from './brief-part.ts';
import { Briefs } from './briefs.ts';

const EVENTS: EventInput[] = [
  { id: 'e1', type: 'turn', by: 'customer', text: 'I was charged twice. Get me a human.' },
];

const SOURCE = { name: 'shop', at: '2026-03-02T09:00:00Z' };

const facts = (value: number): Partial<Brief> => ({
  context: {
    previous: { items: [], count: 0, handoffs: 0, source: SOURCE },
    tickets: null,
    facts: [{ key: 'orders', value, source: SOURCE }],
    missing: [],
  },
});

/** Briefs on a real store, that counts how often it is read. */
const opened = async (parts: BriefPart[] = []) => {
  const test = await testService();
  await test.post('c1', EVENTS);
  const db = await openDatabase(test);
  const run = db.run.bind(db);
  const counted = { reads: 0 };
  db.run = (statement, values) => {
    if (statement.name === 'ledger_read') counted.reads += 1;
    return run(statement, values);
  };
  const clock = standingClock();
  const briefs = new Briefs(db, parts, () => clock.now().getTime());
  const current = async (): Promise<Current> => {
    const found = await readVersion(db, 'a', { conversationId: 'c1' });
    if (!found) throw new Error('no such conversation');
    return found;
  };
  const policy = Policy.parse({});
  return {
    test,
    briefs,
    counted,
    clock,
    current,
    read: async (as = policy) => briefs.of('a', await current(), as),
  };
};

const part = (read: BriefPart['read'], maxAgeMs: number | null = null): BriefPart => ({
  name: 'test',
  maxAgeMs,
  read,
});

it('reads a conversation once for all who want it at the same moment, and again once it changed', async () => {
  const { read, counted, test } = await opened();
  const known = await Promise.all([read(), read(), read()]);
  expect([counted.reads, new Set(known).size]).toEqual([1, 1]);
  await test.post('c1', [{ id: 'e2', type: 'turn', by: 'customer', text: 'Hello?' }]);
  const later = await read();
  expect([counted.reads, later.record.turns.length]).toEqual([2, 2]);
  expect(later.serial).not.toBe(known[0]?.serial);
});

it('reads nothing again because somebody looked', async () => {
  const { read, counted, test, current } = await opened();
  const known = await read();
  const before = await current();
  await person(test).panel();
  expect(await current()).toEqual({ ...before, version: before.version + 1 });
  expect([await read(), counted.reads]).toEqual([known, 1]);
});

it('judges the conversation anew under another policy', async () => {
  const { read, counted } = await opened();
  const [one, two] = [await read(), await read(Policy.parse({ version: '2' }))];
  expect([counted.reads, one.serial === two.serial]).toEqual([2, false]);
});

it('reads old parts anew without the conversation, and keeps the serial while they say the same', async () => {
  let value = 1;
  const { read, counted, clock } = await opened([part(async () => facts(value), 60_000)]);
  const first = await read();
  clock.pass(2);
  const second = await read();
  value = 2;
  clock.pass(2);
  const third = await read();
  expect(counted.reads).toBe(1);
  expect([second.serial === first.serial, third.serial === first.serial]).toEqual([true, false]);
  expect(third.brief.context?.facts[0]?.value).toBe(2);
});

it('leaves out a part that fails and asks for it again a moment later', async () => {
  let broken = true;
  const { read, clock } = await opened([
    part(async () => {
      if (broken) throw new Error('down');
      return facts(1);
    }),
  ]);
  expect((await read()).brief.context).toBeUndefined();
  broken = false;
  expect((await read()).brief.context).toBeUndefined();
  clock.pass(0.1);
  expect((await read()).brief.context?.facts).toHaveLength(1);
});

it('keeps nothing that was being made while the conversation was forgotten', async () => {
  const held = Promise.withResolvers<Partial<Brief>>();
  const entered = Promise.withResolvers<void>();
  const { read, briefs, counted } = await opened([
    part(() => {
      entered.resolve();
      return held.promise;
    }),
  ]);
  const making = read();
  await entered.promise;
  briefs.forget('a', 'c1');
  held.resolve({});
  await making;
  await read();
  expect(counted.reads).toBe(2);
});

it('does not put an earlier version in the place of a later one', async () => {
  const held = Promise.withResolvers<Partial<Brief>>();
  const entered = Promise.withResolvers<void>();
  let asked = 0;
  const { test, read, counted } = await opened([
    part(() => {
      asked += 1;
      if (asked > 1) return Promise.resolve({});
      entered.resolve();
      return held.promise;
    }),
  ]);
  const slow = read();
  await entered.promise;
  await test.post('c1', [{ id: 'e2', type: 'turn', by: 'customer', text: 'Hello?' }]);
  const later = await read();
  held.resolve({});
  await slow;
  expect([await read(), counted.reads]).toEqual([later, 2]);
});
