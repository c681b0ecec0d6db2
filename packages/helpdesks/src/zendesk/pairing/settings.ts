import { Tier } from '@baton/handoff-core';
import { z } from 'zod';
import { Messaging, MessagingHook } from './messaging/messaging-settings.ts';

/** Names of custom fields that a handoff fills in. */
export const FIELD_NAMES = [
  'handoff_state',
  'handoff_id',
  'handoff_reason',
  'handoff_confidence',
  'handoff_intent',
  'handoff_queue',
] as const;

const Id = z.string().regex(/^[1-9]\d{0,18}$/, { error: 'must be a number, as Zendesk gives it' });
const TierBy = (key: z.ZodType<string, string>) => z.record(key, Tier).default({});

/** How Baton proves itself: an OAuth client that an admin gave leave, an API token, or a client of the account's own. */
export const ZendeskMode = z.enum(['oauth', 'api-token', 'client-credentials']);
export type ZendeskMode = z.infer<typeof ZendeskMode>;

/** Who sees how much; what is not named gets `default`. */
const Tiers = z.strictObject({
  default: Tier.default('restricted'),
  roles: z
    .strictObject({ admin: Tier.default('restricted'), agent: Tier.default('restricted') })
    .prefault({}),
  /** By the id of a custom role. */
  customRoles: TierBy(Id),
  /** By the id of a group. */
  groups: TierBy(Id),
  /** By a tag of the person. */
  tags: TierBy(z.string().min(1).max(100)),
});

/** What an admin says of an account. */
const Said = z.strictObject({
  /** Of `{subdomain}.zendesk.com`. */
  subdomain: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
      error: 'must be what stands before .zendesk.com',
    }),
  mode: ZendeskMode,
  /** Of the app in the account; found by its service address when null. */
  appId: Id.nullable().default(null),
  tiers: Tiers.prefault({}),
  /** Null where the AI does not answer in messaging. */
  messaging: Messaging.nullable().default(null),
  /** Each agent gives leave first, and tickets are read as them. Takes an OAuth client. */
  strict: z.boolean().default(false),
});

/** Settings of a Zendesk account: what an admin says, and what was found or made there. */
export const ZendeskSettings = Said.extend({
  /** Of the app in this account: page loads are signed for it. */
  installationId: Id.nullable().default(null),
  /** SHA-256 of the app's public key, in hexadecimal. */
  keyFingerprint: z.string().nullable().default(null),
  /** Ids of custom fields by Baton's names. */
  fields: z.partialRecord(z.enum(FIELD_NAMES), z.int().positive()).default({}),
  webhookId: z.string().nullable().default(null),
  triggerId: Id.nullable().default(null),
  messagingHook: MessagingHook.nullable().default(null),
});
export type ZendeskSettings = z.infer<typeof ZendeskSettings>;

/** What an admin may say; the rest is found. What is left out stays. */
export const SAID = Object.keys(Said.shape);

/** Settings as they are stored; null when they are of no version known here. */
export const readSettings = (settings: unknown): ZendeskSettings | null =>
  ZendeskSettings.safeParse(settings).data ?? null;
