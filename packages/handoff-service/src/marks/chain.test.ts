import { createHash } from 'node:crypto';
import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { person } from '../testing/person.ts';
import { exportLines } from '../testing/read-ledger.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const EVENTS: EventInput[] = [
  {
    id: 'e1',
    type: 'turn',
    by: 'customer',
    text: 'I want to talk to a human agent. Write to mara@example.org.',
  },
];

const HOSTILE = '"}\n{"type":"end"} \u202E<script> \u{1F600} \\';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Entry {
  seq: number;
  kind: string;
  event: string | null;
  at: string;
  content: string;
  answer: string | null;
  erased: boolean;
  hash: string;
}

/** Kinds in order. Written out again from the description of the formats, not from the code that makes them. */
const verified = async (test: TestService): Promise<string[]> => {
  const kinds: string[] = [];
  let previous = '0'.repeat(64);
  let entry: Entry | null = null;
  for (const line of await exportLines(test, 'c1')) {
    const { type } = JSON.parse(line) as { type: string };
    if (type === 'entry') {
      entry = JSON.parse(line) as Entry;
      const decision = line.slice(line.indexOf('"decision":') + '"decision":'.length, -1);
      const { seq, kind, event, at, content, answer, hash } = entry;
      const lines = [previous, seq, kind, event, at, content, decision, answer];
      const text = lines.map((part) => (part === null || part === 'null' ? '' : part)).join('\n');
      expect(sha256(text)).toBe(hash);
      previous = hash;
      kinds.push(kind);
    } else if (type === 'content') {
      const salt = (JSON.parse(line) as { salt: string }).salt;
      const body = line.slice(line.indexOf('"body":') + '"body":'.length, -1);
      expect(sha256(salt + body)).toBe(entry?.content);
    }
  }
  return kinds;
};

const doEverything = async (test: TestService): Promise<void> => {
  const [one, two] = [person(test), person(test, { viewer: 'zendesk:2', tier: 'restricted' })];
  await one.panel();
  await one.reveal({ reason: HOSTILE });
  await one.edit({ base: 0, headline: HOSTILE, note: HOSTILE });
  await two.rate({ stars: 1, missing: ['wrong'], comment: HOSTILE });
  await one.hide();
  await one.send('POST', '/commands', { command: 'accept' });
};

/** Opened with the event, and taken. */
const HANDOFF = ['handoff', 'handoff'];
const KINDS = ['event', 'view', 'reveal', 'edit', 'rating', 'view', 'reveal', ...HANDOFF];

it('chains what people did with a brief like everything else, whatever they wrote', async () => {
  const test = await testService();
  await test.post('c1', EVENTS);
  await doEverything(test);
  expect((await verified(test)).toSorted()).toEqual(KINDS.toSorted());
});

/** As an agent does: what was refused as busy is sent again, unchanged. */
const sendUntilTaken = async (test: TestService, n: number): Promise<{ status: number }> => {
  const sent = await test.post('c1', [
    { id: `n${n}`, type: 'reasoning', kind: 'plan', text: 'Think' },
  ]);
  return sent.status === 503 ? sendUntilTaken(test, n) : sent;
};

it('holds after many did so at once in two processes while events came in', async () => {
  const test = await testService();
  await test.post('c1', EVENTS);
  const other = await testService({ connection: test.connection, keys: test.keys });
  const done = await Promise.all([
    ...[test, other].flatMap((at, process) =>
      [0, 1, 2].flatMap((n) => {
        const viewer = person(at, { viewer: `zendesk:${process}${n}` });
        return [
          viewer.panel(),
          viewer.rate({ stars: 3 }),
          viewer.reveal({ reason: 'The customer asks' }),
        ];
      }),
    ),
    ...[0, 1, 2, 3].map((n) => sendUntilTaken(test, n)),
  ]);
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
  const kinds = await verified(test);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  expect([count('view'), count('rating'), count('reveal')]).toEqual([6, 6, 6]);
  expect(count('event')).toBe(5);
});

it('still holds after an erasure, and nothing anybody wrote is left', async () => {
  const test = await testService();
  await test.post('c1', EVENTS);
  await doEverything(test);
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  await verified(test);
  const text = (await exportLines(test, 'c1')).join('\n');
  expect([text.includes('script'), text.includes('mara@')]).toEqual([false, false]);
});
