import { Tier } from '@baton/handoff-core';
import { z } from 'zod';
import type { AttributeName } from '../api/account.ts';

/** Names of conversation attributes that a handoff fills in. */
const ATTRIBUTE_NAMES = [
  'handoff_state',
  'handoff_id',
  'handoff_reason',
  'handoff_confidence',
  'handoff_intent',
  'handoff_queue',
] as const satisfies readonly AttributeName[];

/** API versions that Baton was tried with. */
const VERSIONS = ['2.14', '2.15', '2.16'] as const;

const Id = z.string().regex(/^[1-9]\d{0,18}$/, { error: 'must be a number, as Intercom gives it' });
const TierBy = z.record(Id, Tier).default({});

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** As in the IANA database; null for any other name. */
export const knownTimeZone = (name: unknown): string | null =>
  typeof name === 'string' && /^[A-Za-z_+\-/0-9]{1,64}$/.test(name) && isTimeZone(name)
    ? name
    : null;

/** Who sees how much; what is not named gets `default`. */
const Tiers = z.strictObject({
  default: Tier.default('restricted'),
  /** By the id of a role; who has rights of their own has no role. */
  roles: TierBy,
  /** By the id of a team; these only raise. */
  teams: TierBy,
  /** By the id of a teammate; counts before everything else. */
  admins: TierBy,
});

/** What an admin says of a workspace. */
const Said = z.strictObject({
  /** `private`: an app in the workspace's own Developer Hub. `listed`: the one this server serves all workspaces with. */
  app: z.enum(['private', 'listed']).default('private'),
  region: z.enum(['us', 'eu', 'au']).default('us'),
  version: z.enum(VERSIONS).default('2.16'),
  /** Teammate that Baton writes as; whoever the token belongs to when null. */
  admin: Id.nullable().default(null),
  tiers: Tiers.prefault({}),
  /** Whether every teammate may open every conversation: Intercom's API does not tell. */
  everyConversation: z.boolean().default(false),
  /** Language of canvases: requests of the inbox carry none. */
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language, such as en' })
    .default('en'),
  /** IANA name; that of the workspace when null. */
  timeZone: z
    .string()
    .refine((name) => knownTimeZone(name) !== null, {
      error: 'must be a time zone, such as Europe/Lisbon',
    })
    .nullable()
    .default(null),
  /** Whether Fin answers there, and Baton listens to it as to any agent. */
  fin: z.boolean().default(false),
  /** Attribute that holds Fin's word on the customer's mood. */
  sentimentAttribute: z.string().trim().min(1).max(200).nullable().default(null),
});

/** Settings of a workspace: what an admin says, and what was found or made there. */
export const IntercomSettings = Said.extend({
  /** `id_code`. */
  workspace: z.string().min(1),
  /** Whoever the token belongs to. */
  tokenAdmin: z.string().min(1),
  workspaceTimeZone: z.string().nullable().default(null),
  /** Names of attributes in the workspace by Baton's names. */
  attributes: z.partialRecord(z.enum(ATTRIBUTE_NAMES), z.string().min(1)).default({}),
  /** When the app was first looked at, and told of something, with the secret there is; ISO 8601. */
  canvasSeenAt: z.string().nullable().default(null),
  webhookSeenAt: z.string().nullable().default(null),
});
export type IntercomSettings = z.infer<typeof IntercomSettings>;

/** What an admin may say; the rest is found. What is left out stays. */
export const SAID = Object.keys(Said.shape);

export const SaidSettings = Said;
export type SaidSettings = z.infer<typeof Said>;

/** Settings as they are stored; null when they are of no version known here. */
export const readSettings = (settings: unknown): IntercomSettings | null =>
  IntercomSettings.safeParse(settings).data ?? null;
