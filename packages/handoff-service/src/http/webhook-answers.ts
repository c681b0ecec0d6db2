import { Timestamp, cleanText } from '@baton/handoff-core';
import { z } from 'zod';
import { KEPT_DAYS } from '../hooks/delivery-log.ts';

/** As an admin calls the subscriber. */
export const WebhookPath = z.object({
  name: z
    .string()
    .regex(/^[\w-]{1,60}$/, { error: 'must be 1 to 60 letters, digits, _ or -' })
    .describe('As you call the subscriber'),
});
export const DeliveryPath = WebhookPath.extend({
  id: z
    .string()
    .regex(/^evt_[0-9a-f]{32}$/, { error: 'must be the id of an event' })
    .describe('Of the event, as `webhook-id` says it'),
});

/** Where events go; the address's rules are checked beside this schema, because they depend on how the server runs. */
export const WebhookBody = z.strictObject({
  url: cleanText(2_000, 1).describe('https, without credentials; redirects are not followed'),
  events: z
    .array(cleanText(100, 1))
    .min(1)
    .max(50)
    .default(['*'])
    .describe('Types such as `baton.handoff.requested`, or `*` for all'),
  enabled: z.boolean().default(true).describe('A subscriber that was disabled is told again'),
});

const State = z.enum(['waiting', 'sending', 'delivered', 'failed', 'erased']);

export const LogQuery = z.object({
  state: State.optional().describe('Only deliveries in this state'),
  after: z.coerce.number().int().min(1).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(100).describe('Most entries of a page'),
});

export const ReplayBody = z.strictObject({
  since: Timestamp.describe(`When it happened, at most ${KEPT_DAYS} days ago`),
  all: z.boolean().default(false).describe('Also what arrived'),
});

/** A subscriber; its secret stands only in the answers that make one. */
const WebhookRead = z.object({
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Until when deliveries carry a signature by the secret before, too. */
  oldUntil: z.string().nullable(),
  /** First failure after the latest success. */
  failingSince: z.string().nullable(),
  disabledAt: z.string().nullable(),
  /** `admin`: by hand; `gone`: it answered 410; `failing`: nothing else for five days. */
  disabledBecause: z.enum(['admin', 'gone', 'failing']).nullable(),
});
const secret = z.string().regex(/^whsec_/);
/** As registered; with its secret when it is new, and never again. */
export const WebhookSaved = WebhookRead.extend({ secret: secret.optional() });
export const WebhookRotated = WebhookRead.extend({ secret });
export const WebhookShown = WebhookRead;
export const WebhooksRead = z.object({ webhooks: z.array(WebhookRead) });
export const WebhookRemoved = z.object({ name: z.string(), removed: z.literal(true) });

/** How a call for trial went. */
export const WebhookTried = z.object({
  /** Of the event that was sent. */
  id: z.string(),
  ok: z.boolean(),
  httpStatus: z.int().nullable(),
  /** Why there was no answer, for example `timeout` or `ECONNREFUSED`. */
  code: z.string().nullable(),
  ms: z.int(),
});

/** Latest first. */
export const LogRead = z.object({
  deliveries: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      conversationId: z.string().nullable(),
      time: z.string(),
      state: State,
      /** Since the latest replay. */
      attempts: z.int(),
      httpStatus: z.int().nullable(),
      code: z.string().nullable(),
      ms: z.int().nullable(),
      nextAt: z.string().nullable(),
      /** The latest 24, oldest first. */
      tries: z.array(
        z.object({
          at: z.string(),
          httpStatus: z.int().nullable(),
          code: z.string().nullable(),
          ms: z.int(),
        }),
      ),
      createdAt: z.string(),
      finishedAt: z.string().nullable(),
    }),
  ),
  /** Send it as `after` for the following page; null when there is none. */
  next: z.int().nullable(),
});

export const Replayed = z.object({ id: z.string(), state: z.literal('waiting') });
export const ReplayedSince = z.object({
  /** Events that are sent again. */
  queued: z.int(),
  /** There may be more: ask again. */
  more: z.boolean(),
});
