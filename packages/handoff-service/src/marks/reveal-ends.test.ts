import { expect, it } from 'vitest';
import { person } from '../testing/person.ts';
import { NOW, testService } from '../testing/test-service.ts';

const EMAIL = 'mara@example.org';
const MINUTE = 60_000;

/** A reveal of 60 minutes, granted a moment ago. */
const revealed = async () => {
  let time = NOW.getTime();
  const test = await testService({
    now: () => new Date(time),
    policy: { privacy: { reveal: { minutes: 60, perHour: 10 } } },
  });
  await test.post('c1', [
    { id: 't', type: 'turn', by: 'customer', text: `A human please, write to ${EMAIL}.` },
  ]);
  const viewer = person(test);
  const shows = async () => (await viewer.transcript()).text.includes(EMAIL);
  await viewer.reveal({ reason: 'They ask for a mail' });
  return { test, viewer, shows, pass: (minutes: number) => (time += minutes * MINUTE) };
};

it('is not made longer by a clock that is set back', async () => {
  const { shows, pass } = await revealed();
  expect(await shows()).toBe(true);
  pass(-180);
  expect(await shows()).toBe(false);
  pass(180);
  expect(await shows()).toBe(true);
});

it('lasts no longer than the policy allows now', async () => {
  const { test, viewer, shows, pass } = await revealed();
  await test.ask('PUT', '/v1/policy', {
    body: { privacy: { reveal: { minutes: 10 } } },
    headers: { 'if-match': '*' },
  });
  pass(9);
  expect(await shows()).toBe(true);
  const block = (await viewer.panel()).panel().blocks.find(({ kind }) => kind === 'privacy');
  expect(JSON.stringify(block)).toContain(new Date(NOW.getTime() + 10 * MINUTE).toISOString());
  pass(1);
  expect(await shows()).toBe(false);
  pass(49);
  expect(await shows()).toBe(false);
});

it.each([
  ['zero width', '\u200B\u200B\u200B\u200B'],
  ['no ink', '\u2800\u2800\u2800\u3164\u3164'],
  ['direction marks', '\u202E\u2066\u200F\u200E'],
  ['spaces of every kind', '\u00A0\u2003\u3000\uFEFF'],
  ['one letter in a cloud', '\u200B\u200Ba\u200B\u200B'],
])('takes no reason made of %s', async (_, reason) => {
  const { viewer } = await revealed();
  expect((await viewer.reveal({ reason })).pointers).toEqual(['/reason']);
});

it.each(['客户要求退款', 'ग्राहक ने पूछा', 'العميل يسأل'])(
  'takes a reason in any script: %s',
  async (reason) => {
    const { viewer } = await revealed();
    expect((await viewer.reveal({ reason })).status).toBe(200);
  },
);

it('grants as many as the policy says to 20 requests at once, at two services', async () => {
  const { test } = await revealed();
  const other = await testService({
    connection: test.connection,
    keys: test.keys,
    policy: { privacy: { reveal: { minutes: 60, perHour: 10 } } },
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      person(n % 2 ? test : other, { viewer: 'zendesk:5' }).reveal({ reason: 'They ask' }),
    ),
  );
  const granted = answers.filter(({ status }) => status === 200).length;
  const refused = answers.filter(({ problem }) => problem === 'reveal-limit').length;
  expect([granted, refused]).toEqual([10, 10]);
});
