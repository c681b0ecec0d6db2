import { z } from 'zod';
import { Attachment, ConversationFacts } from './conversation.ts';
import {
  Confidence,
  ExternalId,
  JsonValue,
  LanguageTag,
  Timestamp,
  cleanText,
  unsignedZero,
} from './text.ts';
import { ActionKind, ActionStatus, Actor } from './vocabulary.ts';

const envelope = {
  /** Schema version. */
  v: z.literal(1).default(1),
  /** Chosen by the sender, unique in the conversation; the same id with the same body may be sent again. */
  id: ExternalId,
  /** When it happened; the time of arrival when left out. Turns must come in order. */
  at: Timestamp.optional(),
};

/** Somebody said something that the customer could read. */
export const TurnEvent = z.strictObject({
  ...envelope,
  type: z.literal('turn'),
  by: Actor,
  /** Who of them, where that is known, for example `helpdesk:123`; kept in the ledger. */
  author: ExternalId.optional(),
  text: cleanText(50_000),
  language: LanguageTag.optional(),
  confidence: Confidence.optional(),
  intent: cleanText(100).optional(),
  /** -1 (angry) to 1 (delighted); measured by Baton when left out. */
  sentiment: z.number().min(-1).max(1).overwrite(unsignedZero).optional(),
  attachments: z.array(Attachment).max(20).optional(),
  /** Id of the draft event this turn ships. */
  draft: ExternalId.optional(),
  /** Of an answer of the AI: the lease's token it speaks under. Refused when somebody else may speak by then. */
  lease: z.int().min(1).optional(),
});

/** The AI asks "may I send this answer?" before the customer sees it. */
export const DraftEvent = z.strictObject({
  ...envelope,
  type: z.literal('draft'),
  text: cleanText(50_000, 1),
  language: LanguageTag.optional(),
  confidence: Confidence.optional(),
  intent: cleanText(100).optional(),
});

/** One step of how the AI got there. */
export const ReasoningEvent = z.strictObject({
  ...envelope,
  type: z.literal('reasoning'),
  kind: z.enum(['plan', 'thought', 'retrieval', 'tool_call', 'check', 'guardrail']),
  text: cleanText(50_000),
  status: z.enum(['ok', 'error']).optional(),
  /** Milliseconds. */
  durationMs: z.number().min(0).optional(),
  /** Id of the reasoning event this one belongs under. */
  parent: ExternalId.optional(),
  /** Id of the action this step led to. */
  action: ExternalId.optional(),
  sources: z
    .array(
      z.strictObject({
        title: cleanText(300),
        url: z
          .url({ protocol: /^https?$/ })
          .max(2_000)
          .optional(),
      }),
    )
    .max(20)
    .optional(),
});

/** What an action does to the world; doing the same twice is caught by it. */
export const Effect = z.strictObject({
  /** For example `refund`. */
  type: cleanText(100, 1),
  /** For example an order id. */
  target: cleanText(200).optional(),
  /** In the currency's main unit, for example 40.5. */
  amount: z.number().overwrite(unsignedZero).optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});
export type Effect = z.infer<typeof Effect>;

/** Something done to a system, or its progress: events with one `action` id describe one action. */
export const ActionEvent = z.strictObject({
  ...envelope,
  type: z.literal('action'),
  /** Id of the action, unique in the conversation; the latest event of an action wins field by field. */
  action: ExternalId,
  /** Name of the tool or endpoint, for example `refund_order`. */
  name: cleanText(200, 1),
  status: ActionStatus,
  /** Who did it. Never say `ai` for what the customer did on their own device. */
  by: Actor.default('ai'),
  /** Declared by the agent; guessed from the name when left out, and a write when in doubt. */
  kind: ActionKind.optional(),
  effect: Effect.optional(),
  args: JsonValue.optional(),
  result: JsonValue.optional(),
  error: cleanText(5_000).optional(),
});

/** Facts about the conversation: customer, ticket, channel, agent. */
export const ConversationEvent = ConversationFacts.extend({
  ...envelope,
  type: z.literal('conversation'),
}).strict();

/** Everything an agent can tell. */
export const Event = z.discriminatedUnion('type', [
  TurnEvent,
  DraftEvent,
  ReasoningEvent,
  ActionEvent,
  ConversationEvent,
]);
/** What a sender writes. */
export type EventInput = z.input<typeof Event>;
/** What came through the door: defaults filled in. */
export type Event = z.output<typeof Event>;
/** Name of an event's type. */
export type EventType = Event['type'];

/** An event as stored: with its place in the conversation and a time. */
export type StoredEvent = Event & {
  /** Position in the conversation's ledger, from 1. */
  seq: number;
  /** ISO 8601 in UTC; the time of arrival when the sender gave none. */
  at: string;
  /** Language of the text as the host detected it, a primary tag such as `de`; counts where the sender told none. */
  detected?: string;
  /** What an optional model thought of the turn before it came in: 0 to 1 each. */
  judged?: { human: number; dissatisfied: number };
};

/** A batch as it comes in: 1 to 100 events, stored all or none. */
export const EventBatch = z.strictObject({ events: z.array(Event).min(1).max(100) });
export type EventBatch = z.output<typeof EventBatch>;
