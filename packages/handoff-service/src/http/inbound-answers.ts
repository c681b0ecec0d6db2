import { ExternalId, HelpdeskName, cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** A helpdesk, by the name its tickets are told with. */
export const HelpdeskPath = z.object({ helpdesk: HelpdeskName });
/** The address a helpdesk sends its webhooks to. */
export const HookPath = HelpdeskPath.extend({
  hookId: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .describe('As `url` of the hook says'),
});

const PREFIX = 'whsec_';
/** Bytes of a secret of Standard Webhooks, as that says. */
const KEY_BYTES = { least: 24, most: 64 };

const isSecret = (text: string): boolean => {
  if (!text.startsWith(PREFIX)) return true;
  const { length } = Buffer.from(text.slice(PREFIX.length), 'base64');
  return length >= KEY_BYTES.least && length <= KEY_BYTES.most;
};

const secret = cleanText(500, 16)
  .refine(isSecret, { error: 'must hold 24 to 64 bytes in base64 behind whsec_' })
  .describe('Given by the helpdesk where it makes its own; made here when left out');

/** What is taken from a helpdesk. */
export const HookBody = z.strictObject({
  turns: z
    .enum(['agents', 'all'])
    .default('agents')
    .describe(
      'Whose public messages become turns: those of people; or the customer\u2019s, too, where the agent does not tell them',
    ),
  programs: z
    .array(ExternalId)
    .max(50)
    .default([])
    .describe('Assignees that are programs and accept nothing, by the helpdesk\u2019s ids'),
  secret: secret.optional(),
});
export const HookRotateBody = z.strictObject({ secret: secret.optional() });

/** A hook as registered; its secret stands only in the answers that make one. */
const HookRead = z.object({
  helpdesk: z.string(),
  hookId: z.string(),
  /** Where the helpdesk sends its webhooks. */
  url: z.string(),
  turns: z.enum(['agents', 'all']),
  programs: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Until when the secret before proves webhooks, too. */
  oldUntil: z.string().nullable(),
  /** Latest webhook that was proven, to the minute. */
  usedAt: z.string().nullable(),
});
export const HookAnswer = HookRead;
export const HookSaved = HookRead.extend({ secret: z.string().optional() });
export const HookRotated = HookRead.extend({ secret: z.string() });
export const HooksRead = z.object({ hooks: z.array(HookRead) });
export const HookRemoved = z.object({ helpdesk: z.string(), removed: z.literal(true) });
export const HookTaken = z.object({ accepted: z.literal(true) });

/** Where looking at tickets stands. */
export const ReconcileRead = z.object({
  /** Latest round of this process; null before the first. */
  round: z
    .object({
      at: z.string(),
      ms: z.int(),
      /** Tickets looked at, and how many of them led to something. */
      looked: z.int(),
      changed: z.int(),
      failed: z.int(),
    })
    .nullable(),
  /** Tickets of handoffs that may still change. */
  watched: z.int(),
  /** Of them, not looked at for three times as long as they should be. */
  behind: z.int(),
  neverChecked: z.int(),
  /** Of them, hinted at since the latest look. */
  hinted: z.int(),
  lastCheckedAt: z.string().nullable(),
  oldestCheckedAt: z.string().nullable(),
  errors: z.array(z.object({ helpdesk: z.string(), code: z.string(), tickets: z.int() })),
});
