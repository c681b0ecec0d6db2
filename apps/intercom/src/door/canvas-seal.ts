import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Place } from '../views/scene.ts';
import type { KnownApp, Onlooker } from './ports.ts';

/** For whom a canvas is drawn. */
export interface Shown {
  app: KnownApp;
  onlooker: Onlooker;
}

/** Minutes of the clock, and chance. */
const TIME_BYTES = 4;
const CHANCE_BYTES = 8;
const MINUTE_MS = 60_000;
/**
 * A press is known again for a week. So nothing is done from a canvas that is nearly as old: a request that somebody recorded
 * would be done a second time.
 */
const GOOD_MINUTES = 6 * 24 * 60;
/** Clocks of two servers may be so far apart. */
const SKEW_MINUTES = 5;
const SEAL_BYTES = 16;
const NONCE = /^([\w-]{16})([\w-]{22})$/;

const sealOf = ({ app, onlooker }: Shown, { view, key }: Place, salt: string): string => {
  const { workspace: at, admin, conversation } = onlooker;
  const told = ['canvas', at.tenant, at.workspace, conversation, admin, view, key, salt];
  return createHmac('sha256', app.clientSecret)
    .update(JSON.stringify(told))
    .digest()
    .subarray(0, SEAL_BYTES)
    .toString('base64url');
};

/**
 * Stands in a canvas and comes back with the press on it: random, and sealed together with who saw which canvas, and when. What is stored in a canvas
 * went through a browser; changed there, or carried to another conversation or person, it is none of Baton's.
 * @param now milliseconds
 */
export const sealedNonce = (shown: Shown, place: Place, now = Date.now()): string => {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUInt32BE(Math.floor(now / MINUTE_MS));
  const salt = Buffer.concat([time, randomBytes(CHANCE_BYTES)]).toString('base64url');
  return `${salt}${sealOf(shown, place, salt)}`;
};

/** Whether Baton drew this canvas for them lately, at any page of it. */
export const isSealed = (shown: Shown, place: Place, nonce: string, now = Date.now()): boolean => {
  const [, salt, seal] = NONCE.exec(nonce) ?? [];
  if (salt === undefined || seal === undefined) return false;
  // As text: the last character has bits that mean nothing, and a press is known again by all of them.
  if (!timingSafeEqual(Buffer.from(sealOf(shown, place, salt)), Buffer.from(seal))) return false;
  const age = Math.floor(now / MINUTE_MS) - Buffer.from(salt, 'base64url').readUInt32BE();
  return age >= -SKEW_MINUTES && age < GOOD_MINUTES;
};
