import { MISSING_CODES, MaskKind, cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** Empty is the same as nothing. */
const orNothing = (max: number) =>
  cleanText(max)
    .nullish()
    .transform((text) => text?.trim() || null);

/** A new version over the brief; what is null or left out stands as Baton wrote it. */
export const EditBody = z.strictObject({
  base: z
    .int()
    .min(0)
    .max(1_000_000)
    .describe('Version it is made from, 0 when there was none; not the latest: `brief-changed`'),
  headline: orNothing(300).describe('Instead of what Baton wrote; null leaves that'),
  nextStep: orNothing(500).describe('The same for the next step'),
  note: orNothing(2_000).describe('What whoever reads next should know'),
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
  stars: z.int().min(1).max(5).describe('1 = of no use, 5 = had everything'),
  missing: z
    .array(z.enum(MISSING_CODES))
    .max(MISSING_CODES.length)
    .default([])
    .transform((codes) => [...new Set(codes)])
    .describe('What it lacked'),
  comment: orNothing(2_000).describe('In words of one\u2019s own; erased with the conversation'),
});

/** What of a text anybody can see: some letters have neither width nor ink. */
const visibleIn = (text: string): string =>
  text.replaceAll(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu, '');

/** What is to be shown, and why. */
export const RevealBody = z.strictObject({
  reason: cleanText(500, 3)
    .refine((text) => visibleIn(text).length >= 3, {
      error: 'must say why, in at least 3 characters',
    })
    .describe('Why; stands in the ledger before anything is shown'),
  kinds: z
    .array(MaskKind)
    .min(1)
    .max(MaskKind.options.length)
    .optional()
    .describe('What is to be shown; every kind the policy allows when left out'),
});

const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Of which time; the last 30 days when left out. */
export const MeasureQuery = z.object({
  from: Moment.optional().describe('Beginning, ISO 8601; 30 days before the end when left out'),
  to: Moment.optional().describe('End, ISO 8601; now when left out'),
});

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
