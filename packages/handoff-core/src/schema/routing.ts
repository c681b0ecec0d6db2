import { z } from 'zod';
import { ExternalId, cleanText } from './text.ts';
import { HelpdeskName } from './vocabulary.ts';

/** How urgent a handoff is, lowest first. */
export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof Priority>;

/**
 * Where handoffs go: first match wins. All conditions that are given must hold. A queue that is not able to take it, for its
 * skills, languages or tier, is passed over; one that is only closed or full is stood in for by its fallbacks alone.
 */
export const Route = z.strictObject({
  /** Names the route in explanations; its place in the list, from 1, when left out. */
  id: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
  queue: cleanText(100, 1),
  skills: z.array(cleanText(60, 1)).max(10).default([]),
  /** Level of support it needs at least; queues of a lower one are passed over. */
  tier: z.int().min(1).max(9).optional(),
  priority: Priority.optional(),
  intents: z.array(cleanText(100)).optional(),
  languages: z.array(cleanText(20)).optional(),
  reasons: z.array(z.string()).optional(),
  plans: z.array(cleanText(100)).optional(),
  /** CEL expression over `conversation` and `customer` as rules see them, for example `customer.plan == "Pro" && conversation.turns > 10`. */
  when: cleanText(1_000, 1).optional(),
});
export type Route = z.infer<typeof Route>;

const Clock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const Opening = z.strictObject({ from: Clock, to: Clock });
const day = z.array(Opening).max(6).default([]);

/** When a queue is staffed, in its own time zone. */
export const Hours = z.strictObject({
  /** IANA name, for example `Europe/Berlin`. */
  timeZone: cleanText(60, 1),
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
  /** Days on which nobody is there, as `2026-12-25` in that time zone. */
  holidays: z.array(z.iso.date()).max(400).default([]),
});
export type Hours = z.infer<typeof Hours>;

/** What a queue is called in one helpdesk. Every part may be left out. */
export const QueueTarget = z.strictObject({
  /** Group or team, by the helpdesk's id, or by its name where the connector knows names. */
  group: cleanText(200, 1).optional(),
  /** One person, by the helpdesk's id. */
  assignee: ExternalId.optional(),
  /** Skills by the helpdesk's ids or names. */
  skills: z.array(cleanText(100, 1)).max(10).optional(),
  tags: z.array(cleanText(60, 1)).max(20).optional(),
  /** Custom fields by the helpdesk's key or id. */
  fields: z
    .record(cleanText(100, 1), z.union([cleanText(500), z.number(), z.boolean()]))
    .optional(),
  priority: Priority.optional(),
});
export type QueueTarget = z.infer<typeof QueueTarget>;

/** A queue of people. One that no `queues` entry describes is always open and has no limit. */
export const Queue = z.strictObject({
  /** As routes and `defaultQueue` name it. */
  id: cleanText(100, 1),
  /** Said to people in place of the id. */
  label: cleanText(100, 1).optional(),
  /** What its people can do; a route that wants other skills passes it over. Unset: not limited. */
  skills: z.array(cleanText(60, 1)).max(50).optional(),
  /** Languages its people speak, BCP 47; unset: not limited. */
  languages: z.array(cleanText(20, 1)).max(50).optional(),
  /** Level of support, 1 lowest. */
  tier: z.int().min(1).max(9).optional(),
  /** Always open when left out. */
  hours: Hours.optional(),
  /** Handoffs that may wait in it at most. */
  capacity: z.int().min(0).max(100_000).optional(),
  /** Tried in this order when it is closed, full or can't take it. */
  fallbacks: z.array(cleanText(100, 1)).max(5).default([]),
  /** Usual minutes until somebody answers while it is open; said to customers only with what is measured. */
  answersWithin: z.int().min(1).max(10_080).optional(),
  /** What a customer is offered while nobody is there. */
  whenAway: z.enum(['callback', 'email', 'later']).default('later'),
  targets: z.record(HelpdeskName, QueueTarget).default({}),
});
export type Queue = z.infer<typeof Queue>;

/** Why a queue was not taken. */
export type PassedOver =
  | 'later'
  | 'closed'
  | 'full'
  | 'nobody_there'
  | 'skills'
  | 'language'
  | 'tier'
  | 'is_fallback';

/** Where a handoff goes, and why there. */
export interface Routed {
  queue: string;
  /** Null where the queue has no name of its own. */
  label: string | null;
  skills: string[];
  priority: Priority | null;
  tier: number | null;
  /** `route:` with the names of the conditions that matched, `fallback:` with the queue it stands in for, or `default`. */
  because: string;
  /** Id of the route, or its place from 1; null for the default queue. */
  route: string | null;
  /** What would have been next, and why it was not taken; null when there is no other. */
  runnerUp: { queue: string; because: string; why: PassedOver } | null;
  /** Queues that came first and could not take it, in order. */
  passed: { queue: string; why: PassedOver }[];
}

/** What can honestly be said to the customer about when somebody answers. */
export interface Arrangement {
  /**
   * `now`: somebody is there. `queue`: it is open, nobody knows whether somebody is free. The others: nobody is there, and this is
   * what is offered instead.
   */
  kind: 'now' | 'queue' | 'callback' | 'email' | 'later';
  /** Minutes until an answer, measured or as the admin says; null when nobody can tell. */
  minutes: { low: number; high: number } | null;
  /** When the queue opens next, ISO 8601; null while it is open, or when it does not open within two weeks. */
  opensAt: string | null;
  /** True when the helpdesk said who is there; false when only opening hours are known. */
  asked: boolean;
}

/** What is known of one queue at a moment. */
export interface QueueNow {
  /** People who are there and may take it; null when the helpdesk does not tell. */
  online: number | null;
  /** Handoffs that wait in it; null when not known. */
  waiting: number | null;
  /** Minutes customers wait at present, as measured; null when not known. */
  minutes: number | null;
}

/** What routing may know beside the conversation: the time, and the queues as they are now. */
export interface Situation {
  /** ISO 8601. */
  now: string;
  /** By queue id; what is missing was not asked. */
  queues: ReadonlyMap<string, QueueNow>;
}
