import { Outcome, Policy, ReasonCode, cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** One saved version, without what it says. */
const PolicyVersionAnswer = z.object({
  /** 0 where none was saved and the service's own default is in force. */
  version: z.int(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  note: z.string().nullable(),
});

/** One version of a policy. */
export const PolicyRead = PolicyVersionAnswer.extend({
  /** Every default filled in; its `version` is stored with each decision it takes. */
  policy: Policy,
  /** As it was sent. */
  input: z.unknown(),
});

/** The policy in force. */
export const PolicyInForceRead = PolicyRead.extend({
  /** Rules that could not be evaluated since this process took the policy up: how often, and the latest error's code. */
  ruleTrouble: z.array(z.object({ id: z.string(), times: z.int(), code: z.string() })),
});

const Warning = z.object({ pointer: z.string(), detail: z.string() });

/** The version that is in force from now on. */
export const PolicySaved = PolicyRead.extend({ warnings: z.array(Warning) });

/** Latest first. */
export const PolicyVersions = z.object({
  versions: z.array(PolicyVersionAnswer),
  /** Send it as `before` for the following page; null when there is none. */
  next: z.int().nullable(),
});

const Tally = z.object({ continue: z.int(), offer: z.int(), escalate: z.int() });

/** What a policy would have done, beside the one in force. */
export const DryRunAnswer = z.object({
  /** Replayed. */
  conversations: z.int(),
  /** False when the time was up before all were replayed. */
  complete: z.boolean(),
  /** Conversations by the most they came to, under the policy in force. */
  before: Tally,
  after: Tally,
  /** Conversations that come to something else, or at another turn. */
  changed: z.int(),
  /** The first 100 of them. */
  changes: z.array(
    z.object({
      conversationId: z.string(),
      from: Outcome,
      fromTurn: z.int().nullable(),
      to: Outcome,
      turn: z.int().nullable(),
      reasons: z.array(ReasonCode),
    }),
  ),
  /** Events at which each rule holds, and at which it could not be evaluated. */
  rules: z.array(z.object({ id: z.string(), holds: z.int(), fails: z.int() })),
});

/** A policy that may be saved. */
export const PolicyChecked = z.object({
  ok: z.literal(true),
  warnings: z.array(Warning),
  dryRun: DryRunAnswer.optional(),
});

const conversations = z.int().min(1).max(1_000);

/** A policy to try on the latest conversations. */
export const DryRunRequest = z.strictObject({
  policy: z.unknown(),
  conversations: conversations.default(200),
});

/** Bytes of a body with a policy at most. */
export const POLICY_LIMIT: number = 512 * 1024;

export const CheckQuery = z.object({
  dryRun: z.coerce
    .number()
    .pipe(conversations)
    .optional()
    .describe('Also replay that many of the latest conversations'),
});

export const SaveQuery = z.object({
  note: cleanText(500).optional().describe('Why it is changed, for the history'),
});

export const VersionsQuery = z.object({
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Most versions of a page'),
});

export const VersionPath = z.object({
  version: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const SaveHeaders = z.object({
  'if-match': z
    .string()
    .regex(/^(?:\*|(?:W\/)?"?\d{1,15}"?)$/, {
      error: 'must be the version you read, as in its ETag, or *',
    })
    .describe('Version it was made from, or * to save over any'),
});
