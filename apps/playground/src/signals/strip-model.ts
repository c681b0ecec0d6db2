import type { Actor, ConversationRecord, Decision, Signal, SignalKind } from '@baton/handoff-core';
import { cellStateOf } from './cell-state.ts';
import { inRowOrder } from './row-order.ts';
import type { CellState } from './cell-state.ts';

/** One event at which Baton decided. */
export interface Column {
  /** Position, from 0. */
  at: number;
  event: 'turn' | 'draft' | 'action';
  /** Who spoke; null at an action, of which only the decision is known here. */
  by: Actor | null;
  /** Number of turns so far, this one included. */
  turn: number;
  /** From 1; what was measured before a handback does not count in the next episode. */
  episode: number;
  /** A person had the conversation, so that there was nothing to decide. */
  held: boolean;
  decision: Decision;
}

export interface Cell {
  signal: Signal | null;
  state: CellState;
  /** The signal crossed its limit here for the first time in the episode. */
  first: boolean;
}

export interface Row {
  kind: SignalKind;
  cells: Cell[];
}

/** What every signal measured at every event of a conversation. */
export interface Strip {
  columns: Column[];
  /** Signals that said anything; those that crossed their limit come first. */
  spoke: Row[];
  /** Signals that were measured all the same. */
  quiet: Row[];
}

/** Turns before the episode began: the turn limit counts from there, whatever ended the one before. */
const originOf = ({ turn, signals }: Decision): number =>
  turn - (signals.find(({ kind }) => kind === 'turn_limit')?.value ?? turn);

const columnsOf = (record: ConversationRecord): Column[] => {
  const speakers = new Map(record.turns.map(({ id, by }) => [id, by]));
  const drafts = new Set(record.drafts.map(({ id }) => id));
  let episode = 0;
  let origin: number | null = null;
  return record.decisions.map((decision, at) => {
    const from = originOf(decision);
    if (from !== origin) episode += 1;
    origin = from;
    const speaker = speakers.get(decision.eventId);
    const drafted = drafts.has(decision.eventId);
    return {
      at,
      event: speaker ? 'turn' : drafted ? 'draft' : 'action',
      by: speaker ?? (drafted ? 'ai' : null),
      turn: decision.turn,
      episode,
      held:
        decision.outcome === 'continue' &&
        decision.signals.some(({ kind, fired }) => kind === 'human_takeover' && fired),
      decision,
    };
  });
};

const rowOf = (kind: SignalKind, columns: readonly Column[]): Row => {
  let crossedIn = 0;
  const cells = columns.map(({ decision, episode }) => {
    const signal = decision.signals.find((one) => one.kind === kind) ?? null;
    const first = signal?.fired === true && crossedIn !== episode;
    if (first) crossedIn = episode;
    return { signal, state: cellStateOf(signal), first };
  });
  return { kind, cells };
};

const SAYS_NOTHING: ReadonlySet<CellState> = new Set(['absent', 'quiet', 'trend']);

const spokeUp = ({ cells }: Row): boolean => cells.some(({ state }) => !SAYS_NOTHING.has(state));

const crossed = ({ cells }: Row): boolean => cells.some(({ first }) => first);

/** Rows and columns of a stored conversation, what crossed its limit first, each group in one order for all conversations. */
export const stripOf = (record: ConversationRecord): Strip => {
  const columns = columnsOf(record);
  const kinds = new Set(
    columns.flatMap(({ decision }) => decision.signals.map((signal) => signal.kind)),
  );
  const rows = inRowOrder(kinds).map((kind) => rowOf(kind, columns));
  const moody = rows.some((row) => row.kind === 'sentiment' && spokeUp(row));
  const shown = (row: Row): boolean =>
    // the trend of a mood goes with the mood
    spokeUp(row) ||
    (row.kind === 'sentiment_slope' && moody && row.cells.some(({ state }) => state === 'trend'));
  const spoke = rows.filter(shown);
  return {
    columns,
    spoke: [...spoke.filter(crossed), ...spoke.filter((row) => !crossed(row))],
    quiet: rows.filter((row) => !shown(row)),
  };
};

/** Columns at which a signal first crossed its limit, one for each episode in which it did. */
export const firstCrossings = (strip: Strip, { cells }: Row): Column[] =>
  strip.columns.filter(({ at }) => cells[at]?.first);

/** Where a reader should look first: the strongest decision, else the newest event. */
export const columnToShow = ({ columns }: Strip): Column | null =>
  columns.find(({ decision }) => decision.outcome === 'escalate') ??
  columns.find(({ decision }) => decision.outcome === 'offer') ??
  columns.at(-1) ??
  null;

/** The row of a kind, spoken or quiet. */
export const rowFor = (strip: Strip, kind: string | null): Row | null =>
  [...strip.spoke, ...strip.quiet].find((row) => row.kind === kind) ?? null;
