import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RawHook, ReadHook } from '@baton/handoff-service';
import { z } from 'zod';

const TOLERANCE_MS = 5 * 60_000;
/** Characters of a secret at least: an empty one signs, too, and so can everybody. */
const SHORTEST = 16;
const KEPT_AS = 'whsec_';

const TicketId = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,15}$/)])
  .transform(String);

/** Of an event: `detail.id`. Of a trigger: whatever its body names the ticket by. */
const Payload = z
  .object({
    id: z.string().max(200).optional().catch(undefined),
    type: z.string().optional().catch(undefined),
    subject: z
      .string()
      .regex(/^zen:ticket:[1-9]\d{0,15}$/)
      .optional()
      .catch(undefined),
    detail: z.object({ id: TicketId }).optional().catch(undefined),
    ticket: z.object({ id: TicketId }).optional().catch(undefined),
    ticket_id: TicketId.optional().catch(undefined),
  })
  .transform((payload) => ({
    /** Of the event, the same when it is sent again. */
    event: payload.type?.startsWith('zen:') === true ? payload.id : undefined,
    ticket:
      payload.ticket_id ??
      payload.ticket?.id ??
      payload.subject?.slice('zen:ticket:'.length) ??
      // Events of users and organisations have a detail as well.
      (payload.type?.startsWith('zen:event-type:ticket.') === true
        ? payload.detail?.id
        : undefined),
  }));

/** The service keeps secrets in the form of Standard Webhooks: Zendesk's own stands in it, as it is or in base64. */
const keysOf = (secret: string): Buffer[] => {
  const inside = secret.startsWith(KEPT_AS) ? secret.slice(KEPT_AS.length) : null;
  const keys = [
    Buffer.from(secret),
    ...(inside === null ? [] : [Buffer.from(inside), Buffer.from(inside, 'base64')]),
  ];
  return keys.filter((key) => key.length >= SHORTEST);
};

const isSame = (given: Buffer, wanted: Buffer): boolean =>
  given.length === wanted.length && timingSafeEqual(given, wanted);

const readJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/**
 * Who sent a webhook and which ticket it is about. `X-Zendesk-Webhook-Signature` is an HMAC over the timestamp's text and the bytes as they came,
 * compared in constant time; five minutes old or ahead at most. Nothing in it is read before it is known who sent it.
 */
export const readZendeskHook = ({ headers, body, secrets, now }: RawHook): ReadHook => {
  const timestamp = headers['x-zendesk-webhook-signature-timestamp'] ?? '';
  const given = Buffer.from((headers['x-zendesk-webhook-signature'] ?? '').slice(0, 200), 'base64');
  const sentAt = /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d)$/.test(timestamp)
    ? Date.parse(timestamp)
    : Number.NaN;
  if (Number.isNaN(sentAt)) return { ok: false, why: 'signature' };
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  // Every key is tried: how long it takes says nothing about which one fits.
  const fits = secrets
    .flatMap(keysOf)
    .map((key) => isSame(given, createHmac('sha256', key).update(signed).digest()));
  if (!fits.includes(true)) return { ok: false, why: 'signature' };
  if (Math.abs(now.getTime() - sentAt) > TOLERANCE_MS) return { ok: false, why: 'too-old' };
  const read = Payload.safeParse(readJson(body));
  if (!read.success || read.data.ticket === undefined) return { ok: false, why: 'malformed' };
  const { event, ticket } = read.data;
  const delivery = headers['x-zendesk-webhook-invocation-id'];
  const known = [event, delivery].find((id) => /^[\w.:-]{8,200}$/.test(id ?? ''));
  const id = known ?? createHash('sha256').update(signed).digest('hex').slice(0, 32);
  return { ok: true, hints: [{ id, ticket }] };
};
