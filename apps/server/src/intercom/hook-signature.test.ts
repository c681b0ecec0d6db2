import * as crypto from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { isHookSigned } from './hook-signature.ts';

vi.mock('node:crypto', { spy: true });

const APP = { clientSecret: 'the client secret of the app' };
const BYTES = Buffer.from('{"topic":"ping"}');
const sign = (secret: string, algorithm = 'sha1'): string =>
  `sha1=${crypto.createHmac(algorithm, secret).update(BYTES).digest('hex')}`;

it('takes what was signed with the secret of the app, byte for byte', () => {
  const good = sign(APP.clientSecret);
  expect(isHookSigned(APP, BYTES, good)).toBe(true);
  expect(isHookSigned(APP, Buffer.concat([BYTES, Buffer.from(' ')]), good)).toBe(false);
  for (const signature of [
    undefined,
    '',
    [good],
    `${good}, ${good}`,
    good.slice('sha1='.length),
    good.toUpperCase(),
    good.slice(0, -1),
    `${good}0`,
    `${good}\n`,
    sign(APP.clientSecret, 'sha256'),
    sign('the client secret of another app'),
    sign(''),
  ])
    expect(isHookSigned(APP, BYTES, signature), String(signature)).toBe(false);
  expect(isHookSigned({ clientSecret: '' }, BYTES, sign(''))).toBe(false);
  expect(isHookSigned(null, BYTES, sign(''))).toBe(false);
});

it('goes through the bytes alike for an app that nobody has', () => {
  const wrong = `sha1=${'0'.repeat(40)}`;
  const made = vi.mocked(crypto.createHmac);
  for (const app of [APP, null]) {
    made.mockClear();
    expect(isHookSigned(app, BYTES, wrong)).toBe(false);
    expect(made).toHaveBeenCalledTimes(1);
  }
});
