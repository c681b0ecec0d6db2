import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressTrouble } from './address-rules.ts';
import { urlFault } from './check-url.ts';

it.each([
  'https://actions.internal.example/refund?shop=1',
  'https://10.1.2.3:8443/refund',
  'https://[fd12::1]/refund',
  'https://127.0.0.1:9000/',
  'https://8.8.8.8/',
])('accepts %s', (url) => {
  expect(urlFault(url, false)).toBeNull();
});

it.each(['http://127.0.0.1:4000/x', 'http://localhost:4000/x', 'http://[::1]:4000/'])(
  'accepts %s in development only',
  (url) => {
    expect(urlFault(url, true)).toBeNull();
    expect(urlFault(url, false)).not.toBeNull();
  },
);

it.each([
  'refund',
  'ftp://a.example/',
  'file:///etc/passwd',
  'http://actions.example/',
  'http://10.0.0.1/',
  'https://user:secret@a.example/',
  'https://user@a.example/',
  'https://a.example/#x',
  'https://169.254.169.254/latest/meta-data',
  'https://2852039166/',
  'https://0xa9.0xfe.0xa9.0xfe/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[64:ff9b:1::a9fe:a9fe]/',
  'https://[2002:a9fe:a9fe::1]/',
  'https://[::169.254.169.254]/',
  'https://[::ffff:0:a9fe:a9fe]/',
  'https://[fd20:ce::254]/',
  'https://168.63.129.16/',
  'https://169。254。169。254/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
])('refuses %s everywhere', (url) => {
  expect(urlFault(url, true)).not.toBeNull();
  expect(urlFault(url, false)).not.toBeNull();
});

it('never calls an address of the link, in whatever form, nor without TLS any but this machine', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), (c, d) => {
      const v4 = `169.254.${c}.${d}`;
      expect(addressTrouble(v4, true)).toBe('address-forbidden');
      expect(addressTrouble(`::ffff:${v4}`, true)).toBe('address-forbidden');
    }),
  );
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const local = address.startsWith('127.');
      expect(addressTrouble(address, false) === null).toBe(local);
    }),
  );
});
