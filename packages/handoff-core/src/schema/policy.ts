import { z } from 'zod';
import { CatalogueAction, Guard } from './action-catalogue.ts';
import { CustomerMessage } from './customer-messages.ts';
import { LifecycleTimers } from './lifecycle.ts';
import { Privacy } from './privacy.ts';
import { Resume } from './resume.ts';
import { Queue, Route } from './routing.ts';
import { cleanText } from './text.ts';
import { Outcome } from './vocabulary.ts';

const share = z.number().min(0).max(1);
/** A tenant's own rule: its expression true at one event gives the outcome. */
export const Rule = z.strictObject({
  id: z.string().regex(/^[\w-]{1,60}$/),
  /** Said to the human when it fires, for example `Refunds over 500 need a person`. */
  title: cleanText(200, 1),
  /** CEL expression over `conversation`, `turn`, `action` and `customer`, for example `action.type == "refund" && action.amount > 500`. */
  when: cleanText(1_000, 1),
  then: Outcome.exclude(['continue']),
});
export type Rule = z.infer<typeof Rule>;

/** Something customers want, with phrases they say it in, in any language. */
export const IntentRule = z.strictObject({
  id: z.string().regex(/^[\w-]{1,60}$/),
  /** Shown to the human in place of the id; the shipped intents have labels in the panel's languages. */
  label: cleanText(60, 1).optional(),
  examples: z.array(cleanText(200, 1)).max(50).default([]),
});
export type IntentRule = z.infer<typeof IntentRule>;

/** What a tenant sets. Every field has a default that works. */
export const Policy = z.strictObject({
  /** Changes with every save; stored with each decision. */
  version: cleanText(60).default('default-1'),
  /**
   * Decide without acting: nobody is called, no answer is held back and nothing is written into tickets; panels say what
   * would have happened. What a person has already goes on as before.
   */
  shadow: z.boolean().default(false),
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
  frustration: z
    .strictObject({
      /** Points of frustration marks at which a human is needed; each customer turn halves what was there. */
      threshold: z.number().min(0.1).max(10).default(1),
    })
    .prefault({}),
  dissatisfaction: z
    .strictObject({
      /** 0 to 1: from this estimate on a human is offered; it escalates only together with other signals. */
      threshold: share.default(0.85),
    })
    .prefault({}),
  offTopic: z
    .strictObject({
      /** Requests in a row that are none of support's business. */
      times: z.int().min(1).max(20).default(3),
      /** What they lead to. By default nothing: a person is not there to write poems either. */
      then: Outcome.default('continue'),
    })
    .prefault({}),
  joint: z
    .strictObject({
      /** Joint weight of weak signals that offers a human, and that hands over. */
      offer: share.default(0.65),
      escalate: share.default(0.85),
    })
    .prefault({}),
  coolDown: z
    .strictObject({
      /** Customer turns after a hand-back in which mood, repetition and length of the conversation trigger nothing. */
      turns: z.int().min(0).max(20).default(1),
    })
    .prefault({}),
  judge: z
    .strictObject({
      /** Where an optional model takes part: 0 to 1, escalate from here on. */
      threshold: share.default(0.8),
    })
    .prefault({}),
  /**
   * What customers want, where the agent does not say: added to the intents Baton ships, or in place of one with the
   * same id; one without examples is never detected.
   */
  intents: z.array(IntentRule).max(100).default([]),
  turnLimit: z.int().min(4).max(1_000).default(40),
  /** Topics that only a human may answer. */
  regulatedTopics: z
    .array(z.enum(['legal', 'medical', 'self_harm', 'payment_data', 'data_protection']))
    .default(['legal', 'medical', 'self_harm', 'payment_data', 'data_protection']),
  rules: z.array(Rule).max(100).default([]),
  routes: z.array(Route).max(100).default([]),
  defaultQueue: cleanText(100, 1).default('support'),
  /** What is known of the queues that routes name. */
  queues: z.array(Queue).max(100).default([]),
  /** How long handoffs may wait. */
  timers: LifecycleTimers.prefault({}),
  /** When the AI takes over again. */
  resume: Resume.prefault({}),
  /** Texts for customers in place of Baton's own. */
  messages: z.array(CustomerMessage).max(300).default([]),
  /** Names of tools the tenant declares, over every guess. */
  tools: z.record(z.string(), z.enum(['read', 'write'])).default({}),
  /** What comes with a handoff into its ticket. */
  handover: z
    .strictObject({
      /** Whether what was said is attached as a file, in the strictest rendition. */
      attachTranscript: z.boolean().default(false),
    })
    .prefault({}),
  /** What is hidden beside what redaction finds by itself, from whom, and who may have it shown. */
  privacy: Privacy.prefault({}),
  /** Actions the AI may take, and how far. What is not listed is flagged. */
  actions: z.array(CatalogueAction).max(200).default([]),
  /** How the check before an action works. */
  guard: Guard.prefault({}),
});
export type Policy = z.output<typeof Policy>;
/** A policy as a tenant writes it: everything may be left out. */
export type PolicyInput = z.input<typeof Policy>;
