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

const MINUTE_MS = 60_000;
/** Clocks of two processes differ by no more. */
const SKEW_MS = MINUTE_MS;

/**
 * When a reveal ends, in milliseconds since 1970, or null when it is over. It lasts no longer than the policy allows now, and
 * one from a time to come is not active: a clock that was set back must not make it last.
 */
const endOf = (each: RevealMark, { minutes }: Privacy['reveal'], now: number): number | null => {
  const at = Date.parse(each.at);
  const end = Math.min(Date.parse(each.until), at + minutes * MINUTE_MS);
  return now < end && at - now <= SKEW_MS ? end : null;
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
    ? reveals.flatMap((each) => {
        const end = each.viewer === viewer ? endOf(each, reveal, now) : null;
        return end === null ? [] : [{ ...each, until: new Date(end).toISOString() }];
      })
    : [];
  const shown = kinds.filter((kind) => active.some((each) => each.kinds.includes(kind)));
  return {
    kinds: shown,
    key: active.map(({ id }) => id).join(' '),
    facts: { allowed, minutes: reveal.minutes, kinds, active: asOne(active, shown) },
  };
};
