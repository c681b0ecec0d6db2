import { z } from 'zod';

/** Settings and credentials of an account, as the helpdesk's page in the docs lists them. */
export const PairingBody = z.strictObject({
  settings: z
    .record(z.string(), z.unknown())
    .describe('As the helpdesk wants them; those that are left out stay'),
  credentials: z
    .record(z.string(), z.string().max(4_000))
    .optional()
    .describe('As the helpdesk wants them; those there are stay when left out'),
  version: z
    .int()
    .min(0)
    .optional()
    .describe('The version that is changed, 0 where there is none; any when left out'),
});

const Step = z.object({
  /** The same at every look. */
  id: z.string(),
  title: z.string(),
  state: z.enum(['ok', 'todo', 'failed']),
  detail: z.string(),
  /** Where to do it. */
  link: z.string().nullable(),
  /** Whether a repair does it. */
  repairs: z.boolean(),
  /** What somebody has to decide about, for example custom roles. */
  items: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .readonly()
    .optional(),
});

/** A pairing as it is told: names of credentials, never what they are. */
export const PairingRead = z.object({
  helpdesk: z.string(),
  account: z.string(),
  version: z.int(),
  settings: z.record(z.string(), z.unknown()),
  credentials: z.array(z.string()),
  /** Since when the credentials may be used up by a renewal that never ended. */
  lostAt: z.string().nullable(),
  /** What the latest look found. */
  steps: z.array(Step).nullable(),
  /** Whether all of it was fine; null before the first look. */
  ok: z.boolean().nullable(),
  checkedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export const PairingRemoved = z.object({
  helpdesk: z.string(),
  removed: z.literal(true),
  /** Whether its credentials are seen to have ended at the helpdesk; null where Baton can't end them. */
  ended: z.boolean().nullable(),
});

/** Which secrets are made. */
export const SecretsBody = z.strictObject({
  names: z
    .array(z.string().max(100))
    .min(1)
    .max(20)
    .optional()
    .describe('As the helpdesk calls them; all when left out'),
  version: z.int().min(1).optional().describe('The version that is changed; any when left out'),
});

export const SecretsRead = z.object({
  pairing: PairingRead,
  /** By name, and what else is filled in beside them; told this once. */
  secrets: z.record(z.string(), z.string()),
});

/** What is known of an account before it is paired. */
export const InviteBody = z.strictObject({
  settings: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('As the helpdesk wants them, for example its region'),
});

export const InviteRead = z.object({
  /** To be opened by an admin of the helpdesk; whoever has it may pair their account with this tenant, once. */
  url: z.string(),
  until: z.string(),
});
