import * as fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { openStream } from '../testing/open-stream.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { toldService } from '../testing/told-service.ts';
import type { Change } from './change.ts';
import { hintTexts, readHints } from './hint-text.ts';
import { Hints } from './hints.ts';

const TURN = { id: 'e1', type: 'turn', by: 'customer', text: 'Where is my parcel?' } as const;
const LIVE = '/v1/panel/conversations/c1/live';

const change = (conversationId: string, version = 1): Change => ({
  tenant: 'a',
  conversationId,
  version,
  ticket: null,
});

/** A second service on the same database. */
const another = ({ connection, keys }: TestService): Promise<TestService> =>
  testService({ connection, keys, hints: true });

it('packs changes into payloads that PostgreSQL takes, and reads them back', () => {
  const id = fc.string({ minLength: 1, maxLength: 200, unit: 'binary' });
  const any = fc.record({
    tenant: id,
    conversationId: id,
    version: fc.nat(),
    ticket: fc.option(fc.record({ helpdesk: id, id })),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (changes) => {
      const texts = hintTexts(changes);
      for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
      expect(texts.flatMap((text) => readHints(text) ?? [])).toEqual(changes);
    }),
  );
});

it('takes nothing from a payload that is not one of ours', () => {
  for (const text of ['', '{}', '[1]', '[["a"]]', '[["a","b","c"]]', 'null', '[["a","b",1,"c"]]'])
    expect(readHints(text), text).toBeNull();
});

it('shows a change of one process in the streams of another', async () => {
  const one = await toldService([TURN], { hints: true });
  const two = await another(one);
  const stream = await openStream(two, LIVE);
  const before = await stream.news();
  await one.post('c1', [{ ...TURN, id: 'e2' }]);
  expect(await stream.news()).not.toBe(before);
  await two.post('c1', [{ ...TURN, id: 'e3' }]);
  await stream.news();
});

it('heals when the server ends its connection', async () => {
  const one = await toldService([TURN], { hints: true });
  const two = await another(one);
  const stream = await openStream(two, LIVE);
  await stream.news();
  const { line } = two.service.live.hints ?? {};
  await line?.start();
  const dead = await line?.backend();
  await asOwner(
    one,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'baton-live' and datname = current_database()`,
  );
  // Written while nobody listens: what brings it is the look that follows healing.
  await one.post('c1', [{ ...TURN, id: 'e2' }]);
  await stream.news();
  expect(await line?.backend()).not.toBe(dead);
  await one.post('c1', [{ ...TURN, id: 'e3' }]);
  await stream.news();
});

it('tells nobody while no other process has followers', async () => {
  const connection = await testDatabase();
  let time = 0;
  const heard: string[] = [];
  const hintsOf = (name: string): Hints => {
    const hints = new Hints(
      connection,
      {
        changed: ({ conversationId }) => void heard.push(`${name} ${conversationId}`),
        missed: () => undefined,
      },
      { now: () => time, random: () => 0 },
    );
    onTestFinished(() => hints.stop());
    return hints;
  };
  const [one, two] = [hintsOf('one'), hintsOf('two')];
  await Promise.all([one.start(), two.start()]);
  const tell = async (conversationId: string): Promise<void> => {
    one.note(change(conversationId));
    await one.settle();
    // On the same line and so after it: once this came, the other was heard, too.
    await one.line.say([JSON.stringify([['a', `after-${conversationId}`, 1]])]);
    while (!heard.includes(`two after-${conversationId}`))
      await new Promise((resolve) => setImmediate(resolve));
  };
  await tell('at-the-start');
  time = 61_000;
  await tell('alone');
  await two.here();
  // What two says reaches one before what it answers.
  await two.line.say([JSON.stringify([['a', 'said', 1]])]);
  while (!heard.includes('one said')) await new Promise((resolve) => setImmediate(resolve));
  await tell('together');
  expect(heard.filter((each) => !each.includes('after'))).toEqual([
    'two at-the-start',
    'one said',
    'two together',
  ]);
});

it('tells many changes of a moment at once, each conversation once', async () => {
  const connection = await testDatabase();
  const heard: Change[] = [];
  const options = { now: () => 0, random: () => 0 };
  const one = new Hints(connection, { changed: () => undefined, missed: () => undefined }, options);
  const two = new Hints(
    connection,
    { changed: (each) => void heard.push(each), missed: () => undefined },
    options,
  );
  onTestFinished(() => Promise.all([one.stop(), two.stop()]).then(() => undefined));
  await Promise.all([one.start(), two.start()]);
  for (let n = 0; n < 3; n += 1) await one.settle();
  one.note(change('first'));
  for (let n = 1; n <= 500; n += 1)
    for (const id of ['x', 'y', 'z']) one.note(change(`${id}-${n % 100}`, n));
  await one.settle();
  while (heard.length < 301) await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toHaveLength(301);
  expect(heard.filter(({ version }) => version > 400)).toHaveLength(300);
});
