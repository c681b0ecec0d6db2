import { expect, it } from 'vitest';
import { HOME, placeOf } from '../canvas/place-id.ts';
import { isSealed, sealedNonce } from './canvas-seal.ts';
import type { Shown } from './canvas-seal.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-09T09:00:00Z');
const SHOWN: Shown = {
  app: { key: 'ws1', clientSecret: 'the client secret of the app', workspace: 'ws1' },
  onlooker: {
    workspace: { tenant: 'a', workspace: 'ws1', timeZone: 'UTC', locale: 'en' },
    admin: '7',
    conversation: '215',
  },
};
const { app, onlooker } = SHOWN;

it('is good for who was shown which canvas, at any page of it, and for nobody and nothing else', () => {
  const place = placeOf('confirm', 'act:resolve');
  const nonce = sealedNonce(SHOWN, place, NOW);
  expect(nonce).toMatch(/^[\w-]{38}$/);
  expect(isSealed(SHOWN, place, nonce, NOW)).toBe(true);
  expect(isSealed(SHOWN, { ...place, page: 3 }, nonce, NOW)).toBe(true);
  const others: [string, Shown, typeof place][] = [
    ['view', SHOWN, { ...place, view: 'action' }],
    ['key', SHOWN, placeOf('confirm', 'act:hand_back')],
    ['no key', SHOWN, placeOf('confirm')],
    ['home', SHOWN, HOME],
    ['admin', { app, onlooker: { ...onlooker, admin: '8' } }, place],
    ['conversation', { app, onlooker: { ...onlooker, conversation: '216' } }, place],
    [
      'workspace',
      { app, onlooker: { ...onlooker, workspace: { ...onlooker.workspace, workspace: 'ws2' } } },
      place,
    ],
    [
      'tenant',
      { app, onlooker: { ...onlooker, workspace: { ...onlooker.workspace, tenant: 'b' } } },
      place,
    ],
    ['secret', { app: { ...app, clientSecret: 'another secret of the app' }, onlooker }, place],
    // What follows each other must not run into each other.
    ['shifted', { app, onlooker: { ...onlooker, admin: '57', conversation: '21' } }, place],
  ];
  for (const [what, shown, where] of others)
    expect(isSealed(shown, where, nonce, NOW), what).toBe(false);
});

it('is another one each time, and none once a letter of it is another', () => {
  const nonces = Array.from({ length: 1_000 }, () => sealedNonce(SHOWN, HOME, NOW));
  expect(new Set(nonces).size).toBe(1_000);
  const [nonce = ''] = nonces;
  for (let at = 0; at < nonce.length; at += 1)
    for (const letter of ['A', 'B', '_', 'x']) {
      const changed = `${nonce.slice(0, at)}${letter}${nonce.slice(at + 1)}`;
      expect(isSealed(SHOWN, HOME, changed, NOW), `${at} ${letter}`).toBe(changed === nonce);
    }
  for (const none of ['', nonce.slice(1), `${nonce}A`, `${nonce}\n`, nonce.slice(0, 16)])
    expect(isSealed(SHOWN, HOME, none, NOW)).toBe(false);
});

it('is over before the press is forgotten that was made on it', () => {
  const nonce = sealedNonce(SHOWN, HOME, NOW);
  expect(isSealed(SHOWN, HOME, nonce, NOW + 5 * DAY_MS)).toBe(true);
  expect(isSealed(SHOWN, HOME, nonce, NOW + 6 * DAY_MS)).toBe(false);
  expect(isSealed(SHOWN, HOME, nonce, NOW + 400 * DAY_MS)).toBe(false);
  // Of a server whose clock is a little ahead.
  expect(isSealed(SHOWN, HOME, nonce, NOW - 4 * 60_000)).toBe(true);
  expect(isSealed(SHOWN, HOME, nonce, NOW - 60 * 60_000)).toBe(false);
});
