import { afterEach, expect, it, vi } from 'vitest';

import { askService } from './ask-service.ts';
import type { FreshClient } from './client.ts';

type Invoke = FreshClient['request']['invokeTemplate'];

const asking = (invokeTemplate: Invoke) => askService({ request: { invokeTemplate } });

afterEach(() => vi.useRealTimers());

it('sends what the template needs, and the body as text', async () => {
  const sent: unknown[] = [];
  const ask = asking((...args) => {
    sent.push(args);
    return Promise.resolve({ status: 200, response: '{"state":"none"}' });
  });
  expect(await ask('act', { ticket_id: '25' }, { press: 'p1' })).toEqual({
    value: { state: 'none' },
  });
  await ask('getPanel', { ticket_id: '25' });
  expect(sent).toEqual([
    ['act', { context: { ticket_id: '25' }, body: '{"press":"p1"}' }],
    ['getPanel', { context: { ticket_id: '25' } }],
  ]);
});

it.each([
  [{ status: 200, response: '<html>' }, 'away'],
  [{ status: 200 }, 'away'],
  [{ status: 401, response: '{}' }, 'refused'],
  [{ status: 429, response: '', headers: { 'retry-after': '4' } }, 'busy'],
])('takes %j for no answer, although the platform did not reject it', async (reply, why) => {
  const { failure } = await asking(() => Promise.resolve(reply))('getPanel', {});
  expect(failure?.why).toBe(why);
});

it('never rejects', async () => {
  const rejected = asking(() => Promise.reject(new Error('no')));
  expect(await rejected('getPanel', {})).toEqual({ failure: { why: 'refused', after: 0 } });
  const broken = asking(() => {
    throw new TypeError('no client');
  });
  expect((await broken('getPanel', {})).failure).toBeDefined();
});

it('gives up on a platform that never says anything', async () => {
  vi.useFakeTimers();
  const answer = asking(() => new Promise(() => undefined))('getPanel', {});
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await answer).toEqual({ failure: { why: 'away', after: 0 } });
});
