import { Event, initialState, outcomeRank } from '@baton/handoff-core';
import type {
  Advanced,
  ConversationState,
  Decision,
  EventInput,
  Outcome,
  ReasonCode,
  StoredEvent,
} from '@baton/handoff-core';
import type { ChatLog } from '../chat-log/chat-log.ts';
import { DEFAULT_START } from '../chat-log/clock.ts';
import { ShapeError } from '../chat-log/shape-error.ts';
import { mapChatLog } from '../chat-log/to-events.ts';
import type { MappedLog } from '../chat-log/to-events.ts';
import { decidedTurn } from './decided-turn.ts';
import type { AtCustomerTurn, DecidedTurn } from './decided-turn.ts';
import type { Decider } from './decider.ts';

/** A customer turn's line in a conversation: its decision, and where the conversation stands with it. */
export interface DecidedMessage extends DecidedTurn {
  /** Strongest outcome so far, the AI's answers and actions before this turn included. */
  strongest: Outcome;
  /** A human was called, here or before; from then on the AI only goes on in the log. */
  escalated: boolean;
  /** A human was offered by a decision, here or before. */
  offered: boolean;
}

/** Where an outcome was first reached: number of turns by then, and index of the message. */
interface Reached {
  turn: number;
  message: number | null;
  reasons: ReasonCode[];
}

/** What became of a whole conversation. */
export interface DecidedSummary {
  id: string;
  summary: true;
  turns: number;
  /** Strongest outcome of all decisions, also those at answers and actions of the AI. */
  decision: Outcome;
  /** Of the decision that first reached it. */
  reasons: ReasonCode[];
  escalatedAt: Reached | null;
  offeredAt: Reached | null;
}

/** A conversation decided from beginning to end. */
export interface DecidedLog {
  turns: DecidedMessage[];
  summary: DecidedSummary;
  mapped: MappedLog;
}

const stored = (input: EventInput, seq: number): StoredEvent => {
  const read = Event.safeParse(input);
  if (read.success) return { ...read.data, seq, at: read.data.at ?? DEFAULT_START };
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'is not valid' };
  throw new ShapeError(`event ${input.id} ${path.join('.')}`, message);
};

const atCustomerTurn = (advanced: Advanced): AtCustomerTurn | null => {
  const { decision, ask } = advanced;
  return decision && ask ? { ...advanced, decision, ask } : null;
};

/** Follows one conversation event by event and notes where it got to. */
class Follower {
  state: ConversationState = initialState();
  strongest: Decision | null = null;
  escalatedAt: Reached | null = null;
  offeredAt: Reached | null = null;
  readonly #decider: Decider;

  constructor(decider: Decider) {
    this.#decider = decider;
  }

  take(event: StoredEvent, message: number | null): Advanced {
    const advanced = this.look(event);
    const { decision } = advanced;
    this.state = advanced.state;
    if (!decision) return advanced;
    const { outcome, turn } = decision;
    if (!this.strongest || outcomeRank(outcome) > outcomeRank(this.strongest.outcome))
      this.strongest = decision;
    const reached = { turn, message, reasons: decision.reasons.map(({ code }) => code) };
    if (outcome === 'escalate') this.escalatedAt ??= reached;
    if (outcome === 'offer') this.offeredAt ??= reached;
    return advanced;
  }

  /** What would be decided, leaving no trace. */
  look(event: StoredEvent): Advanced {
    return this.#decider.decide(this.state, event);
  }

  line(id: string, at: AtCustomerTurn, message: number): DecidedMessage {
    return {
      ...decidedTurn(id, at, message),
      strongest: this.strongest?.outcome ?? 'continue',
      escalated: this.escalatedAt !== null,
      offered: this.offeredAt !== null,
    };
  }
}

/** A message without words is no turn: its signals are those of an empty one, nothing is decided and nothing remembered. */
const silent = (follower: Follower, seq: number, message: number): AtCustomerTurn | null => {
  const event: StoredEvent = {
    v: 1,
    type: 'turn',
    by: 'customer',
    id: `m${message}`,
    seq,
    at: follower.state.lastTurnAt ?? DEFAULT_START,
    text: '',
  };
  const at = atCustomerTurn(follower.look(event));
  return at && { ...at, decision: { ...at.decision, outcome: 'continue', reasons: [] } };
};

/**
 * Decides a logged conversation as the service would: every event is folded in, and each message of the customer gives
 * a line, also one without words.
 * @throws ShapeError when an event of it can't be taken
 */
export function decideLog(log: ChatLog, decider: Decider): DecidedLog {
  const mapped = mapChatLog(log);
  const follower = new Follower(decider);
  const turns: DecidedMessage[] = [];
  let next = 0;
  const takeUntil = (message: number | null): boolean => {
    let spoke = false;
    for (; next < mapped.events.length; next += 1) {
      const input = mapped.events[next];
      const origin = mapped.origins[next] ?? null;
      if (!input || (message !== null && origin !== null && origin > message)) break;
      const at = atCustomerTurn(follower.take(stored(input, next + 1), origin));
      if (!at) continue;
      spoke = true;
      turns.push(follower.line(log.id, at, origin ?? 0));
    }
    return spoke;
  };
  for (const [i, { role }] of log.messages.entries()) {
    const spoke = takeUntil(i);
    if (role !== 'user' || spoke) continue;
    const at = silent(follower, next, i);
    if (at) turns.push(follower.line(log.id, at, i));
  }
  takeUntil(null);
  const { strongest, escalatedAt, offeredAt, state } = follower;
  return {
    turns,
    summary: {
      id: log.id,
      summary: true,
      turns: state.turns,
      decision: strongest?.outcome ?? 'continue',
      reasons: strongest?.reasons.map(({ code }) => code) ?? [],
      escalatedAt,
      offeredAt,
    },
    mapped,
  };
}
