import { expect, it } from 'vitest';
import type { Fault } from '../helpdesk/faults.ts';
import { basic, withFreshdesk } from './testing/client.ts';

it.each<[Fault, 'answered' | 'silent', number]>([
  [{ kind: 'status', status: 500, when: 'before' }, 'answered', 0],
  [{ kind: 'status', status: 502, when: 'after' }, 'answered', 1],
  [{ kind: 'reset', when: 'before' }, 'silent', 0],
  [{ kind: 'reset', when: 'during' }, 'silent', 1],
  [{ kind: 'reset', when: 'after' }, 'silent', 1],
  [{ kind: 'rate-limit', seconds: 7, as: 'seconds' }, 'answered', 0],
  [{ kind: 'expired' }, 'answered', 0],
  [{ kind: 'garbled' }, 'silent', 1],
  [{ kind: 'slow', ms: 1 }, 'answered', 1],
])('goes wrong with a write as told: %o', async (fault, answered, effects) => {
  await withFreshdesk(async ({ freshdesk, note }) => {
    const id = freshdesk.open();
    freshdesk.next(fault);
    const came = await note(id, 'once').then(
      () => 'answered',
      () => 'silent',
    );
    expect(came).toBe(answered);
    expect([freshdesk.effects(), freshdesk.notesWith(id, 'once')]).toStrictEqual([
      effects,
      effects,
    ]);
  })();
});

it(
  'hangs, and lets a request take effect long after its client gave up, whatever the key is by then',
  withFreshdesk(async ({ freshdesk }) => {
    const id = freshdesk.open();
    const stop = new AbortController();
    freshdesk.onHang(() => stop.abort());
    freshdesk.next({ kind: 'hang', when: 'late' });
    const asked = fetch(`${freshdesk.url}/api/v2/tickets/${id}/notes`, {
      method: 'POST',
      headers: { authorization: basic(freshdesk.token()), 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'once' }),
      signal: stop.signal,
    });
    await expect(asked).rejects.toThrow('aborted');
    expect(freshdesk.notesWith(id, 'once')).toBe(0);
    freshdesk.newToken();
    expect([freshdesk.releaseLate(), freshdesk.releaseLate()]).toStrictEqual([1, 0]);
    expect(freshdesk.notesWith(id, 'once')).toBe(1);
  }),
);

it(
  'shows a ticket and what was said in it as they were some changes ago, when told to',
  withFreshdesk(async ({ freshdesk, call, note, put, said }) => {
    const id = freshdesk.open();
    await put(id, { tags: ['one'] });
    const { body: made } = await note(id, 'first');
    await call('PUT', `/conversations/${String(made['id'])}`, { body: 'second' });
    freshdesk.next({ kind: 'stale', by: 1 });
    expect((await said(id)).map((row) => row['body_text'])).toStrictEqual(['first']);
    freshdesk.next({ kind: 'stale', by: 2 });
    expect(await said(id)).toStrictEqual([]);
    freshdesk.next({ kind: 'stale', by: 3 });
    expect((await call('GET', `/tickets/${id}`)).body['tags']).toStrictEqual([]);
    expect((await call('GET', `/tickets/${id}`)).body['tags']).toStrictEqual(['one']);
  }),
);

it(
  'tells in a date how long to wait, by its own clock',
  withFreshdesk(async ({ freshdesk, call }) => {
    freshdesk.skew(3_600_000);
    freshdesk.plan(({ n }) => (n === 1 ? { kind: 'rate-limit', seconds: 20, as: 'date' } : null));
    const { headers } = await call('GET', '/agents/me');
    const [until, now] = ['retry-after', 'date'].map((name) => Date.parse(headers.get(name) ?? ''));
    expect((until ?? 0) - (now ?? 0)).toBe(20_000);
    expect((await call('GET', '/agents/me')).status).toBe(429);
    expect(
      freshdesk.requests.map(({ path, write, scheme }) => [path, write, scheme]),
    ).toStrictEqual([
      ['/agents/me', false, 'basic'],
      ['/agents/me', false, 'basic'],
    ]);
  }),
);
