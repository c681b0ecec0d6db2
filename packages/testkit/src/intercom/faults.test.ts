import { expect, it } from 'vitest';
import type { Fault } from '../helpdesk/faults.ts';
import { withIntercom } from './testing/client.ts';

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
  await withIntercom(async ({ intercom, note }) => {
    const id = intercom.open();
    intercom.next(fault);
    const came = await note(id, 'once').then(
      () => 'answered',
      () => 'silent',
    );
    expect(came).toBe(answered);
    expect([intercom.effects(), intercom.notesWith(id, 'once')]).toStrictEqual([effects, effects]);
  })();
});

it(
  'hangs, and lets a request take effect long after its client gave up, whatever its token is by then',
  withIntercom(async ({ intercom, bot }) => {
    const id = intercom.open();
    const stop = new AbortController();
    intercom.onHang(() => stop.abort());
    intercom.next({ kind: 'hang', when: 'late' });
    const asked = fetch(`${intercom.url}/conversations/${id}/reply`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${intercom.token()}`,
        'intercom-version': '2.16',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ message_type: 'note', type: 'admin', admin_id: bot, body: 'once' }),
      signal: stop.signal,
    });
    await expect(asked).rejects.toThrow('aborted');
    expect(intercom.notesWith(id, 'once')).toBe(0);
    intercom.newToken();
    expect([intercom.releaseLate(), intercom.releaseLate()]).toStrictEqual([1, 0]);
    expect(intercom.notesWith(id, 'once')).toBe(1);
  }),
);
