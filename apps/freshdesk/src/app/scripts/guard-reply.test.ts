import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { ReplyAnswer } from '../../wire.ts';
import type { Answer } from './ask-service.ts';
import { guardReply, replyIn } from './guard-reply.ts';
import type { ReplyGuard } from './guard-reply.ts';
import { later } from './later.ts';
import { words } from './words-en.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const warning = (id: string, text = 'Refund of €40.00 was done already.') => ({ id, text });
const checked = (...warnings: { id: string; text: string }[]): Answer<ReplyAnswer> => ({
  value: { state: 'checked', check: { warnings, again: '' } },
});

/** Somebody who sends replies, with what the service says and how they answer the question. */
const sender = (
  more: Partial<ReplyGuard> = {},
  confirm: () => Promise<unknown> = () => new Promise(() => undefined),
) => {
  const questions: unknown[] = [];
  const warned: string[] = [];
  const checks: string[] = [];
  const guard = guardReply({
    client: {
      interface: {
        trigger: (name, options) => {
          questions.push({ name, ...options });
          return confirm();
        },
      },
    },
    check: (text) => {
      checks.push(text);
      return Promise.resolve(checked(warning('a1')));
    },
    warn: (text) => void warned.push(text),
    words: () => words,
    plain: (html) => html.replaceAll(/<[^>]*>/g, ''),
    later,
    ...more,
  });
  const send = async (data: unknown = { body: '<p>I refund €40.</p>' }, wait = 0) => {
    const verdicts: string[] = [];
    guard({
      helper: {
        getData: () => data,
        done: () => void verdicts.push('done'),
        fail: (text) => void verdicts.push(text),
      },
    });
    await vi.advanceTimersByTimeAsync(wait);
    return verdicts;
  };
  return { send, questions, warned, checks };
};

it('lets a reply go that repeats nothing', async () => {
  const { send, questions, warned } = sender({ check: () => Promise.resolve(checked()) });
  expect(await send()).toEqual(['done']);
  expect(questions).toEqual([]);
  expect(warned).toEqual([]);
});

it('sends the reply as text to be looked at, and nothing of an empty one', async () => {
  const { send, checks } = sender();
  await send('<p>Hello</p>');
  expect(await send('<p> </p>')).toEqual(['done']);
  expect(await send({ anything: 1 })).toEqual(['done']);
  expect(checks).toEqual(['Hello']);
});

it('asks before a repetition goes out, and sends after a yes', async () => {
  const { send, questions, warned } = sender({}, () => Promise.resolve(words.send));
  expect(await send()).toEqual(['done']);
  expect(questions).toEqual([
    {
      name: 'showConfirm',
      title: words.before,
      message: 'Refund of €40.00 was done already.',
      saveLabel: words.send,
      cancelLabel: words.back,
    },
  ]);
  expect(warned).toEqual(['Refund of €40.00 was done already.']);
});

it.each([[{ message: words.send }], ['Save']])('takes %j for a yes', async (label) => {
  const { send } = sender({}, () => Promise.resolve(label));
  expect(await send()).toEqual(['done']);
});

it.each([[words.back], ['Cancel'], [null], [{ message: 'Cancel' }]])(
  'takes %j for a no, and asks again next time',
  async (label) => {
    const { send, questions } = sender({}, () => Promise.resolve(label));
    expect(await send()).toEqual([words.held]);
    expect(await send()).toEqual([words.held]);
    expect(questions).toHaveLength(2);
  },
);

it('holds a reply back while nobody answers, no longer than two seconds', async () => {
  const { send } = sender();
  expect(await send(undefined, 1_900)).toEqual([]);
  expect(await send(undefined, 2_100)).toEqual([words.held]);
});

it('lets the next one go after a yes that came late', async () => {
  let yes: (label: string) => void = () => undefined;
  const { send, questions } = sender(
    {},
    () =>
      new Promise((resolve) => {
        yes = resolve;
      }),
  );
  expect(await send(undefined, 3_000)).toEqual([words.held]);
  yes(words.send);
  await vi.advanceTimersByTimeAsync(0);
  expect(await send()).toEqual(['done']);
  expect(questions).toHaveLength(1);
});

it.each<[string, ReplyGuard['check']]>([
  ['does not answer in time', () => new Promise(() => undefined)],
  ['is away', () => Promise.resolve({ failure: { why: 'away', after: 0 } })],
  ['wants a sign-in', () => Promise.resolve({ value: { state: 'sign-in' } })],
  ['knows nothing of the ticket', () => Promise.resolve({ value: { state: 'none' } })],
  ['breaks', () => Promise.reject(new Error('no'))],
])('lets a reply go when the service %s', async (_, check) => {
  const { send, questions } = sender({ check });
  expect(await send(undefined, 3_000)).toEqual(['done']);
  expect(questions).toEqual([]);
});

it('holds a reply back once, with the words in a message, where the question can’t be asked', async () => {
  const { send, warned } = sender({}, () => Promise.reject(new Error('no dialogs')));
  expect(await send()).toEqual([words.held]);
  expect(warned).toHaveLength(1);
});

it('answers an event once', async () => {
  const { send } = sender({}, () => Promise.resolve(words.send));
  expect(await send(undefined, 10_000)).toEqual(['done']);
});

it.each([
  ['text', 'text'],
  [{ text: 'a' }, 'a'],
  [{ data: { html: 'b' } }, 'b'],
  [{ body: 7, content: 'c' }, 'c'],
  [null, ''],
  [undefined, ''],
])('finds the reply in %j', (data, text) => {
  expect(replyIn(data)).toBe(text);
});
