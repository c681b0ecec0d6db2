import { expect, it } from 'vitest';
import type { Fault } from '../helpdesk/faults.ts';
import { withZendesk } from './testing/client.ts';

const NOTE = { comment: { body: 'once', public: false } };

it.each<[Fault, 'answered' | 'silent', number]>([
  [{ kind: 'status', status: 500, when: 'before' }, 'answered', 0],
  [{ kind: 'status', status: 502, when: 'after' }, 'answered', 1],
  [{ kind: 'reset', when: 'before' }, 'silent', 0],
  [{ kind: 'reset', when: 'during' }, 'silent', 1],
  [{ kind: 'reset', when: 'after' }, 'silent', 1],
  [{ kind: 'rate-limit', seconds: 7, as: 'seconds' }, 'answered', 0],
  [{ kind: 'expired' }, 'answered', 0],
  [{ kind: 'garbled' }, 'answered', 1],
  [{ kind: 'slow', ms: 1 }, 'answered', 1],
])('goes wrong with a write as told: %o', async (fault, answered, effects) => {
  const work = withZendesk(async ({ zendesk, open, put }) => {
    const id = open();
    zendesk.next(fault);
    const came = await put(id, NOTE).then(
      () => 'answered',
      () => 'silent',
    );
    expect(came).toBe(answered);
    expect(zendesk.effects()).toBe(effects);
    expect(zendesk.notesWith(id, 'once')).toBe(effects);
  });
  await work();
});

it(
  'hangs, and lets a request take effect long after its client gave up',
  withZendesk(async ({ zendesk, open }) => {
    const id = open();
    const stop = new AbortController();
    zendesk.onHang(() => stop.abort());
    zendesk.next({ kind: 'hang', when: 'late' });
    const asked = fetch(`${zendesk.url}/api/v2/tickets/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${zendesk.token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: NOTE }),
      signal: stop.signal,
    });
    await expect(asked).rejects.toThrow('aborted');
    expect(zendesk.notesWith(id, 'once')).toBe(0);
    expect([zendesk.releaseLate(), zendesk.releaseLate()]).toStrictEqual([1, 0]);
    expect(zendesk.notesWith(id, 'once')).toBe(1);
  }),
);

it(
  'reads tickets as they were, and writes them as they are',
  withZendesk(async ({ zendesk, open, put, get, call }) => {
    const id = open();
    await put(id, { ...NOTE, subject: 'now' });
    zendesk.next({ kind: 'stale', by: 1 });
    expect(await get(id)).toMatchObject({ subject: 'Where is it?' });
    zendesk.next({ kind: 'stale', by: 5 });
    const { body } = await call('GET', `/tickets/${id}/comments`);
    expect(body['count']).toBe(1);
    expect(await get(id)).toMatchObject({ subject: 'now' });
  }),
);

it(
  'takes a token no longer that expired in the middle, and the next one',
  withZendesk(async ({ zendesk, open, get, call, as }) => {
    const id = open();
    const old = zendesk.token();
    const agent = as(zendesk.seeded.agents[0].id);
    zendesk.next({ kind: 'expired' });
    expect((await call('GET', `/tickets/${id}`, undefined, agent)).status).toBe(401);
    expect(zendesk.token()).toBe(old);
    zendesk.next({ kind: 'expired' });
    expect((await call('GET', `/tickets/${id}`)).status).toBe(401);
    expect(zendesk.token()).not.toBe(old);
    expect(await get(id)).toMatchObject({ id });
  }),
);

it(
  'asks for a rest in seconds or by a date of its own clock, and lets nobody in before',
  withZendesk(async ({ zendesk, open, call }) => {
    const id = open();
    zendesk.skew(-90_000);
    zendesk.next({ kind: 'rate-limit', seconds: 20, as: 'date' });
    const { headers } = await call('GET', `/tickets/${id}`);
    const [until, now] = [headers.get('retry-after'), headers.get('date')].map((text) =>
      Date.parse(text ?? ''),
    );
    expect((until ?? 0) - (now ?? 0)).toBe(20_000);
    expect((await call('GET', `/tickets/${id}`)).status).toBe(429);
    expect(zendesk.tooEarly()).toBe(1);
    zendesk.advance(20_000);
    expect((await call('GET', `/tickets/${id}`)).status).toBe(200);
  }),
);

it(
  'keeps what was asked, with what a listed app says of itself and without what lets it in',
  withZendesk(async ({ zendesk, open, call }) => {
    const id = open();
    const named = {
      'X-Zendesk-Marketplace-Name': 'Baton',
      'X-Zendesk-Marketplace-Organization-Id': '7',
      'X-Zendesk-Marketplace-App-Id': '900001',
    };
    await call('PUT', `/tickets/${id}.json`, { ticket: {} }, named);
    await call('GET', `/tickets/${id}?include=users`, undefined, {
      'X-Zendesk-Marketplace-Name': 'x',
    });
    expect(zendesk.requests).toMatchObject([
      {
        n: 1,
        method: 'PUT',
        path: `/tickets/${id}.json`,
        write: true,
        scheme: 'bearer',
        marketplace: { name: 'Baton', organizationId: '7', appId: '900001' },
      },
      { n: 2, method: 'GET', write: false, query: '?include=users', marketplace: null },
    ]);
    expect(JSON.stringify(zendesk.requests)).not.toContain(zendesk.token());
  }),
);
