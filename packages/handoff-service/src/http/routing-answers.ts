import { ConversationFacts, ExternalId, ReasonCode } from '@baton/handoff-core';
import { z } from 'zod';
import { ArrangementAnswer, RoutedAnswer } from './answers.ts';

const TargetRead = z.object({
  helpdesk: z.string(),
  connected: z.boolean(),
  /** Parts of the target, or of what routes want, that this helpdesk has no way to do. */
  cannot: z.array(z.string()),
  /** Null where it does not tell. */
  online: z.int().nullable(),
  waiting: z.int().nullable(),
  minutes: z.number().nullable(),
});

/** Queues as they are now. */
export const QueuesRead = z.object({
  /** The moment it is for, ISO 8601. */
  at: z.string(),
  queues: z.array(
    z.object({
      id: z.string(),
      label: z.string().nullable(),
      described: z.boolean(),
      tier: z.int().nullable(),
      skills: z.array(z.string()).nullable(),
      languages: z.array(z.string()).nullable(),
      capacity: z.int().nullable(),
      fallbacks: z.array(z.string()),
      /** Ids or places of the routes that lead to it. */
      routes: z.array(z.string()),
      default: z.boolean(),
      open: z.boolean(),
      opensAt: z.string().nullable(),
      /** Handoffs that nobody took yet; null before they were counted. */
      waiting: z.int().nullable(),
      targets: z.array(TargetRead),
    }),
  ),
});

/** What is to be routed: a conversation as it stands, or one that is made up. */
export const TryRequest = z
  .strictObject({
    conversationId: ExternalId.optional(),
    facts: ConversationFacts.optional(),
    reasons: z.array(ReasonCode).max(13).default([]),
    turns: z.int().min(0).max(100_000).default(1),
    policy: z.unknown().optional(),
  })
  .refine(({ conversationId, facts }) => conversationId === undefined || facts === undefined, {
    error: 'takes `conversationId` or `facts`, not both',
    path: ['facts'],
  });

/** Where it would go now. */
export const TriedRead = z.object({
  routed: RoutedAnswer,
  arrangement: ArrangementAnswer,
  /** What the customer would be told. */
  customer: z.object({
    text: z.string(),
    language: z.string(),
    from: z.enum(['policy', 'baton']),
  }),
});

/** Routes to try on the latest handoffs. */
export const RoutingDryRunRequest = z.strictObject({
  policy: z.unknown().optional(),
  limit: z.int().min(1).max(1_000).default(200),
});

/** Where handoffs that took place would go. */
export const RoutingDryRunRead = z.object({
  handoffs: z.int(),
  /** False when the time was up before all were looked at. */
  complete: z.boolean(),
  changed: z.int(),
  queues: z.array(z.object({ queue: z.string(), before: z.int(), after: z.int() })),
  /** The first 100 of them, latest first. */
  changes: z.array(
    z.object({
      handoffId: z.string(),
      conversationId: z.string(),
      requestedAt: z.string(),
      went: z.string(),
      from: z.object({ queue: z.string(), because: z.string().nullable() }),
      to: RoutedAnswer,
      arrangement: ArrangementAnswer,
    }),
  ),
});
