import { cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** How satisfied a customer said they were. */
export const SurveyBody = z.strictObject({
  score: z.int().min(1).max(5).describe('1 = not at all, 5 = very'),
  comment: cleanText(2_000)
    .nullish()
    .transform((text) => text?.trim() || null)
    .describe("In the customer's words; erased with the conversation"),
});

/** What it was written down for. */
export const SurveyAnswer = z.object({
  /** The handoff it came after; null when no person had been there. */
  handoffId: z.string().nullable(),
});

/** How a hand-back is to be written. */
export const HandBackQuery = z.object({
  format: z
    .enum(['json', 'text'])
    .default('json')
    .describe('`text`: English for the context of a model, 4,000 characters at most'),
});

const minutes = z.number().min(0).nullable();

/** What came of the handoffs of a time; each counts when it came to that state. */
export const HandoffMeasuresRead = z.object({
  from: z.string(),
  to: z.string(),
  requested: z.int(),
  /** Somebody accepted, or answered without. */
  accepted: z.int(),
  resolved: z.int(),
  declined: z.int(),
  expired: z.int(),
  failed: z.int(),
  handedBack: z.object({
    count: z.int(),
    /** By the rules of the policy. */
    byRule: z.int(),
    /** By a person or a program that said so. */
    byHand: z.int(),
    /** Of them, how many needed a person again within 24 hours. */
    againWithin24h: z.int(),
  }),
  /** Medians, each from the step before; null where nothing was measured. */
  minutes: z.object({ toAccepted: minutes, toResolved: minutes, toHandedBack: minutes }),
  survey: z.object({
    count: z.int(),
    mean: z.number().min(1).max(5).nullable(),
    scores: z.object({ '1': z.int(), '2': z.int(), '3': z.int(), '4': z.int(), '5': z.int() }),
  }),
});
