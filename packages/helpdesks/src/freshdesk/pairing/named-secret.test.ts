import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domainOfClient, domainOfKey, fits, hashOf, newClientId, newKey } from './named-secret.ts';

const domain = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/)
  .map((account) => `${account}.freshdesk.com`);

it('says of a key and of a client whose they are, and makes no two alike', () => {
  fc.assert(
    fc.property(domain, (of) => {
      const [key, client] = [newKey(of), newClientId(of)];
      expect([domainOfKey(key), domainOfClient(client)]).toEqual([of, of]);
      expect([newKey(of) === key, newClientId(of) === client]).toEqual([false, false]);
      expect([domainOfClient(key), domainOfKey(client)]).toEqual([null, null]);
    }),
  );
});

it('reads no account out of anything else, however long or odd', () => {
  const odd = ['', '.', 'bk.', 'bk..', 'bk.acme.freshdesk.com', 'acme.freshdesk.com.short'];
  for (const text of [...odd, `bk.acme.freshdesk.com.${'x'.repeat(100_000)}`])
    expect([domainOfKey(text), domainOfClient(text)]).toEqual([null, null]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(domainOfKey(text)).toBeNull();
      expect(domainOfKey(`bk.evil.example.${text}`)).toBeNull();
    }),
  );
});

it('fits a secret to its own hash alone, and to no hash that is none', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (secret, other) => {
      expect(fits(secret, hashOf(secret))).toBe(true);
      expect(fits(`${secret}${other}x`, hashOf(secret))).toBe(false);
      for (const hash of ['', 'zz', other, hashOf(secret).slice(2)])
        expect(fits(secret, hash)).toBe(false);
    }),
  );
});
