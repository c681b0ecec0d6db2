import type { Decision, DraftAnswer } from './decision.ts';
import type { Arrangement, Routed } from './routing.ts';
import type { HandoffState, Tier } from './vocabulary.ts';

/** A ledger entry as a report shows it: where it stands and what it was hashed from. */
export interface TrailEntry {
  /** From 1. */
  seq: number;
  kind: string;
  eventId: string | null;
  /** ISO 8601. */
  at: string;
  /** Hex, as is `hash`. */
  contentHash: string;
  answer: DraftAnswer | null;
  hash: string;
  /** Its content was removed on request. */
  erased: boolean;
  /** JSON as it was hashed; null when nothing was decided, and for whoever may not see all of it. */
  decision: string | null;
  /** What it says and the salt it was hashed under; null once erased, and for whoever may not see all of it. */
  content: { salt: string; body: string } | null;
  /** True when event id or decision hold something the reader may not see: the entry can't be hashed again then. */
  withheld: boolean;
  /** True when the content is left out only because it is very long. */
  long: boolean;
}

interface Mark {
  /** Entry that says so. */
  seq: number;
  /** ISO 8601. */
  at: string;
  /** Who: a person of a helpdesk, or the name of a key. */
  by: string;
}

/** Something that was done around a conversation rather than said in it. */
export type TrailMark =
  | (Mark & { kind: 'view'; tier: Tier | null; what: 'panel' | 'report' })
  | (Mark & {
      kind: 'reveal';
      id: string;
      tier: Tier | null;
      reason: string | null;
      kinds: string[];
      until: string | null;
    })
  | (Mark & {
      kind: 'edit';
      version: number;
      headline: string | null;
      nextStep: string | null;
      note: string | null;
    })
  | (Mark & { kind: 'rating'; stars: number; missing: string[]; comment: string | null })
  | (Mark & {
      kind: 'run';
      action: string;
      command: string;
      endpoint: string | null;
      status: string;
      note: string | null;
    })
  | (Mark & {
      kind: 'handoff';
      handoffId: string;
      /** Null where it was opened. */
      from: HandoffState | null;
      to: HandoffState;
      /** A `MoveReason`; null where a person pressed it, and once erased. */
      reason: string | null;
      note: string | null;
      /** Where it went when it was opened, and what the customer was offered. */
      routed: Routed | null;
      arrangement: Arrangement | null;
    })
  | (Mark & { kind: 'survey'; score: number; comment: string | null })
  | (Mark & { kind: 'approval'; action: string; state: string; note: string | null })
  | (Mark & { kind: 'erasure'; through: number; reason: string | null });

/** A policy that decided here, with what it looks at beside what Baton always measures. */
export interface TrailPolicy {
  version: string;
  /** Null for a version that is saved nowhere, as the service's own default is not. */
  rules: { id: string; title: string }[] | null;
  topics: string[];
}

/** What a conversation's ledger tells beside the conversation. */
export interface Trail {
  entries: TrailEntry[];
  marks: TrailMark[];
  /** One for each turn, draft and action event, oldest first, with the time of its event. */
  decisions: { seq: number; at: string; decision: Decision }[];
  handoffs: {
    id: string;
    episode: number;
    state: HandoffState;
    queue: string;
    requestedAt: string;
    updatedAt: string;
    resolution: string | null;
  }[];
  policies: TrailPolicy[];
}
