import type { Decision, Signal } from '@baton/handoff-core';

/** A signal at rest: nothing measured, nothing to point at. Kept as a few numbers. */
const isQuiet = (signal: Signal): boolean =>
  !signal.fired &&
  signal.strength === 0 &&
  signal.evidence.length === 0 &&
  signal.detail === undefined &&
  signal.title === undefined;

/** What a quiet signal says; the last two are left out, or null, when it has none. */
type Quiet = [
  kind: Signal['kind'],
  value: number | null,
  threshold: number | null,
  micros?: number | null,
  since?: number,
];

interface Stored extends Omit<Decision, 'signals'> {
  signals: Signal[];
  /** Most of a decision's signals. */
  quiet: Quiet[];
}

const shorten = ({ kind, value, threshold, micros, since }: Signal): Quiet => {
  if (since !== undefined) return [kind, value, threshold, micros ?? null, since];
  return micros === undefined ? [kind, value, threshold] : [kind, value, threshold, micros];
};

const restore = ([kind, value, threshold, micros, since]: Quiet): Signal => ({
  kind,
  strength: 0,
  value,
  threshold,
  fired: false,
  evidence: [],
  ...(since !== undefined && { since }),
  ...(typeof micros === 'number' && { micros }),
});

/** A decision as the ledger keeps it: every signal, the quiet ones in short. */
export const decisionText = (decision: Decision): string => {
  const stored: Stored = {
    ...decision,
    signals: decision.signals.filter((signal) => !isQuiet(signal)),
    quiet: decision.signals.filter(isQuiet).map(shorten),
  };
  return JSON.stringify(stored);
};

/** The decision again, signals that spoke first. */
export const readDecision = (text: string): Decision => {
  const { quiet, ...decision } = JSON.parse(text) as Stored;
  return { ...decision, signals: [...decision.signals, ...quiet.map(restore)] };
};
