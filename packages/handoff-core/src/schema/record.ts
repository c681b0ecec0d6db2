import type { Attachment, ConversationFacts } from './conversation.ts';
import type { Decision, DraftAnswer } from './decision.ts';
import type { Effect, ReasoningEvent } from './event.ts';
import type { MoveReason } from './lifecycle.ts';
import type { Arrangement, Routed } from './routing.ts';
import type { ActionKind, ActionStatus, Actor, HandoffState } from './vocabulary.ts';
import type { z } from 'zod';

/** A turn as the human will read it. */
export interface Turn {
  id: string;
  /** 1-based position among the turns. */
  n: number;
  by: Actor;
  text: string;
  at: string;
  language: string | null;
  confidence: number | null;
  intent: string | null;
  /** -1 to 1; null for turns that are not the customer's. */
  sentiment: number | null;
  attachments: Attachment[];
}

/** Where a person's word on an action stands. */
export interface ActionApproval {
  id: string;
  /** `edited`: approved with another amount. `expired`: nobody decided, or the AI did not go on, in time. */
  state: 'pending' | 'approved' | 'edited' | 'rejected' | 'expired';
  /** Why it was asked for, for example `approval_above`. */
  reasons: string[];
  /** Who decided; null while nobody did. */
  by: string | null;
  note: string | null;
  /** ISO 8601, of the latest change. */
  at: string;
}

/** An action with all its events folded together. */
export interface Action {
  id: string;
  /** 1-based position among the actions, in order of first appearance. */
  n: number;
  name: string;
  by: Actor;
  kind: ActionKind;
  /** How the kind is known. */
  kindFrom: 'declared' | 'policy' | 'name' | 'default';
  status: ActionStatus;
  effect: Effect | null;
  /** Equal for actions that would change the same thing the same way; null for reads. */
  effectKey: string | null;
  /** Whether the tenant's catalogue lists it; null for reads, and where there is no catalogue. */
  catalogued: boolean | null;
  /** Null where nobody was asked. */
  approval: ActionApproval | null;
  args: unknown;
  result: unknown;
  error: string | null;
  /** First and last event, ISO 8601. */
  startedAt: string;
  endedAt: string;
  /** Number of turns before it began. */
  afterTurn: number;
}

/** A reasoning step as stored. */
export type Step = z.output<typeof ReasoningEvent> & { seq: number; at: string; afterTurn: number };

/** An answer the AI wanted to send. */
export interface Draft {
  id: string;
  text: string;
  at: string;
  confidence: number | null;
  answer: DraftAnswer;
  /** True when the turn that ships it came in. */
  sent: boolean;
}

/** One handoff of a conversation. */
export interface Handoff {
  id: string;
  conversationId: string;
  /** 1-based: how many handoffs this conversation has had. */
  episode: number;
  state: HandoffState;
  decision: Decision;
  queue: string;
  skills: string[];
  requestedAt: string;
  updatedAt: string;
  /** What the human wrote when resolving. */
  resolution: string | null;
  /** Where it goes and why; left out of handoffs from before this was kept. */
  routed?: Routed;
  /** What could be said to the customer when it was asked for. */
  arrangement?: Arrangement;
  /** When what it waits for is over, ISO 8601; null while it waits for nothing. */
  dueAt?: string | null;
  /** Who accepted it, for example `desk:123`; null while nobody did. */
  acceptedBy?: string | null;
  /** Why it last moved; null when a person pressed it. */
  reason?: MoveReason | null;
}

/** Everything known about one conversation, in order; what a brief is made from. */
export interface ConversationRecord {
  id: string;
  /** Rises with every stored change. */
  version: number;
  facts: ConversationFacts;
  turns: Turn[];
  actions: Action[];
  steps: Step[];
  drafts: Draft[];
  /** One for each turn, draft and action event, oldest first. */
  decisions: Decision[];
  handoffs: Handoff[];
}
