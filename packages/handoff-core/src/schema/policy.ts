import { z } from 'zod';
import { cleanText } from './text.ts';
import { Outcome } from './vocabulary.ts';

const share = z.number().min(0).max(1);
const scalar = z.union([cleanText(200), z.number(), z.boolean()]);

/** One condition of a rule: a path into conversation, turn, action or customer, compared with a value. */
export const RuleCondition = z.strictObject({
  path: z.string().regex(/^(conversation|turn|action|customer)(\.\w+)+$/),
  op: z.enum(['==', '!=', '>', '>=', '<', '<=', 'in', 'contains']),
  value: z.union([scalar, z.array(scalar).max(100)]),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

/** A tenant's own rule: all conditions true at one event gives the outcome. */
export const Rule = z.strictObject({
  id: z.string().regex(/^[\w-]{1,60}$/),
  /** Said to the human when it fires, for example `Refunds over 500 need a person`. */
  title: cleanText(200, 1),
  when: z.array(RuleCondition).min(1).max(10),
  then: Outcome.exclude(['continue']),
});
export type Rule = z.infer<typeof Rule>;

/** Where handoffs go: first match wins. */
export const Route = z.strictObject({
  queue: cleanText(100, 1),
  skills: z.array(cleanText(60, 1)).max(10).default([]),
  intents: z.array(cleanText(100)).optional(),
  languages: z.array(cleanText(20)).optional(),
  reasons: z.array(z.string()).optional(),
  plans: z.array(cleanText(100)).optional(),
});
export type Route = z.infer<typeof Route>;

/** What a tenant sets. Every field has a default that works. */
export const Policy = z.strictObject({
  /** Changes with every save; stored with each decision. */
  version: cleanText(60).default('default-1'),
  confidence: z
    .strictObject({
      /** Escalate when the latest confidence is under it. */
      threshold: share.default(0.5),
      perIntent: z.record(z.string(), share).default({}),
      /** Fall over the last answers that adds weight. */
      fall: share.default(0.3),
    })
    .prefault({}),
  sentiment: z
    .strictObject({
      /** -1 to 1: escalate when the smoothed sentiment is at or under it. */
      threshold: z.number().min(-1).max(1).default(-0.5),
      /** Share of negative customer turns, counted from the third on. */
      negativeShare: share.default(0.6),
    })
    .prefault({}),
  repetition: z
    .strictObject({
      /** 0 to 1: how alike two requests must be to count as the same. */
      similarity: share.default(0.6),
      /** Repeats that make it a loop. */
      times: z.int().min(1).max(20).default(2),
    })
    .prefault({}),
  ask: z
    .strictObject({
      /** What a bare first-turn "agent!" gets. Asking twice always escalates. */
      firstTurn: Outcome.exclude(['continue']).default('offer'),
    })
    .prefault({}),
  turnLimit: z.int().min(4).max(1_000).default(40),
  /** Topics that only a human may answer. */
  regulatedTopics: z
    .array(z.enum(['legal', 'medical', 'self_harm', 'payment_data', 'data_protection']))
    .default(['legal', 'medical', 'self_harm', 'payment_data', 'data_protection']),
  rules: z.array(Rule).max(100).default([]),
  routes: z.array(Route).max(100).default([]),
  defaultQueue: cleanText(100, 1).default('support'),
  /** Names of tools the tenant declares, over every guess. */
  tools: z.record(z.string(), z.enum(['read', 'write'])).default({}),
});
export type Policy = z.output<typeof Policy>;
/** A policy as a tenant writes it: everything may be left out. */
export type PolicyInput = z.input<typeof Policy>;
