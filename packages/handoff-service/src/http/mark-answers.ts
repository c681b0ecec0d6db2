import { MISSING_CODES, MaskKind, cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** Empty is the same as nothing. */
const orNothing = (max: number) =>
  cleanText(max)
    .nullish()
    .transform((text) => text?.trim() || null);

/** A new version over the brief; what is null or left out stands as Baton wrote it. */
export const EditBody = z.strictObject({
  /** Version it is made from, 0 when there was none. */
  base: z.int().min(0).max(1_000_000),
  headline: orNothing(300),
  nextStep: orNothing(500),
  /** What whoever reads next should know. */
  note: orNothing(2_000),
});

/** Versions, oldest first, masked for who reads. */
export const EditsRead = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      by: z.string(),
      at: z.string(),
      /** Turns there were when it was written; with more it may be out of date. */
      afterTurn: z.int(),
      headline: z.string().nullable(),
      nextStep: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});

/** How good the brief was. */
export const RatingBody = z.strictObject({
  /** 5 = had everything. */
  stars: z.int().min(1).max(5),
  /** What it lacked. */
  missing: z
    .array(z.enum(MISSING_CODES))
    .max(MISSING_CODES.length)
    .default([])
    .transform((codes) => [...new Set(codes)]),
  comment: orNothing(2_000),
});

/** What is to be shown, and why. */
export const RevealBody = z.strictObject({
  reason: cleanText(500, 3).refine((text) => text.trim().length >= 3, {
    error: 'must say why, in at least 3 characters',
  }),
  /** Every kind the policy allows when left out. */
  kinds: z.array(MaskKind).min(1).max(MaskKind.options.length).optional(),
});

const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Of which time; the last 30 days when left out. */
export const MeasureQuery = z.object({ from: Moment.optional(), to: Moment.optional() });

/** What people made of the briefs of that time. */
export const BriefMeasuresRead = z.object({
  from: z.string(),
  to: z.string(),
  /** Ratings, the latest of each person for each conversation. */
  count: z.int(),
  /** Mean of the stars; null without ratings. */
  mean: z.number().nullable(),
  stars: z.object({ '1': z.int(), '2': z.int(), '3': z.int(), '4': z.int(), '5': z.int() }),
  /** How many ratings named it. */
  missing: z.object(
    Object.fromEntries(MISSING_CODES.map((code) => [code, z.int()])) as Record<
      (typeof MISSING_CODES)[number],
      z.ZodInt
    >,
  ),
  edits: z.object({
    /** Versions that were saved. */
    count: z.int(),
    /** Conversations they were saved for. */
    conversations: z.int(),
    /** Of these, how many still stand. */
    standing: z.int(),
    /** Share of the standing ones that more was said after, 0 to 1; null when none stands. */
    staleShare: z.number().nullable(),
  }),
});
