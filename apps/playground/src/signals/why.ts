import type { Signal, SignalKind } from '@baton/handoff-core';
import { rowFor } from './strip-model.ts';
import type { Column, Strip } from './strip-model.ts';

/** What kept a signal that had crossed its limit before from deciding then. */
type Hold = 'refused' | 'offered' | 'alone';

/** One signal's way to a decision. */
export interface Way {
  kind: SignalKind;
  /** As measured at the decision. */
  signal: Signal;
  /** What it measured before in the same episode, oldest first; equal neighbours count once. */
  past: Signal[];
  /** Where it had crossed its limit already; null when it had not. */
  before: { column: Column; hold: Hold } | null;
}

/** What a decision rests on: `decided` names those reasons, `nearest` the one that came closest to being one. */
export interface Why {
  kind: 'decided' | 'nearest';
  ways: Way[];
}

const holdOf = ({ decision }: Column): Hold => {
  if (decision.outcome === 'offer') return 'offered';
  const refused = decision.signals.some(({ kind, fired }) => kind === 'refuses_human' && fired);
  return refused ? 'refused' : 'alone';
};

const wayOf = (strip: Strip, at: Column, signal: Signal): Way => {
  const cells = rowFor(strip, signal.kind)?.cells ?? [];
  const earlier = strip.columns.slice(0, at.at).filter(({ episode }) => episode === at.episode);
  const past: Signal[] = [];
  for (const column of earlier) {
    const one = cells[column.at]?.signal;
    if (one && one.value !== null && one.value !== past.at(-1)?.value) past.push(one);
  }
  const crossing = earlier.find((column) => cells[column.at]?.first);
  return {
    kind: signal.kind,
    signal,
    past,
    before: crossing ? { column: crossing, hold: holdOf(crossing) } : null,
  };
};

/** Why Baton decided at this event and not before; null when there is nothing to explain. */
export const whyAt = (strip: Strip, at: Column): Why | null => {
  const { reasons, signals } = at.decision;
  if (reasons.length > 0) {
    return { kind: 'decided', ways: reasons.map(({ signal }) => wayOf(strip, at, signal)) };
  }
  if (at.held) return null;
  const [nearest] = signals
    .filter(({ strength }) => strength > 0)
    .toSorted((a, b) => b.strength - a.strength);
  return nearest ? { kind: 'nearest', ways: [wayOf(strip, at, nearest)] } : null;
};
