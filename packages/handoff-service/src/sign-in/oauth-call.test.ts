import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCall, refuseCall } from './oauth-call.ts';

const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

describe('RFC 6749, 2.3.1: who a client is', () => {
  it('reads any client and secret from the header, as from the form', () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
    fc.assert(
      fc.property(text, text, (clientId, secret) => {
        const read = { form: { grant_type: 'x' }, clientId, secret };
        expect(readCall({ authorization: basic(clientId, secret), body: 'grant_type=x' })).toEqual(
          read,
        );
        const form = { grant_type: 'x', client_id: clientId, client_secret: secret };
        const body = new URLSearchParams(form).toString();
        expect(readCall({ authorization: null, body })).toEqual(read);
      }),
    );
  });

  it.each([
    ['no header and no form', null, 'grant_type=x', 'invalid_client'],
    ['an id without a secret', null, 'client_id=a', 'invalid_client'],
    ['another scheme', 'Bearer abc', '', 'invalid_client'],
    ['a header that is no base64', 'Basic a:b', '', 'invalid_client'],
    ['a header without a colon', `Basic ${btoa('a')}`, '', 'invalid_client'],
    ['a header that does not decode', `Basic ${btoa('%zz:b')}`, '', 'invalid_client'],
    ['both ways at once', basic('a', 'b'), 'client_secret=b', 'invalid_request'],
    ['two clients', basic('a', 'b'), 'client_id=c', 'invalid_request'],
  ])('refuses %s', (_what, authorization, body, fault) => {
    expect(readCall({ authorization, body })).toBe(fault);
  });

  it('takes the client’s name beside the header', () => {
    expect(readCall({ authorization: basic('a', 'b'), body: 'client_id=a&x=1' })).toEqual({
      form: { x: '1' },
      clientId: 'a',
      secret: 'b',
    });
  });
});

describe('RFC 6749, 3.2: parameters', () => {
  it('are there once, and mean nothing when they are empty', () => {
    const who = 'client_id=a&client_secret=b';
    expect(readCall({ authorization: null, body: `${who}&code=1&code=1` })).toBe('invalid_request');
    expect(readCall({ authorization: null, body: `${who}&code=` })).toMatchObject({ form: {} });
  });

  it('may have any name and value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (body) => {
        const read = readCall({ authorization: null, body });
        expect(['string', 'object']).toContain(typeof read);
      }),
    );
  });
});

it('asks for the header when nobody is who they say, and for another try when it is not their fault', () => {
  expect(refuseCall('invalid_client')).toMatchObject({
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="baton", charset="UTF-8"' },
  });
  expect(refuseCall('temporarily_unavailable')).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5' },
  });
  expect(refuseCall('invalid_grant')).toMatchObject({ status: 400, headers: {} });
});
