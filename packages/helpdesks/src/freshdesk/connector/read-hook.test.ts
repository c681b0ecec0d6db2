import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hookAccount, readFreshdeskHook } from './read-hook.ts';

const SECRET = 'secret-of-acme-0123456789';
const NOW = new Date('2026-03-02T09:00:00.250Z');

const read = (payload: unknown, { secrets = [SECRET], given = SECRET, now = NOW } = {}) => {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readFreshdeskHook({ headers: { 'x-baton-secret': given }, body, secrets, now });
};

const idOf = (came: ReturnType<typeof read>): string => (came.ok && came.hints[0]?.id) || 'none';

const rule = {
  ticket_id: '215',
  event: '{status:{from:2,to:4}}',
  account: 'acme.freshdesk.com',
  triggered_at: '2026-03-02T09:00:00Z',
};

it('hints at the ticket that a rule or a product event names', () => {
  for (const payload of [
    rule,
    { ...rule, ticket_id: 215 },
    { ticket_id: ' 215 ' },
    { event: 'onTicketUpdate', ticket: '215', agent: '48', at: 1_772_442_000 },
  ])
    expect(read(payload)).toMatchObject({ ok: true, hints: [{ ticket: '215' }] });
});

it('is the same when it is sent again, and another when something else happened', () => {
  const later = new Date(NOW.getTime() + 3_600_000);
  expect(idOf(read(rule, { now: later }))).toBe(idOf(read(rule)));
  expect(idOf(read({ ...rule, event: '{note_type:private}' }))).not.toBe(idOf(read(rule)));
  expect(idOf(read({ ...rule, triggered_at: '2026-03-02T09:00:01Z' }))).not.toBe(idOf(read(rule)));
});

it.each(['', 'Mon, 2 Mar 2026 09:00', '{{ticket.modified_on}}'])(
  'counts each that comes where the second is not told: %s',
  (told) => {
    const untimed = { ...rule, triggered_at: told };
    const later = new Date(NOW.getTime() + 2_000);
    expect(idOf(read(untimed, { now: later }))).not.toBe(idOf(read(untimed)));
    expect(idOf(read(untimed))).toBe(idOf(read(untimed)));
  },
);

it('reads which ticket it is about also where a placeholder broke the JSON', () => {
  const broken = '{"domain":"acme.freshdesk.com","ticket_id":"215","event":"{status:{to:"Done"}}"}';
  expect(read(broken)).toMatchObject({ ok: true, hints: [{ ticket: '215' }] });
  expect(hookAccount(Buffer.from(broken))).toBe('acme.freshdesk.com');
  // The first counts: what is pasted in later says nothing else.
  const twice = '{"ticket_id":"215","event":"x","ticket_id":"7",y}';
  expect(read(twice)).toMatchObject({ ok: true, hints: [{ ticket: '215' }] });
  for (const none of ['{"ticket_id":', '{"ticket_id":"7/../8", x', 'ticket_id=215'])
    expect(read(none)).toEqual({ ok: false, why: 'malformed' });
});

it('believes the secret alone, and none that is short or empty', () => {
  const refused = { ok: false, why: 'signature' };
  expect(read(rule, { given: `${SECRET}x` })).toEqual(refused);
  expect(read(rule, { given: '' })).toEqual(refused);
  expect(read(rule, { given: '', secrets: [''] })).toEqual(refused);
  expect(read(rule, { given: 'short', secrets: ['short'] })).toEqual(refused);
  const body = Buffer.from(JSON.stringify(rule));
  expect(readFreshdeskHook({ headers: {}, body, secrets: [SECRET], now: NOW })).toEqual(refused);
  expect(read(rule, { secrets: ['another-secret-of-acme', SECRET] }).ok).toBe(true);
});

it('names no ticket where none is meant', () => {
  for (const id of ['25/../26', '%2e%2e', '0', '-1', '1e3', '12345678901234567890', '', null, {}])
    expect(read({ ...rule, ticket_id: id })).toEqual({ ok: false, why: 'malformed' });
});

it('tells which account a webhook names, and never throws at what is none', () => {
  expect(hookAccount(Buffer.from(JSON.stringify(rule)))).toBe('acme.freshdesk.com');
  for (const account of ['https://Acme.freshdesk.com/', ' acme.freshdesk.com '])
    expect(hookAccount(Buffer.from(JSON.stringify({ account })))).toBe('acme.freshdesk.com');
  for (const account of ['', 'a b', '../x', 7, null, '{{account}}', 'x'.repeat(400)])
    expect(hookAccount(Buffer.from(JSON.stringify({ account })))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hookAccount(Buffer.from(bytes))).toBeNull();
    }),
  );
});
