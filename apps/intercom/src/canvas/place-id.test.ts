import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { VIEWS } from '../views/scene.ts';
import type { Place } from '../views/scene.ts';
import { VERBS, actId, idOf, placeOf, readPress, readStored, stored } from './place-id.ts';

const key = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
const place: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom(...VIEWS),
  page: fc.nat({ max: 99_999 }),
  key,
});

describe('an id', () => {
  it('of a place leads to it again', () => {
    fc.assert(
      fc.property(place, (each) => {
        expect(readPress(idOf(each))).toEqual({ nav: each });
      }),
    );
  });

  it('of an act says it again, even as the key of a place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VERBS), key, (verb, what) => {
        const act = actId(verb, what);
        expect(readPress(act)).toEqual({ act: { verb, key: what } });
        expect(readPress(idOf(placeOf('confirm', act)))).toEqual({
          nav: { view: 'confirm', page: 0, key: act },
        });
      }),
    );
  });

  it('holds nothing but ASCII, whatever the key is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (text) => {
        expect(actId('retry', text)).toMatch(/^[\u0021-\u007E]+$/u);
        expect(idOf(placeOf('action', text))).toMatch(/^[\u0021-\u007E]+$/u);
      }),
    );
  });

  it.each([
    '',
    'nav',
    'nav:',
    'nav:nowhere',
    'nav:__proto__',
    'nav:home:-1',
    'nav:home:1e3',
    'nav:home:999999',
    'nav:action:0:',
    'nav:action:0:%E0%A4%A',
    'nav:action:0:a:b',
    'nav:action::a',
    `nav:action:0:${'a'.repeat(2_001)}`,
    'act',
    'act:',
    'act:delete_everything',
    'act:constructor',
    'act:approve:',
    'act:approve:a:b',
    'act:approve:%',
    'refresh:now',
    'Refresh',
    'NAV:home',
    ' nav:home',
  ])('that Baton never wrote says nothing: %s', (id) => {
    expect(readPress(id)).toBeNull();
  });

  it('made up by anybody is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const id of [text, `nav:${text}`, `act:${text}`, `nav:action:0:${text}`])
          expect(() => readPress(id)).not.toThrow();
      }),
    );
  });
});

describe('stored data', () => {
  it('comes back as the place and the nonce', () => {
    fc.assert(
      fc.property(place, (each) => {
        const data: unknown = JSON.parse(JSON.stringify(stored({ place: each, nonce: 'n_1-A' })));
        expect(readStored(data)).toEqual({ place: each, nonce: 'n_1-A' });
      }),
    );
  });

  it('holds texts only, and nothing but version, place and nonce', () => {
    expect(stored({ place: placeOf('action', 'a1'), nonce: 'n' })).toEqual({
      v: '1',
      view: 'action',
      page: '0',
      key: 'a1',
      n: 'n',
    });
    expect(stored({ place: placeOf('home'), nonce: 'n' })).toEqual({
      v: '1',
      view: 'home',
      page: '0',
      n: 'n',
    });
  });

  const sound = { v: '1', view: 'home', page: '0', n: 'n' };
  it.each([
    null,
    undefined,
    'home',
    [],
    {},
    { ...sound, v: '2' },
    { ...sound, v: 1 },
    { ...sound, view: 'admin' },
    { ...sound, view: 'constructor' },
    { ...sound, page: 0 },
    { ...sound, page: '-1' },
    { ...sound, page: '1.5' },
    { ...sound, key: '' },
    { ...sound, key: 7 },
    { ...sound, key: 'k'.repeat(2_001) },
    { ...sound, n: '' },
    { ...sound, n: 'a b' },
    { ...sound, n: 'n'.repeat(101) },
    { ...sound, n: ['n'] },
  ])('that somebody tampered with is nothing: %j', (data) => {
    expect(readStored(data)).toBeNull();
  });

  it('keeps no key that was not Baton’s', () => {
    expect(readStored({ ...sound, tier: 'full', tenant: 'other' })).toEqual({
      place: placeOf('home'),
      nonce: 'n',
    });
  });
});
