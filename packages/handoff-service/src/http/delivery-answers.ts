import { ExternalId, HelpdeskName } from '@baton/handoff-core';
import { z } from 'zod';

const STATES = ['ready', 'leased', 'unknown', 'done', 'dead'] as const;

export const DeliveryPath = z.object({
  id: z
    .string()
    .regex(/^baton-[0-9a-f]{16}$/)
    .describe('As the list gives it; also what stands in the ticket'),
});

export const DeliveriesQuery = z.object({
  state: z
    .enum(STATES)
    .optional()
    .describe(
      'ready: waits; leased: under way; unknown: may have reached the helpdesk; done; dead',
    ),
  conversation: ExternalId.optional().describe('Only of this conversation'),
  helpdesk: HelpdeskName.optional().describe('Only of this helpdesk'),
  before: z.coerce.number().int().min(1).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Most entries of a page'),
});

/** One thing to be written into a ticket, and where it stands. */
export const DeliveryRead = z.object({
  id: z.string(),
  /** For example `handoff.requested`. */
  kind: z.string(),
  state: z.enum(STATES),
  /** Null where there was no ticket when it was written down. */
  helpdesk: z.string().nullable(),
  ticket: z.string().nullable(),
  conversationId: z.string(),
  handoffId: z.string(),
  attempts: z.int(),
  /** What the latest try came to, where it did not end well. */
  code: z.string().nullable(),
  /** A try may have reached the helpdesk: the next one looks for it before it writes. */
  reached: z.boolean(),
  /** `now`: written by the last try; `before`: that found it there. Null while nothing was written. */
  applied: z.enum(['now', 'before']).nullable(),
  /** What the helpdesk could not honour, for example `skills`. */
  degraded: z.array(z.string()),
  /** Why nothing was written, for example `no-ticket`. */
  skipped: z.string().nullable(),
  createdAt: z.string(),
  /** When it is tried again; null while it is due, and when it is over. */
  nextAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  audit: z.array(
    z.object({ what: z.enum(['replayed', 'discarded']), by: z.string(), at: z.string() }),
  ),
});

export const DeliveriesRead = z.object({
  deliveries: z.array(DeliveryRead),
  /** Send it as `before` for the following page; null when there is none. */
  next: z.int().nullable(),
});

export const DeliverySummaryRead = z.object({
  states: z.array(
    z.object({
      helpdesk: z.string().nullable(),
      state: z.enum(STATES),
      count: z.int(),
      oldestAt: z.string(),
    }),
  ),
  /** Of dead ones, most first. */
  codes: z.array(
    z.object({ helpdesk: z.string().nullable(), code: z.string().nullable(), count: z.int() }),
  ),
  /** Helpdesks that asked for a rest, and until when. */
  pauses: z.array(z.object({ helpdesk: z.string(), until: z.string(), code: z.string() })),
});
