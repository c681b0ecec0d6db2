import { expect, it } from 'vitest';
import { guardedLookup } from './guarded-lookup.ts';

const resolved = (addresses: string[], secure: boolean, all = false) =>
  new Promise((done) => {
    const lookup = guardedLookup(secure, (_name, _options, answer) =>
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
    lookup('actions.internal.example', { all }, (error, address) =>
      done(error ? ('code' in error ? error.code : error.message) : address),
    );
  });

it('connects to what a name leads to, also inside', async () => {
  expect(await resolved(['10.0.0.7'], true)).toBe('10.0.0.7');
  expect(await resolved(['10.0.0.7', 'fd12::7'], true, true)).toEqual([
    { address: '10.0.0.7', family: 4 },
    { address: 'fd12::7', family: 6 },
  ]);
});

it('connects nowhere when a name leads to the metadata of the host, or also there', async () => {
  expect(await resolved(['169.254.169.254'], true)).toBe('address-forbidden');
  expect(await resolved(['10.0.0.7', '::ffff:169.254.169.254'], true)).toBe('address-forbidden');
  expect(await resolved(['10.0.0.7', 'fe80::1'], true, true)).toBe('address-forbidden');
  expect(await resolved([], true)).toBe('ENOTFOUND');
});

it('leaves this machine only with TLS', async () => {
  expect(await resolved(['127.0.0.1'], false)).toBe('127.0.0.1');
  expect(await resolved(['10.0.0.7'], false)).toBe('not-loopback');
  expect(await resolved(['127.0.0.1', '10.0.0.7'], false)).toBe('not-loopback');
});
