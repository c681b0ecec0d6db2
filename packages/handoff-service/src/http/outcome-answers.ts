import { ExternalId, Timestamp } from '@baton/handoff-core';
import { z } from 'zod';

/** Whether answers of the AI were right. */
export const OutcomeBatch = z.strictObject({
  outcomes: z
    .array(
      z.strictObject({
        conversationId: ExternalId,
        /** Id of a turn by the AI. */
        turnId: ExternalId,
        good: z.boolean(),
        /** A person looked, the customer was asked, or a program checked. */
        source: z.enum(['person', 'survey', 'check']),
        at: Timestamp.optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** What became of a batch of outcomes. */
export const OutcomesTaken = z.object({
  stored: z.int(),
  /** Told before. */
  duplicates: z.int(),
});

const share = z.coerce.number().gt(0).lt(1);

export const CalibrationQuery = z.object({
  agent: ExternalId.optional().describe(
    'Id of the agent, as the conversations name it; all agents of the tenant when left out',
  ),
  missRate: share
    .default(0.05)
    .describe('At most this share of the answers that go out may be wrong'),
  risk: share.default(0.1).describe('Probability at most that the suggestion breaks that promise'),
});

const Bin = z.object({
  count: z.int(),
  from: z.number(),
  to: z.number(),
  meanConfidence: z.number(),
  /** Share of good answers and its 95 % interval. */
  good: z.number(),
  low: z.number(),
  high: z.number(),
});

/** How far the confidence an agent states can be trusted, and which threshold follows. */
export const CalibrationRead = z.object({
  agent: z.string().nullable(),
  /** Outcomes known of the latest 20,000 answers; those without a confidence take no part. */
  given: z.int(),
  notProvided: z.int(),
  used: z.int(),
  tooOld: z.int(),
  undated: z.int(),
  reliability: z.object({
    count: z.int(),
    bins: z.array(Bin),
    ece: z
      .object({
        method: z.literal('equal-mass'),
        estimate: z.number(),
        debiased: z.number(),
        low: z.number(),
        high: z.number(),
        ifPerfect: z.number(),
      })
      .nullable(),
    brier: z.number().nullable(),
  }),
  suggestion: z.object({
    threshold: z.number().nullable(),
    reason: z.enum(['too-few-outcomes', 'never-low-enough']).nullable(),
    missing: z.int(),
    coverage: z.number(),
    observedMissRate: z.number().nullable(),
    upperBound: z.number().nullable(),
    count: z.int(),
    missRate: z.number(),
    risk: z.number(),
    validFor: z.literal('own-recent-data-while-exchangeable'),
  }),
  drift: z.object({
    drift: z.boolean(),
    what: z.enum(['none', 'confidence', 'correctness', 'both', 'not-enough']),
    sizes: z.object({ reference: z.int(), recent: z.int(), needed: z.int() }),
    alpha: z.number(),
    confidence: z.object({ distance: z.number(), p: z.number() }).nullable(),
    correctness: z.object({ z: z.number(), change: z.number(), p: z.number() }).nullable(),
  }),
});
