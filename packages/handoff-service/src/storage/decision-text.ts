import type { Decision, Signal } from '@baton/handoff-core';

/** A signal at rest: nothing measured, nothing to point at. Kept as value and threshold alone. */
const isQuiet = (signal: Signal): boolean =>
  !signal.fired &&
  signal.strength === 0 &&
  signal.evidence.length === 0 &&
  signal.detail === undefined;

interface Stored extends Omit<Decision, 'signals'> {
  signals: Signal[];
  /** Kind, value and threshold of each quiet signal; most of a decision's signals are. */
  quiet: [kind: Signal['kind'], value: number | null, threshold: number | null][];
}

/** A decision as the ledger keeps it: every signal, the quiet ones in short. */
export const decisionText = (decision: Decision): string => {
  const stored: Stored = {
    ...decision,
    signals: decision.signals.filter((signal) => !isQuiet(signal)),
    quiet: decision.signals
      .filter(isQuiet)
      .map(({ kind, value, threshold }) => [kind, value, threshold]),
  };
  return JSON.stringify(stored);
};

/** The decision again, signals that spoke first. */
export const readDecision = (text: string): Decision => {
  const { quiet, ...decision } = JSON.parse(text) as Stored;
  return {
    ...decision,
    signals: [
      ...decision.signals,
      ...quiet.map(([kind, value, threshold]): Signal => ({
        kind,
        strength: 0,
        value,
        threshold,
        fired: false,
        evidence: [],
      })),
    ],
  };
};
