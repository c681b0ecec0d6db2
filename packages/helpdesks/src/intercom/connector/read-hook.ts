import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RawHook, ReadHook } from '@baton/handoff-service';
import { z } from 'zod';
import { keysOf } from './hook-secret.ts';

const SIGNATURE = /^sha1=([0-9a-f]{40})$/i;
/** Topics that say that something of a conversation changed; all others are news of something else. */
const OF_CONVERSATION = /^conversation(?:_part)?\./;
/** Of a data connector; its item names a conversation beside itself. */
const OF_CALL = /^data_connector\.execution\./;

const ConversationId = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,30}$/)])
  .transform(String);

const Notification = z.object({
  type: z.literal('notification_event').optional(),
  id: z.string().max(200).nullish().catch(null),
  topic: z.string().max(200),
  app_id: z.string().max(200).nullish().catch(null),
  data: z
    .object({ item: z.record(z.string(), z.unknown()) })
    .nullish()
    .catch(null),
});

/** Where an item of a topic names its conversation: itself, or what it is a part of. */
const conversationOf = (
  item: Readonly<Record<string, unknown>>,
  isItself: boolean,
): string | null => {
  const named = [
    isItself && item['type'] !== 'conversation_part' ? item['id'] : undefined,
    item['conversation_id'],
    z.object({ id: z.unknown() }).safeParse(item['conversation']).data?.id,
  ];
  for (const id of named) {
    const read = ConversationId.safeParse(id);
    if (read.success) return read.data;
  }
  return null;
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
 * Who sent a webhook and which conversation it is about. `X-Hub-Signature` is an HMAC-SHA1 over the bytes as they came, compared in constant
 * time; nothing is read before it fits. It holds no time: a delivery that is sent again says the same again, under the same id. A secret
 * that names its workspace believes no other one's.
 */
export const readIntercomHook = ({ headers, body, secrets }: RawHook): ReadHook => {
  const [, hex = ''] = SIGNATURE.exec(headers['x-hub-signature'] ?? '') ?? [];
  const given = Buffer.from(hex, 'hex');
  // Every key is tried: how long it takes says nothing about which one fits.
  const fitting = secrets.flatMap(keysOf).filter(({ key }) => {
    const wanted = createHmac('sha1', key).update(body).digest();
    return isSame(given, wanted);
  });
  if (fitting.length === 0) return { ok: false, why: 'signature' };
  const read = Notification.safeParse(readJson(body));
  if (!read.success) return { ok: false, why: 'malformed' };
  const { id, topic, app_id: app, data } = read.data;
  if (!fitting.some(({ workspace }) => workspace === null || workspace === app))
    return { ok: false, why: 'signature' };
  const isItself = OF_CONVERSATION.test(topic);
  if (!isItself && !OF_CALL.test(topic)) return { ok: true, hints: [] };
  const ticket = conversationOf(data?.item ?? {}, isItself);
  if (ticket === null) return { ok: true, hints: [] };
  const known = id && /^[\w.:-]{8,200}$/.test(id) ? id : null;
  const named = known ?? createHash('sha256').update(body).digest('hex').slice(0, 32);
  return { ok: true, hints: [{ id: named, ticket }] };
};
