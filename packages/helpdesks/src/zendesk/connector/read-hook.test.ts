import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readZendeskHook } from './read-hook.ts';

const SECRET = 'dGhpcy1pcy1hLXNlY3JldC1mb3ItdGVzdHM9';
const NOW = new Date('2026-03-02T09:00:00Z');

const hook = (
  body: unknown,
  {
    secret = SECRET,
    at = '2026-03-02T09:00:00Z',
    id = '01J8ABCDEFGH',
    kept = [SECRET],
  }: { secret?: string; at?: string; id?: string | null; kept?: readonly string[] } = {},
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readZendeskHook({
    headers: {
      'x-zendesk-webhook-signature-timestamp': at,
      'x-zendesk-webhook-signature': createHmac('sha256', secret)
        .update(at + text)
        .digest('base64'),
      ...(id !== null && { 'x-zendesk-webhook-invocation-id': id }),
    },
    body: Buffer.from(text),
    secrets: kept,
    now: NOW,
  });
};

describe('which ticket it is about', () => {
  it.each([
    ['a trigger', { ticket_id: '4711', status: 'open' }, '01J8ABCDEFGH'],
    ['a trigger that nests it', { ticket: { id: 4711 } }, '01J8ABCDEFGH'],
    [
      'an event',
      {
        type: 'zen:event-type:ticket.status_changed',
        id: 'cbe4028c-7239-495d-b020-f22348516046',
        subject: 'zen:ticket:4711',
        detail: { id: '4711' },
      },
      'cbe4028c-7239-495d-b020-f22348516046',
    ],
    [
      'an event without a subject',
      { type: 'zen:event-type:ticket.comment_added', id: 'cbe4028c-7239', detail: { id: 4711 } },
      'cbe4028c-7239',
    ],
  ])('reads it from %s', (_, body, id) => {
    expect(hook(body)).toEqual({ ok: true, hints: [{ id, ticket: '4711' }] });
  });

  it.each([
    ['a user', { type: 'zen:event-type:user.created', subject: 'zen:user:7', detail: { id: '7' } }],
    ['no number', { ticket_id: '../users/7' }],
    ['a number below one', { ticket_id: 0 }],
    ['nothing', {}],
    ['a list', []],
    ['no JSON', 'ticket 4711'],
  ])('refuses what is about %s', (_, body) => {
    expect(hook(body)).toEqual({ ok: false, why: 'malformed' });
  });

  it('knows a delivery without an id again by its bytes', () => {
    const first = hook({ ticket_id: '1' }, { id: null });
    expect(first).toEqual(hook({ ticket_id: '1' }, { id: null }));
    expect(first).not.toEqual(hook({ ticket_id: '1' }, { id: null, at: '2026-03-02T09:00:01Z' }));
    expect(first.ok).toBe(true);
  });
});

describe('who sent it', () => {
  const body = { ticket_id: '1' };
  it.each([
    ['as it is', SECRET],
    ['behind the prefix of Standard Webhooks', `whsec_${SECRET}`],
    ['in base64 behind it', `whsec_${Buffer.from(SECRET).toString('base64')}`],
  ])('takes the secret %s', (_, kept) => {
    expect(hook(body, { kept: ['another-secret-of-some-length', kept] }).ok).toBe(true);
  });

  it('believes no secret that is too short to be one', () => {
    expect(hook(body, { secret: '', kept: [''] })).toEqual({ ok: false, why: 'signature' });
    expect(hook(body, { secret: 'short', kept: ['short', 'whsec_short'] }).ok).toBe(false);
  });

  it.each(['2026-03-02T08:54:59Z', '2026-03-02T09:05:01Z'])('refuses the time %s', (at) => {
    expect(hook(body, { at })).toEqual({ ok: false, why: 'too-old' });
  });

  it.each(['', '1772442000', 'Mon, 02 Mar 2026 09:00:00 GMT', '2026-03-02'])(
    'takes "%s" for no time of Zendesk',
    (at) => {
      expect(hook(body, { at })).toEqual({ ok: false, why: 'signature' });
    },
  );
});
