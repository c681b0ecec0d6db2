import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSunshineHook, readSwitchboardHook, sunshineSecret } from './read-switchboard-hook.ts';

const SECRET = 'a-secret-that-is-long-enough';
const now = new Date('2026-03-02T09:00:00Z');

const event = (more: object = {}) => ({
  id: '65f0c0ffee00000000000001',
  type: 'switchboard:passControl',
  payload: { conversation: { id: '029c31f25a21b47effd7be90' } },
  ...more,
});

const read = (
  events: unknown,
  { key = SECRET, secrets = [sunshineSecret(SECRET)] }: { key?: string; secrets?: string[] } = {},
) =>
  readSwitchboardHook({
    headers: { 'x-api-key': key },
    body: Buffer.from(typeof events === 'string' ? events : JSON.stringify({ events })),
    secrets,
    now,
  });

it('tells which conversations it is about, by their references', () => {
  const other = event({ id: '65f0c0ffee00000000000002', type: 'switchboard:releaseControl' });
  expect(read([event(), other])).toEqual({
    ok: true,
    hints: [
      { id: '65f0c0ffee00000000000001', ticket: 'sc:029c31f25a21b47effd7be90' },
      { id: '65f0c0ffee00000000000002', ticket: 'sc:029c31f25a21b47effd7be90' },
    ],
  });
});

it('gives the same id for the same event, also where none is told', () => {
  const { id: _, ...bare } = event();
  expect(read([bare])).toEqual(read([bare]));
  expect(read([bare])).not.toEqual(read([{ ...bare, createdAt: '2026-03-02T08:00:00Z' }]));
});

it('passes over what is not about control, and what names no conversation', () => {
  const told = [
    event({ type: 'conversation:message' }),
    event({ payload: { conversation: { id: '../../tickets/1' } } }),
    event({ payload: {} }),
    'event',
    null,
  ];
  expect(read(told)).toEqual({ ok: true, hints: [] });
});

it.each([
  ['another secret', { key: 'b-secret-that-is-long-enough' }],
  ['none', { key: '' }],
  ['a secret of another kind', { secrets: [SECRET] }],
  ['an empty secret', { key: '', secrets: [sunshineSecret('')] }],
  ['a short secret', { key: 'short', secrets: [sunshineSecret('short')] }],
  ['no secret to hold it against', { secrets: [] }],
])('believes nothing that comes with %s', (_, more) => {
  expect(read([event()], more)).toEqual({ ok: false, why: 'signature' });
});

it('takes any of the secrets in force', () => {
  const secrets = ['x'.repeat(32), SECRET].map(sunshineSecret);
  expect(read([event()], { secrets }).ok).toBe(true);
});

it.each(['', '[]', '{}', '{"events":{}}', '<html>', '{"events":null}'])(
  'calls a body malformed that holds no events: %s',
  (body) => {
    expect(read(body)).toEqual({ ok: false, why: 'malformed' });
  },
);

it('never throws, and gives a hundred hints at most', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answer = read([value, ...Array.from({ length: 200 }, () => event())]);
      expect(answer.ok && answer.hints.length <= 100).toBe(true);
      read(JSON.stringify(value));
    }),
  );
});

it('is told from a webhook of tickets by its headers', () => {
  expect(isSunshineHook({ headers: { 'x-api-key': 'x' } })).toBe(true);
  expect(
    isSunshineHook({ headers: { 'x-api-key': 'x', 'x-zendesk-webhook-signature': 'y' } }),
  ).toBe(false);
  expect(isSunshineHook({ headers: {} })).toBe(false);
});
