import type { Signal } from '../schema/decision.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { SignalKind } from '../schema/vocabulary.ts';

/** Rounded so that a stored signal is the same everywhere; never -0, which JSON would turn into 0. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
const between = (value: number): number => Math.min(1, Math.max(0, value));

/** 0 to 1 with 0.5 at the threshold: `value` on its way from `calm` over `threshold` to `worst`. */
export const strengthAt = (
  value: number,
  calm: number,
  threshold: number,
  worst: number,
): number => {
  const share = (from: number, to: number): number =>
    from === to ? 1 : between((value - from) / (to - from));
  const crossed = worst >= calm ? value >= threshold : value <= threshold;
  return round(crossed ? 0.5 + 0.5 * share(threshold, worst) : 0.5 * share(calm, threshold));
};

export const turnEvidence = (...ids: (string | null | undefined)[]): Evidence[] =>
  ids.flatMap((id) => (id === null || id === undefined ? [] : [{ type: 'turn' as const, id }]));

export const actionEvidence = (...ids: string[]): Evidence[] =>
  ids.map((id) => ({ type: 'action' as const, id }));

/** A signal with its numbers rounded. `detail` and `title` are left out when there is none. */
export const signal = (
  kind: SignalKind,
  fields: {
    strength: number;
    value: number | null;
    threshold: number | null;
    fired: boolean;
    evidence?: Evidence[];
    detail?: string | null | undefined;
    title?: string | undefined;
  },
): Signal => ({
  kind,
  strength: round(between(fields.strength)),
  value: fields.value === null ? null : round(fields.value),
  threshold: fields.threshold,
  fired: fields.fired,
  evidence: fields.evidence ?? [],
  ...(fields.detail ? { detail: fields.detail } : {}),
  ...(fields.title ? { title: fields.title } : {}),
});
