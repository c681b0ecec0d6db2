import { MaskKind, treatmentsFor } from '@baton/handoff-core';
import type { Privacy, Reveal, RevealFacts, Tier } from '@baton/handoff-core';
import type { RevealMark } from '../storage/read-marks.ts';

/** What redaction goes by for one viewer at one moment. */
export interface Revealed {
  /** Shown to them now. */
  kinds: MaskKind[];
  /** Which reveals that comes from; part of the key of whatever is kept in memory of it. */
  key: string;
  /** Told in their panel; left out where there is nothing they could ask for. */
  facts: RevealFacts | undefined;
}

/** Kinds of which this tier would see more than it does. Nothing makes a secret or a whole card number one of them. */
const revealableTo = (tier: Tier, { tiers, reveal }: Privacy): MaskKind[] => {
  const now = treatmentsFor(tier, tiers);
  const then = treatmentsFor(tier, tiers, reveal.kinds);
  return MaskKind.options.filter((kind) => reveal.kinds.includes(kind) && now[kind] !== then[kind]);
};

/** Two reveals at once are told as one, which ends when the first of them does. */
const asOne = (active: readonly RevealMark[], kinds: string[]): Reveal | null => {
  const last = active.at(-1);
  if (!last) return null;
  const until = active.map((each) => each.until).toSorted()[0] ?? last.until;
  return { id: last.id, by: last.viewer, reason: last.reason ?? '', kinds, at: last.at, until };
};

/**
 * What one viewer may have shown, and what is shown to them at this moment. Judged anew each time: time and the policy in
 * force take back what was granted before. Without a viewer, or for a tier nobody knows, nothing is.
 */
export const revealedTo = (
  reveals: readonly RevealMark[],
  { viewer, tier }: { viewer: string | null; tier: Tier },
  privacy: Privacy,
  now: number,
): Revealed => {
  const nothing: Revealed = { kinds: [], key: '', facts: undefined };
  const { reveal } = privacy;
  if (viewer === null || reveal.tiers.length === 0) return nothing;
  const allowed = reveal.tiers.includes(tier);
  const kinds = allowed ? revealableTo(tier, privacy) : [];
  if (allowed && kinds.length === 0) return nothing;
  const active = allowed
    ? reveals.filter((each) => each.viewer === viewer && now < Date.parse(each.until))
    : [];
  const shown = kinds.filter((kind) => active.some((each) => each.kinds.includes(kind)));
  return {
    kinds: shown,
    key: active.map(({ id }) => id).join(' '),
    facts: { allowed, minutes: reveal.minutes, kinds, active: asOne(active, shown) },
  };
};
