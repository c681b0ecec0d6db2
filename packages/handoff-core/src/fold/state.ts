import type { ConversationFacts } from '../schema/conversation.ts';
import { newDissatisfaction } from '../signals/dissatisfaction/memory.ts';
import type { DissatisfactionMemory } from '../signals/dissatisfaction/memory.ts';
import type { ActionStatus, SignalKind } from '../schema/vocabulary.ts';

/** A turn's id with a number measured at it. */
interface Measured {
  id: string;
  value: number;
}

/** A request or an answer, as far as it is needed to find it again. */
export interface Saying {
  id: string;
  sketch: string;
  /** How many times in a row it, or something like it, was said before. */
  times: number;
  /** The one before that is like it. */
  like: string | null;
}

/** A write of the AI that failed or ended nobody knows how. Action and name are hashed. */
interface Failure {
  id: string;
  action: string;
  name: string;
  status: ActionStatus;
  /** Hash of the thing it was to change; null when unknown. */
  target: string | null;
  /** What the customer heard since: nothing, how the AI means to go on, or no more than the bare news. */
  talk: 'none' | 'in_dialogue' | 'told';
}

/** What is remembered of the current episode: from the start or the last hand-back on. Every list is short and bounded. */
export interface Episode {
  /** Turns of the conversation before the episode. */
  since: number;
  /** Customer turns in the episode. */
  customerTurns: number;
  /** Latest confidences of the AI's answers, oldest first. */
  confidence: Measured[];
  /** Smoothed sentiment of the customer, -1 to 1, and what it is made of. */
  sentiment: {
    level: number;
    seen: number;
    negative: number;
    evidence: string[];
    /** Latest sentiments, oldest first. */
    recent: number[];
  };
  /** Marks of frustration with a fading memory. */
  frustration: { level: number; id: string | null; mark: string | null };
  /** What the estimate of the customer's content rests on. */
  dissatisfaction: DissatisfactionMemory & { id: string | null };
  /** Fingerprints of the latest requests and answers, oldest first. */
  requests: Saying[];
  answers: Saying[];
  /** How often the customer asked for a human, and the latest of those turns. */
  asks: { count: number; id: string | null };
  /** Latest turn that asked softly ("please escalate this"). */
  softAsk: string | null;
  /** Turn in which the customer said that they want no human; a later ask clears it. */
  refused: string | null;
  /** Admissions of the AI that it does not know, with a fading memory. */
  missing: { level: number; evidence: string[] };
  /** Writes that failed or whose outcome is unknown and that nothing has repaired yet. */
  failures: Failure[];
  /** The AI promised that a person would do something. */
  promise: string | null;
  /** A human was offered in the AI's last answer. */
  offering: boolean;
  /** A reasoning step of kind guardrail that failed and that no answer has followed yet. */
  guardrailStep: string | null;
  /** Customer turns in a row that want what is none of support's business, and the latest. */
  offTopic: { times: number; id: string | null };
  /** By kind of signal: number of the turn at which it first crossed its threshold. */
  crossed: Partial<Record<SignalKind, number>>;
}

/**
 * All that deciding needs to know about a conversation. JSON, under 8 kB however long the conversation is (typically 2;
 * more only when ids and facts all have their greatest length); the transcript is not in it.
 */
export interface ConversationState {
  v: 1;
  /** Who may speak now. */
  mode: 'ai' | 'human';
  /** Handoffs opened so far. */
  episode: number;
  /** A human was already offered by decision; it happens once. */
  offered: boolean;
  turns: number;
  /** ISO 8601; null before the first turn. */
  lastTurnAt: string | null;
  /** Language of the customer; null when unknown. */
  language: string | null;
  /** Latest facts; attributes only as far as rules can use them (short ones, about 600 characters in all). */
  facts: ConversationFacts;
  /** Customer turns of the whole conversation, for the first-turn rule. */
  customerTurns: number;
  /** The draft that a coming turn may ship. */
  draft: { id: string; hash: string; confidence: number | null; intent: string | null } | null;
  /** Latest actions by hashed id, so that the events of one action are folded together. */
  actions: { action: string; status: ActionStatus; key: string | null }[];
  /** Hashes of the effects that took place, latest last. */
  effects: string[];
  /** The latest of those with the id of their action. */
  writes: { id: string; key: string }[];
  /** Rules that fired on facts alone: they do not fire again. */
  rules: string[];
  /** The same two of what was only noted in shadow mode: it counts there alone. */
  noted?: Pick<ConversationState, 'offered' | 'rules'>;
  memory: Episode;
}

/** An episode with nothing in it. */
export const newEpisode = (turns: number): Episode => ({
  since: turns,
  customerTurns: 0,
  confidence: [],
  sentiment: { level: 0, seen: 0, negative: 0, evidence: [], recent: [] },
  frustration: { level: 0, id: null, mark: null },
  dissatisfaction: { ...newDissatisfaction(), id: null },
  requests: [],
  answers: [],
  asks: { count: 0, id: null },
  softAsk: null,
  refused: null,
  missing: { level: 0, evidence: [] },
  failures: [],
  promise: null,
  offering: false,
  guardrailStep: null,
  offTopic: { times: 0, id: null },
  crossed: {},
});

/** State of a conversation in which nothing has happened. */
export const initialState = (): ConversationState => ({
  v: 1,
  mode: 'ai',
  episode: 0,
  offered: false,
  turns: 0,
  lastTurnAt: null,
  language: null,
  facts: {},
  customerTurns: 0,
  draft: null,
  actions: [],
  effects: [],
  writes: [],
  rules: [],
  memory: newEpisode(0),
});

/** The last `keep` items with one more at the end. */
export const pushed = <T>(items: readonly T[], item: T, keep: number): T[] =>
  [...items, item].slice(-keep);
