import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RawHook } from '@baton/handoff-service';

const TOLERANCE_S = 5 * 60;
const PREFIX = 'whsec_';
/** Bytes of a secret at least: an empty one signs, too, and so can everybody. */
const SHORTEST = 16;

const keyOf = (secret: string): Buffer[] => {
  if (!secret.startsWith(PREFIX)) return [];
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return key.length < SHORTEST ? [] : [key];
};

const isSame = (given: Buffer, wanted: Buffer): boolean =>
  given.length === wanted.length && timingSafeEqual(given, wanted);

/**
 * Who sent a webhook, by Standard Webhooks (www.standardwebhooks.com): headers `webhook-id`, `webhook-timestamp` (seconds,
 * five minutes old or ahead at most) and `webhook-signature`, over the bytes as they came, in constant time.
 */
export const verifyStandardWebhook = ({
  headers,
  body,
  secrets,
  now,
}: RawHook): { ok: true; id: string } | { ok: false; why: 'signature' | 'too-old' } => {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  const given = (headers['webhook-signature'] ?? '')
    .slice(0, 2_000)
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .map((each) => Buffer.from(each.slice(3), 'base64'));
  if (!/^[\w.:-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp))
    return { ok: false, why: 'signature' };
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const wanted = secrets
    .flatMap(keyOf)
    .map((key) => createHmac('sha256', key).update(signed).digest());
  // Every pair is compared: how long it takes says nothing about which one fits.
  const fits = given.flatMap((each) => wanted.map((one) => isSame(each, one)));
  if (!fits.includes(true)) return { ok: false, why: 'signature' };
  const age = now.getTime() / 1_000 - Number(timestamp);
  return Math.abs(age) <= TOLERANCE_S ? { ok: true, id } : { ok: false, why: 'too-old' };
};
