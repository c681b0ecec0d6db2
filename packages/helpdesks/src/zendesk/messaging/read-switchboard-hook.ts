import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hint, RawHook, ReadHook } from '@baton/handoff-service';
import { z } from 'zod';
import { conversationIn, referenceTo } from './reference.ts';

const HEADER = 'x-api-key';
/** Characters of a secret at least. */
const SHORTEST = 16;
const MOST = 100;
/** Secrets of a webhook of messaging are handed in under this word, so that they prove nothing else. */
const KIND = 'sunshine ';

/** A secret of Sunshine among those of a tenant's webhooks. */
export const sunshineSecret = (secret: string): string => `${KIND}${secret}`;

/** Whether a secret is for webhooks of messaging. */
const isSunshineSecret = (secret: string): boolean => secret.startsWith(KIND);

/** Whether a webhook is one of messaging: it brings its secret along instead of a signature. */
export const isSunshineHook = ({ headers }: Pick<RawHook, 'headers'>): boolean =>
  headers[HEADER] !== undefined && headers['x-zendesk-webhook-signature'] === undefined;

const Event = z.object({
  id: z.string().max(200).optional().catch(undefined),
  type: z.string().max(100),
  payload: z.object({ conversation: z.object({ id: z.string().max(200) }) }),
});
const Payload = z.object({ events: z.array(z.unknown()).max(1_000) });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const readJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/**
 * Which conversations a webhook of messaging is about. It carries a secret in place of a signature, so it proves who sent it and neither when nor that
 * nobody changed it: no more is taken from it than where to look. Compared in constant time, before anything of the body is read.
 */
export const readSwitchboardHook = ({ headers, body, secrets }: RawHook): ReadHook => {
  const given = digest((headers[HEADER] ?? '').slice(0, 500));
  // Every secret is tried: how long it takes says nothing about which one fits.
  const fits = secrets
    .filter(isSunshineSecret)
    .map((secret) => secret.slice(KIND.length))
    .filter((secret) => secret.length >= SHORTEST)
    .map((secret) => timingSafeEqual(given, digest(secret)));
  if (!fits.includes(true)) return { ok: false, why: 'signature' };
  const read = Payload.safeParse(readJson(body));
  if (!read.success) return { ok: false, why: 'malformed' };
  const hints = read.data.events.flatMap((told): Hint[] => {
    const event = Event.safeParse(told).data;
    if (!event?.type.startsWith('switchboard:')) return [];
    const ticket = referenceTo(event.payload.conversation.id);
    if (conversationIn(ticket) === null) return [];
    const known = /^[\w.:-]{8,200}$/.test(event.id ?? '') ? event.id : undefined;
    return [{ id: known ?? digest(JSON.stringify(told)).toString('hex').slice(0, 32), ticket }];
  });
  return { ok: true, hints: hints.slice(0, MOST) };
};
