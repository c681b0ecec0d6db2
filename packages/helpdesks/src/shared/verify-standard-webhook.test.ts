import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStandardWebhook } from './verify-standard-webhook.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const SECONDS = String(NOW.getTime() / 1_000);
const KEY = randomBytes(32);
const SECRET = `whsec_${KEY.toString('base64')}`;

const sign = (key: Buffer, id: string, timestamp: string, body: Buffer): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

const knock = (
  headers: Record<string, string | undefined>,
  { body = Buffer.from('{}'), secrets = [SECRET] }: { body?: Buffer; secrets?: string[] } = {},
) => verifyStandardWebhook({ headers, body, secrets, now: NOW });

const signed = (key: Buffer, body = Buffer.from('{}')): Record<string, string> => ({
  'webhook-id': 'm1',
  'webhook-timestamp': SECONDS,
  'webhook-signature': sign(key, 'm1', SECONDS, body),
});

it('takes what is signed with a secret in force, among any number of other signatures', () => {
  expect(knock(signed(KEY))).toEqual({ ok: true, id: 'm1' });
  const right = signed(KEY);
  const wrong = Array.from({ length: 20 }, () => sign(randomBytes(32), 'm1', SECONDS, KEY));
  const signature = [...wrong, 'v2,abc', 'v1,', right['webhook-signature']].join(' ');
  expect(knock({ ...right, 'webhook-signature': signature })).toEqual({ ok: true, id: 'm1' });
});

it.each([
  'whsec_',
  'whsec_!!!!',
  'whsec_AAAA',
  'a password',
  '',
  'WHSEC_AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
])('takes nothing under the secret %j, with which anybody could sign', (secret) => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  expect(knock(signed(key), { secrets: [secret] })).toEqual({ ok: false, why: 'signature' });
});

it('takes nothing where there is no secret, or a header is missing or not one', () => {
  expect(knock(signed(KEY), { secrets: [] })).toEqual({ ok: false, why: 'signature' });
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    for (const value of [undefined, '', 'm1, m1', '-1', '1e9', 'v1,'])
      expect(knock({ ...signed(KEY), [name]: value }).ok).toBe(false);
});

it('takes nothing of which anything was changed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      fc.nat({ max: 7 }),
      (bytes, at, bit) => {
        const body = Buffer.from(bytes);
        const headers = signed(KEY, body);
        expect(knock(headers, { body }).ok).toBe(true);
        const other = Buffer.from(body.length === 0 ? 'x' : body);
        if (body.length > 0) other[at % body.length] = (other[at % body.length] ?? 0) ^ (1 << bit);
        expect(knock(headers, { body: other }).ok).toBe(false);
        expect(knock({ ...headers, 'webhook-id': 'm2' }, { body }).ok).toBe(false);
        const later = String(Number(SECONDS) + 1);
        expect(knock({ ...headers, 'webhook-timestamp': later }, { body }).ok).toBe(false);
      },
    ),
  );
});

it('takes nothing that is more than five minutes old or ahead', () => {
  for (const [seconds, ok] of [
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ] as const) {
    const timestamp = String(Number(SECONDS) + seconds);
    const body = Buffer.from('{}');
    const headers = {
      'webhook-id': 'm1',
      'webhook-timestamp': timestamp,
      'webhook-signature': sign(KEY, 'm1', timestamp, body),
    };
    expect(knock(headers, { body }).ok).toBe(ok);
  }
});
