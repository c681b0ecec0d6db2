import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { FreshEvent } from './client.ts';
import { later } from './later.ts';
import { replyGate } from './reply-gate.ts';
import { words } from './words-en.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Load = NonNullable<Parameters<typeof replyGate>[2]>;

/** Somebody who sends a reply while what looks at it is loaded after `ms`; null: never. */
const sender = (ms: number | null, isNeeded = true) => {
  const ends: string[] = [];
  const loads: number[] = [];
  const load: Load = () => {
    loads.push(ms ?? 0);
    return new Promise((resolve) => {
      const guardReply: Awaited<ReturnType<Load>>['guardReply'] = () => () =>
        void ends.push('looked at');
      if (ms !== null) setTimeout(() => resolve({ guardReply, replyIn: () => '' }), ms);
    });
  };
  const guard = {
    client: { interface: { trigger: () => Promise.resolve(null) } },
    check: () => Promise.reject(new Error('nobody is asked here')),
    warn: () => undefined,
    words: () => words,
    later,
  };
  const gate = replyGate(() => isNeeded, guard, load);
  const event: FreshEvent = {
    helper: {
      getData: () => ({}),
      done: () => void ends.push('sent'),
      fail: () => void ends.push('held'),
    },
  };
  return { ends, loads, send: () => gate(event) };
};

it('has a reply looked at by what is loaded once', async () => {
  const { ends, loads, send } = sender(400);
  send();
  await vi.advanceTimersByTimeAsync(399);
  expect(ends).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  send();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ends).toEqual(['looked at', 'looked at']);
  expect(loads).toHaveLength(1);
});

it.each([null, 1_500])(
  'lets a reply go after a second where it takes %s ms, and does not look at it later',
  async (ms) => {
    const { ends, send } = sender(ms);
    send();
    await vi.advanceTimersByTimeAsync(999);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(ends).toEqual(['sent']);
  },
);

it('loads nothing where there is nothing a reply could repeat', () => {
  const { ends, loads, send } = sender(0, false);
  send();
  expect([ends, loads]).toEqual([['sent'], []]);
});
