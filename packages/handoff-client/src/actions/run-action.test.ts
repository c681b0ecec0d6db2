import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { NotDone, ProblemError, createAgentClient } from '../index.ts';

interface Call {
  what: string;
  body: Record<string, unknown>;
}

const AT = '2026-03-02T09:00:00.000Z';
const CHECKED = {
  action: 'r1',
  conversationId: 'c1',
  effect: { type: 'refund', amount: 20 },
  reasons: [],
};
const CLEAR = { ...CHECKED, verdict: 'clear', token: 'at_1' };
const STARTED = { leaseUntil: '2026-03-02T09:02:00.000Z', updatedAt: AT };
const REQUEST = {
  conversationId: 'c1',
  action: 'r1',
  name: 'refund_order',
  effect: { type: 'refund', target: 'o1', amount: 40, currency: 'EUR' },
};

/** A service that answers each kind of call from a list, the last one for ever; numbers are refusals, 0 no answer at all. */
const service = (answers: Record<string, (object | number)[]>) => {
  const calls: Call[] = [];
  const client = createAgentClient({
    baseUrl: '',
    token: 'k',
    fetch: async (url, init = {}) => {
      const what = (url as string).split('/').at(-1) ?? '';
      calls.push({ what, body: JSON.parse(init.body as string) as Record<string, unknown> });
      const list = answers[what] ?? [{}];
      const answer = list.length > 1 ? list.shift() : list[0];
      if (answer === 0) throw new TypeError('no network');
      if (typeof answer === 'number') return new Response('{}', { status: answer });
      return new Response(JSON.stringify(answer));
    },
  });
  return { calls, client, told: () => calls.filter(({ what }) => what === 'finished') };
};

describe('running an action', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    // Refused early it must not count as unhandled before it is looked at.
    promise.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(120_000);
    return promise;
  };

  it('checks, begins, does it with what may be done, and tells the result', async () => {
    const { client, calls } = service({ check: [CLEAR], started: [STARTED] });
    const execute = vi.fn<() => Promise<{ refund: string; secret: string }>>(async () => ({
      refund: 'p1',
      secret: 's',
    }));
    const outcome = await settle(
      client.actions.run({ ...REQUEST, report: ({ refund }) => ({ refund }) }, execute),
    );
    expect(outcome).toMatchObject({ status: 'succeeded', value: { refund: 'p1' }, reported: true });
    expect(execute).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ effect: { type: 'refund', amount: 20 } }),
    );
    expect(calls.map(({ what }) => what)).toEqual(['check', 'started', 'finished']);
    expect(calls[2]?.body).toEqual({
      conversationId: 'c1',
      token: 'at_1',
      status: 'succeeded',
      result: { refund: 'p1' },
    });
  });

  it.each([
    ['duplicate', { earlier: { actionId: 'r0' } }],
    ['needs_approval', { approval: { id: 'ap' } }],
    ['denied', {}],
    ['duplicate', {}],
    ['clear', {}],
  ])('does nothing when told %s', async (verdict, more) => {
    const { client, calls } = service({ check: [{ ...CHECKED, verdict, ...more }] });
    const execute = vi.fn<() => Promise<number>>(async () => 1);
    const outcome = await settle(client.actions.run(REQUEST, execute));
    expect(['duplicate', 'needs_approval', 'denied']).toContain(outcome.status);
    expect(execute).not.toHaveBeenCalled();
    expect(calls).toHaveLength(1);
  });

  it('sends a check whose answer got lost again under the same attempt', async () => {
    const { client, calls } = service({ check: [0, 503, CLEAR], started: [0, STARTED] });
    const execute = vi.fn<() => Promise<number>>(async () => 1);
    expect(await settle(client.actions.run(REQUEST, execute))).toMatchObject({
      status: 'succeeded',
    });
    const attempts = calls.flatMap(({ what, body }) => (what === 'check' ? [body['attempt']] : []));
    expect(attempts).toHaveLength(3);
    expect(new Set(attempts).size).toBe(1);
    expect(execute).toHaveBeenCalledTimes(1);
  });

  it('says unknown when it throws, and failed only when it says that nothing was done', async () => {
    const first = service({ check: [CLEAR], started: [STARTED] });
    const boom = new Error('card 4111 1111 1111 1111 refused');
    expect(
      await settle(first.client.actions.run(REQUEST, () => Promise.reject(boom))),
    ).toMatchObject({ status: 'unknown', error: boom, reported: true });
    expect(first.told()[0]?.body).toMatchObject({ status: 'unknown', error: 'Error' });
    const second = service({ check: [CLEAR], started: [STARTED] });
    const refused = () => Promise.reject(new NotDone('insufficient funds'));
    expect(await settle(second.client.actions.run(REQUEST, refused))).toMatchObject({
      status: 'failed',
    });
    expect(second.told()[0]?.body).toMatchObject({ status: 'failed', error: 'NotDone' });
  });

  it('waits no longer than allowed, tells the tool to stop, and keeps the lease until then', async () => {
    const { client, calls, told } = service({ check: [CLEAR], started: [STARTED] });
    let stopped = false;
    const outcome = await settle(
      client.actions.run({ ...REQUEST, timeoutMs: 90_000 }, ({ signal }) => {
        signal.addEventListener('abort', () => (stopped = true));
        return new Promise(() => undefined);
      }),
    );
    expect(outcome).toMatchObject({ status: 'unknown', error: { name: 'TimeoutError' } });
    expect(stopped).toBe(true);
    expect(told()[0]?.body).toMatchObject({ status: 'unknown' });
    expect(calls.filter(({ what }) => what === 'renew')).toHaveLength(2);
  });

  it('does nothing when it may not begin any more, and says so', async () => {
    const { client, told } = service({ check: [CLEAR], started: [409] });
    const execute = vi.fn<() => Promise<number>>(async () => 1);
    await expect(settle(client.actions.run(REQUEST, execute))).rejects.toBeInstanceOf(ProblemError);
    expect(execute).not.toHaveBeenCalled();
    expect(told()[0]?.body).toMatchObject({ status: 'failed' });
  });

  it('keeps the value when the service can not be told', async () => {
    const { client } = service({ check: [CLEAR], started: [STARTED], finished: [0] });
    const outcome = await settle(client.actions.run(REQUEST, async () => 'p1'));
    expect(outcome).toMatchObject({ status: 'succeeded', value: 'p1', reported: false });
  });

  it('tells success without a result that JSON can not hold', async () => {
    const { client, told } = service({ check: [CLEAR], started: [STARTED] });
    await settle(client.actions.run(REQUEST, async () => 10n));
    expect(told()[0]?.body).not.toHaveProperty('result');
  });

  it('reaches every call of the guard', async () => {
    const { client, calls } = service({});
    const ref = { conversationId: 'c1', action: 'r/1', token: 't' };
    await client.actions.renew(ref);
    await client.actions.reconcile({
      conversationId: 'c1',
      action: 'r1',
      status: 'failed',
      evidence: 'no booking',
    });
    expect(calls.map(({ what }) => what)).toEqual(['renew', 'reconcile']);
    expect(calls[1]?.body).toEqual({
      conversationId: 'c1',
      status: 'failed',
      evidence: 'no booking',
    });
  });
});
