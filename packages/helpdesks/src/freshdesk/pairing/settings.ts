import { Tier } from '@baton/handoff-core';
import { z } from 'zod';
import type { FieldName } from '../api/account.ts';

/** Names of ticket fields that a handoff fills in. */
const FIELD_NAMES = [
  'handoff_state',
  'handoff_id',
  'handoff_reason',
  'handoff_confidence',
  'handoff_intent',
  'handoff_queue',
] as const satisfies readonly FieldName[];

/** Host name of an account: ids of tickets are unique only within it. Keys are sent nowhere else. */
export const DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.freshdesk\.com$/;

const Id = z
  .string()
  .regex(/^[1-9]\d{0,18}$/, { error: 'must be a number, as Freshdesk gives it' });
const TierBy = z.record(Id, Tier).default({});

/** Who sees how much; what is not named gets `default`. */
const Tiers = z.strictObject({
  default: Tier.default('restricted'),
  /** By the id of a role; of several the highest counts. */
  roles: TierBy,
  /** By the id of a group; these only raise. */
  groups: TierBy,
  /** By the id of an agent; counts before everything else. */
  agents: TierBy,
});

const isTimeZone = (name: string): boolean => {
  try {
    return (
      /^[A-Za-z_+\-/0-9]{1,64}$/.test(name) &&
      Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    );
  } catch {
    return false;
  }
};

const isIssuer = (text: string): boolean => {
  const url = URL.parse(text);
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
};

/** How agents prove who they are. */
const SignIn = z.strictObject({
  /** A code sent to the address that Freshdesk has of them. */
  mail: z.boolean().default(true),
  /** The company's own sign-in. Its secret is a credential. */
  oidc: z
    .strictObject({
      issuer: z
        .string()
        .trim()
        .max(500)
        .refine(isIssuer, { error: 'must be an https address without a query' }),
      clientId: z.string().trim().min(1).max(500),
    })
    .nullable()
    .default(null),
});

/** What an admin says of an account. */
const Said = z.strictObject({
  /** Host name, for example `acme.freshdesk.com`. */
  domain: z.string().trim().toLowerCase().regex(DOMAIN, {
    error:
      'must be an address at freshdesk.com, such as acme.freshdesk.com: where you have one of your own, it is the one that Freshdesk gave you at first',
  }),
  tiers: Tiers.prefault({}),
  /** What people see who did not sign in: the strictest rendition, or nothing at all. */
  withoutSignIn: z.enum(['strictest', 'nothing']).default('strictest'),
  signIn: SignIn.prefault({}),
  /** Language for people of whom none is known. */
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language, such as en' })
    .default('en'),
  /** IANA name, for people of whom none is known; UTC when null. */
  timeZone: z
    .string()
    .refine(isTimeZone, { error: 'must be a time zone, such as Europe/Lisbon' })
    .nullable()
    .default(null),
  /** Whether its own AI agent answers there, and Baton listens to it as to any agent. */
  freddy: z.boolean().default(false),
  /** Ids of agents that an AI answers customers as: what they say is the AI's, and no person has taken over by it. */
  aiAgents: z.array(Id).max(50).default([]),
});

const Time = z.string().nullable().default(null);

/** Settings of an account: what an admin says, and what was found or made there. */
export const FreshdeskSettings = Said.extend({
  /** Id of the agent whose key it is: Baton writes as them. */
  agent: z.string().min(1),
  /** API names of ticket fields by Baton's names. */
  fields: z.partialRecord(z.enum(FIELD_NAMES), z.string().min(1)).default({}),
  /** Public; of the client that the app signs agents in with. Null until it was made. */
  clientId: z.string().nullable().default(null),
  /** When each secret that is made here was made last; ISO 8601. */
  made: z.object({ installationKey: Time, clientSecret: Time, webhookSecret: Time }).prefault({}),
  /** When each came for the first time since its secret was made first; ISO 8601. */
  seen: z
    .object({
      /** The app asked for a panel. */
      app: Time,
      /** Somebody signed in. */
      signIn: Time,
      /** An automation rule told of a ticket. */
      webhook: Time,
      /** The app's server part told of a ticket. */
      event: Time,
    })
    .prefault({}),
});
export type FreshdeskSettings = z.infer<typeof FreshdeskSettings>;

/** What an admin may say; the rest is found. What is left out stays. */
export const SAID = Object.keys(Said.shape);

export const SaidSettings = Said;
export type SaidSettings = z.infer<typeof Said>;

/** Settings as they are stored; null when they are of no version known here. */
export const readSettings = (settings: unknown): FreshdeskSettings | null =>
  FreshdeskSettings.safeParse(settings).data ?? null;
