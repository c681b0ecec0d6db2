import {
  ActionKind,
  ActionStatus,
  Actor,
  Attachment,
  ConversationFacts,
  Decision,
  DraftAnswer,
  HandoffState,
  MoveReason,
  Outcome,
  Priority,
} from '@baton/handoff-core';
import { z } from 'zod';

/** What happened to one event of a request. */
export const EventResult = z.object({
  id: z.string(),
  /** `duplicate`: the same event was stored before; nothing changed. */
  status: z.enum(['stored', 'duplicate']),
  /** Place in the conversation's ledger. */
  seq: z.int(),
  /** For drafts: may the AI send it? */
  answer: DraftAnswer.optional(),
  /** Where a decision was taken. */
  outcome: Outcome.optional(),
  /** In shadow mode: what would have counted in place of `continue`. */
  wouldBe: Outcome.optional(),
});
export type EventResult = z.infer<typeof EventResult>;

/** A decision as the agent is told it. */
export const ToldDecision = z.object({
  outcome: Outcome,
  /** In shadow mode: what would have counted in place of `continue`. */
  wouldBe: Outcome.optional(),
  reasons: z.array(z.object({ code: z.string(), sentence: z.string() })),
  /** One sentence with the numbers. */
  explanation: z.string(),
  turn: z.int(),
  eventId: z.string(),
});
export type ToldDecision = z.infer<typeof ToldDecision>;

/** Where a handoff goes, and why there. */
export const RoutedAnswer = z.object({
  queue: z.string(),
  label: z.string().nullable(),
  skills: z.array(z.string()),
  priority: Priority.nullable(),
  tier: z.int().nullable(),
  /** `route:` with the conditions that matched, `fallback:` with the queue it stands in for, or `default`. */
  because: z.string(),
  route: z.string().nullable(),
  runnerUp: z.object({ queue: z.string(), because: z.string(), why: z.string() }).nullable(),
  passed: z.array(z.object({ queue: z.string(), why: z.string() })),
});

/** What can be said to the customer of when somebody answers. */
export const ArrangementAnswer = z.object({
  kind: z.enum(['now', 'queue', 'callback', 'email', 'later']),
  minutes: z.object({ low: z.number(), high: z.number() }).nullable(),
  opensAt: z.string().nullable(),
  asked: z.boolean(),
});

/** What a customer can honestly be told about a person, in their language where Baton speaks it. */
const CustomerTold = z.object({
  text: z.string(),
  language: z.string(),
  arrangement: ArrangementAnswer.nullable(),
});

/** Answer to a batch of events. */
export const IngestAnswer = z.object({
  conversation: z.object({ id: z.string(), version: z.int() }),
  /** Strongest decision of this batch, else the latest of the conversation; null before the first. */
  decision: ToldDecision.nullable(),
  /** Who may speak now; the token rises each time that changes. */
  lease: z.object({ holder: z.enum(['ai', 'human']), token: z.int() }),
  handoff: z
    .object({
      id: z.string(),
      state: HandoffState,
      /** What the customer can honestly be told, when these events asked for a person. */
      customer: CustomerTold.optional(),
      panelUrl: z.string(),
      /** Where the AI reads what people did; null while they are at it. */
      handBackUrl: z.string().nullable(),
    })
    .nullable(),
  panelUrl: z.string(),
  /** One for each event sent, in their order. */
  results: z.array(EventResult),
});

/** Who may speak; the token rises each time that changes. */
export const LeaseAnswer = z.object({ holder: z.enum(['ai', 'human']), token: z.int() });

const HandoffAnswer = z.object({
  id: z.string(),
  conversationId: z.string(),
  episode: z.int(),
  state: HandoffState,
  decision: Decision,
  queue: z.string(),
  skills: z.array(z.string()),
  requestedAt: z.string(),
  updatedAt: z.string(),
  resolution: z.string().nullable(),
  /** Where it went and why; left out of handoffs from before this was kept, as is `arrangement`. */
  routed: RoutedAnswer.optional(),
  /** What could be said to the customer when it was asked for. */
  arrangement: ArrangementAnswer.optional(),
  /** When what it waits for is over; null while it waits for nothing. */
  dueAt: z.string().nullable(),
  /** For example `zendesk:123`; null while nobody has. */
  acceptedBy: z.string().nullable(),
  /** Why it last moved; null when a person pressed it, and before it moved. */
  reason: MoveReason.nullable(),
});

/** One handoff. */
export const HandoffRead = HandoffAnswer.extend({
  /** What the customer can be told now; null where there is nothing to say. */
  customer: CustomerTold.nullable(),
  panelUrl: z.string(),
});

const TurnAnswer = z.object({
  id: z.string(),
  n: z.int(),
  by: Actor,
  text: z.string(),
  at: z.string(),
  language: z.string().nullable(),
  confidence: z.number().nullable(),
  intent: z.string().nullable(),
  sentiment: z.number().nullable(),
  attachments: z.array(Attachment),
});

const ActionAnswer = z.object({
  id: z.string(),
  n: z.int(),
  name: z.string(),
  by: Actor,
  kind: ActionKind,
  kindFrom: z.enum(['declared', 'policy', 'name', 'default']),
  status: ActionStatus,
  effect: z.unknown(),
  effectKey: z.string().nullable(),
  /** Whether the tenant's catalogue lists it; null for reads, and where there is no catalogue. */
  catalogued: z.boolean().nullable(),
  approval: z
    .object({
      id: z.string(),
      state: z.enum(['pending', 'approved', 'edited', 'rejected', 'expired']),
      reasons: z.array(z.string()),
      by: z.string().nullable(),
      note: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  args: z.unknown(),
  result: z.unknown(),
  error: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string(),
  afterTurn: z.int(),
});

/** Everything stored about a conversation, for the agent that wrote it. */
export const ConversationRead = z.object({
  id: z.string(),
  version: z.int(),
  facts: ConversationFacts,
  turns: z.array(TurnAnswer),
  actions: z.array(ActionAnswer),
  steps: z.array(z.unknown()),
  drafts: z.array(z.unknown()),
  decisions: z.array(Decision),
  handoffs: z.array(HandoffAnswer),
  panelUrl: z.string(),
});

/** What was decided at one event, with every signal that was measured, fired or not. */
const DecisionRead = Decision.extend({
  /** One sentence with the numbers. */
  explanation: z.string(),
});

/** Decisions in order, oldest first. */
export const DecisionsRead = z.object({
  decisions: z.array(DecisionRead),
  /** Send it as `after` for the following page; null when there is none. */
  next: z.int().nullable(),
});

/** RFC 9457 with every fault found. */
export const ProblemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(
    z.object({
      code: z.string(),
      pointer: z.string(),
      detail: z.string(),
      /** Place inside a rule's expression, from 1. */
      position: z.object({ line: z.int(), column: z.int() }).optional(),
    }),
  ),
});
