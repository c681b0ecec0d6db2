import type { Handoff } from '@baton/handoff-core';
import type { GuardStep } from '../actions/guard-step.ts';
import type { Effect, Entry, Head, Move, Plan } from './plan.ts';

/** A plan in the making: the head moves on with every step, and what has to be written piles up. */
export interface Workspace {
  readonly conversationId: string;
  readonly expected: number;
  head: Head;
  readonly entries: Entry[];
  /** Opened here. */
  readonly handoffs: Handoff[];
  /** Of handoffs opened before; the last move of each counts. */
  readonly moves: Map<string, Move>;
  readonly effects: Effect[];
  readonly guard: GuardStep[];
}

/** Starts from the head that is stored. */
export const openWorkspace = (conversationId: string, head: Head): Workspace => ({
  conversationId,
  expected: head.version,
  head: { ...head },
  entries: [],
  handoffs: [],
  moves: new Map(),
  effects: [],
  guard: [],
});

/** Adds a row to the conversation's chain. */
export const append = (space: Workspace, entry: Entry): void => {
  space.entries.push(entry);
  space.head.seq = entry.seq;
  space.head.hash = entry.hash;
};

/**
 * What must happen in order on the other side: a ticket, or the conversation while there is none. The colon keeps the two
 * apart: agents name conversations after tickets, and no helpdesk has an empty name.
 */
export const laneOf = ({ conversationId, head }: Workspace): string => {
  const { ticket } = head.state.facts;
  return ticket ? `${ticket.helpdesk}:${ticket.id}` : `:${conversationId}`;
};

/** The finished plan: one version further. */
export const closeWorkspace = (space: Workspace): Plan => ({
  conversationId: space.conversationId,
  expected: space.expected,
  head: { ...space.head, version: space.expected + 1 },
  entries: space.entries,
  handoffs: space.handoffs,
  moves: [...space.moves.values()],
  effects: space.effects,
  guard: space.guard,
});
