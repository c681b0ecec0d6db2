import type { Assist } from './assist.ts';
import type { BriefEdit, BriefRating } from './brief-edit.ts';
import type { CustomerContext } from './context.ts';
import type { Customer } from './conversation.ts';
import type { Reason, Signal } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { DeliveryFacts } from './delivery.ts';
import type { GuardFacts } from './guard-facts.ts';
import type { Action, Draft, Step, Turn } from './record.ts';
import type { RevealFacts } from './reveal.ts';
import type { Arrangement, Routed } from './routing.ts';
import type { Trail } from './trail.ts';
import type { HandoffState, Outcome } from './vocabulary.ts';

/** A piece of the customer's or the AI's own words, with where they stand. */
export interface Quote {
  text: string;
  evidence: Evidence[];
}

/** Until when: a day (`2026-03-12`) or a time in UTC; `from` where a span was given. */
export interface Due {
  from?: string | undefined;
  by: string;
}

/** Something the customer was told would happen. */
export interface Commitment extends Quote {
  /** `contact`: a person or a later contact; `outcome`: anything else with a deadline. */
  kind: 'contact' | 'outcome';
  /** Counted from the turn it was said in; null when no deadline was given or its words leave it open. */
  due: Due | null;
}

/** One point of a curve over the turns. */
export interface Point {
  turnId: string;
  n: number;
  value: number;
}

/** Something that was tried, and how it ended. */
export interface Attempt {
  /** `action`: a system action; `answer`: an answer the customer came back on; `draft`: an answer that was held back. */
  kind: 'action' | 'answer' | 'draft';
  outcome: 'worked' | 'failed' | 'unclear' | 'not_sent';
  /** Name of the action, or words of the answer. */
  what: string;
  evidence: Evidence[];
}

/** What to do next: a code with parameters, turned into a sentence by the panel. */
export interface NextStep {
  code:
    | 'call_customer_back'
    | 'answer_request'
    | 'verify_action'
    | 'finish_action'
    | 'review_duplicate'
    | 'calm_and_own'
    | 'check_answer'
    | 'specialist_review'
    | 'keep_promise'
    | 'apply_rule'
    | 'none';
  params: Record<string, string | number>;
  /** Codes of the reasons it follows from. */
  because: string[];
  evidence: Evidence[];
}

/** Said openly when something is missing or doubtful. */
export interface Notice {
  code:
    | 'confidence_not_provided'
    | 'reasoning_not_provided'
    | 'no_actions_reported'
    | 'action_outcome_unknown'
    | 'action_repeated'
    | 'promise_open'
    | 'draft_held_back'
    | 'customer_refused_human'
    | 'handed_over_before'
    | 'writer_unavailable'
    | 'delivery_waiting'
    | 'delivery_failed'
    | 'handoff_declined'
    | 'handoff_expired'
    | 'handoff_failed'
    | 'delivery_degraded'
    | 'shadow_handover'
    | 'shadow_offer';
  params: Record<string, string | number>;
  evidence: Evidence[];
}

/** What a model wrote, as far as turns and ledger bear it out. */
export interface Writing {
  sentences: Quote[];
  /** Sentences that did not hold. */
  dropped: number;
  /** Turns there were when it was written; with more, it may be out of date. Left out where it is not known. */
  afterTurn?: number | undefined;
}

/**
 * What the human should know, as facts and codes; no sentence of ours is in it.
 * Everything is derived from stored turns and actions, and says from which.
 */
export interface Brief {
  conversationId: string;
  version: number;
  handoffId: string | null;
  /** State of the latest handoff; null when there was none. */
  handoffState: HandoffState | null;
  /** When the AI goes on by itself after a person resolved it, ISO 8601; null or left out where no time is set. */
  resumesAt?: string | null;
  outcome: Outcome;
  /** The outcome was only noted: nothing followed from it. */
  shadow: boolean;
  /** Turn at which the decision fell; null while nothing was decided. */
  decidedAtTurn: number | null;
  /** ISO 8601; null while there is no handoff. */
  requestedAt: string | null;
  channel: string | null;
  language: string | null;
  subject: string | null;
  ticket: { helpdesk: string; id: string } | null;
  agent: { id: string; name?: string | undefined; version?: string | undefined } | null;
  /** `detected` when Baton read it off the customer's words; `label` when the tenant has named it. Null: not known. */
  intent: {
    name: string;
    label?: string | undefined;
    from: 'agent' | 'detected';
    evidence: Evidence[];
  } | null;
  /** What the customer wants, in their words. */
  want: Quote | null;
  /** The last customer sentence that is open; `answered` when an answer came that did not serve. */
  unanswered: (Quote & { answered: boolean }) | null;
  reasons: Reason[];
  /** Every signal at the deciding turn, also those that did not fire. */
  signals: Signal[];
  confidence: { provided: boolean; latest: number | null; threshold: number; series: Point[] };
  sentiment: { latest: number | null; smoothed: number | null; series: Point[] };
  customer: Customer | null;
  /** All actions by anyone, oldest first. */
  actions: Action[];
  attempts: Attempt[];
  /** What the customer was promised, as far as no person has come since; what has a deadline stays. */
  promises: Commitment[];
  nextStep: NextStep;
  heldBack: Draft | null;
  steps: Step[];
  turns: Turn[];
  routing: {
    queue: string;
    skills: string[];
    language: string | null;
    because: string;
    /** How it was found; left out of handoffs from before it was kept, as is `arrangement`. */
    routed?: Routed | undefined;
    /** What could be said to the customer when a person was asked for. */
    arrangement?: Arrangement | undefined;
  } | null;
  notices: Notice[];
  /** Left out where no model writes. */
  written?: Writing | undefined;
  /** Left out where nobody was asked. */
  context?: CustomerContext | undefined;
  assist?: Assist | undefined;
  guard?: GuardFacts | undefined;
  /** Left out where there is no ticket to write it into. */
  delivery?: DeliveryFacts | undefined;
  /** Latest version; null or left out while nobody edited. */
  edit?: BriefEdit | null | undefined;
  /** Latest of each person. */
  ratings?: BriefRating[] | undefined;
  /** How satisfied the customer said they were, 1 to 5, the latest; null or left out while nobody asked. */
  survey?: { score: number; at: string } | null | undefined;
  /** For this viewer; left out where nothing can be revealed. */
  reveal?: RevealFacts | undefined;
  /** Only where a report is made of it. */
  trail?: Trail | undefined;
}

declare const redacted: unique symbol;
declare const strictest: unique symbol;

/** A brief that went through `redact`; nothing else may be shown. `masked` counts what was hidden, by kind. */
export type RedactedBrief = Brief & {
  readonly [redacted]: true;
  readonly tier: 'restricted' | 'standard' | 'full';
  readonly masked: Readonly<Record<string, number>>;
};

/**
 * A brief as the strictest tier sees it, with nothing revealed. What is written where others read it, such as a note of a
 * helpdesk, takes nothing else; only `redact` for the literal tier `restricted` makes one.
 */
export type RestrictedBrief = RedactedBrief & {
  readonly [strictest]: true;
  readonly tier: 'restricted';
};
