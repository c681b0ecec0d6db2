import type { Outcome } from '@baton/handoff-core';
import type { CellState } from '../cell-state.ts';

/** Everything the signal strip says by itself; names of signals and explanations come from the panel. */
export interface Words {
  title: string;
  grid: string;
  corner: string;
  /** What happened at a glance: how many of all crossed, and the turn and name of the first. */
  summary(crossed: number, all: number, first: { place: string; label: string } | null): string;
  nothing: string;
  nothingHint: string;
  loading: string;
  failed: string;
  retry: string;
  outcome: Readonly<Record<Outcome | 'held', string>>;
  /** Short head of a column that is no turn. */
  event: { action: string; draft: string };
  by: Readonly<Record<'customer' | 'ai' | 'human' | 'system', string>>;
  turn(n: number): string;
  /** Said of a column that is no turn. */
  after(event: 'action' | 'draft', turn: number): string;
  /** Where something was, within a sentence: `at turn 4`. */
  place(event: 'turn' | 'action' | 'draft', turn: number): string;
  firstAt(places: string): string;
  firstHere: string;
  state: Readonly<Record<CellState, string>>;
  notProvided: string;
  nothingToMeasure: string;
  limit(limit: string): string;
  value: string;
  limitLabel: string;
  strength: string;
  strengthOf(share: string): string;
  firstLabel: string;
  never: string;
  took: string;
  /** Time from the event to the decision. */
  decidedIn: string;
  restsOn: string;
  decided: string;
  crossedHere: string;
  noneCrossed: string;
  quiet(count: number): string;
  legend: { near: string; fired: string; line: string; first: string };
  whyNow: string;
  whyNotYet: string;
  way(label: string, past: readonly string[], now: string, limit: string | null): string;
  before: Readonly<Record<'refused' | 'offered' | 'alone', (place: string) => string>>;
  trend: Readonly<Record<'up' | 'down' | 'level', string>>;
}
