import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSigned } from './verify-signature.ts';

const SECRET = 'test-client-secret';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('takes the signature of the bytes as they came', () => {
  const body = bytesOf('{"workspace_id":"abcd123"}');
  const signature = '2f5ab499e2031ca40129a0a6486abe274de54cc4f0867e3e42351527d9a516dd';
  expect(isSigned(SECRET, body, signature)).toBe(true);
  for (const wrong of [
    null,
    '',
    signature.toUpperCase(),
    signature.slice(0, 40),
    `${signature}0a`,
    `sha256=${signature}`,
    ` ${signature}`,
    signature.replace('2', 'g'),
  ])
    expect(isSigned(SECRET, body, wrong), String(wrong)).toBe(false);
});

it('takes nothing under an empty secret', () => {
  const body = bytesOf('{}');
  expect(isSigned('', body, createHmac('sha256', '').update(body).digest('hex'))).toBe(false);
});

it('refuses the same JSON written anew', () => {
  const text = '{"a":"\\u003cb\\u003e","n":1.0}';
  const signature = createHmac('sha256', SECRET).update(text).digest('hex');
  expect(isSigned(SECRET, bytesOf(text), signature)).toBe(true);
  expect(isSigned(SECRET, bytesOf(JSON.stringify(JSON.parse(text))), signature)).toBe(false);
});

it('refuses whatever is changed of the bytes, the secret or the signature', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.constantFrom('bytes', 'secret', 'signature'),
      (bytes, secret, at, what) => {
        const signature = createHmac('sha256', secret).update(bytes).digest('hex');
        expect(isSigned(secret, bytes, signature)).toBe(true);
        const changed = bytes.map((byte, index) => (index === at % bytes.length ? byte ^ 1 : byte));
        const place = at % 64;
        const digit = signature[place] === '0' ? '1' : '0';
        const forged = `${signature.slice(0, place)}${digit}${signature.slice(place + 1)}`;
        expect(
          {
            bytes: () => isSigned(secret, changed, signature),
            secret: () => isSigned(`${secret}x`, bytes, signature),
            signature: () => isSigned(secret, bytes, forged),
          }[what](),
        ).toBe(false);
      },
    ),
  );
});
