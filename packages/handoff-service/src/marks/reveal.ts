import { randomUUID } from 'node:crypto';
import type { MaskKind, Privacy, Tier } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import type { RevealMark } from '../storage/read-marks.ts';
import { writeMark } from './mark-store.ts';
import type { MarkContext } from './mark-store.ts';
import { revealedTo } from './reveal-facts.ts';

/** Who asks, why and for what. */
export interface RevealRequest {
  viewer: string;
  tier: Tier;
  reason: string;
  /** Every kind allowed when none is named. */
  kinds: readonly MaskKind[] | undefined;
}

const MINUTE_MS = 60_000;

/**
 * Grants a reveal by writing it into the ledger; panels read it from there, so that nothing is shown that is not
 * written. @throws Problem `reveal-forbidden`, `reveal-limit`, `not-found`, `busy`, `store-unavailable`
 */
export const grantReveal = async (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  { viewer, tier, reason, kinds }: RevealRequest,
  privacy: Privacy,
  now: Date,
): Promise<void> => {
  const { facts } = revealedTo([], { viewer, tier }, privacy, now.getTime());
  const wanted = kinds ?? facts?.kinds ?? [];
  if (!facts?.allowed || !wanted.every((kind) => facts.kinds.includes(kind)))
    throw new Problem('reveal-forbidden');
  const id = randomUUID();
  const until = new Date(now.getTime() + privacy.reveal.minutes * MINUTE_MS).toISOString();
  const answer = await writeMark(context, tenant, conversationId, {
    kind: 'reveal',
    at: now.toISOString(),
    make: () => ({
      body: { id, viewer, tier, reason, kinds: wanted, until },
      check: { op: 'reveal', id, viewer, perHour: privacy.reveal.perHour },
    }),
  });
  if (answer.status === 'limited') throw new Problem('reveal-limit', { retryAfter: answer.wait });
};

/** Ends what is shown to a viewer before its time, with an entry for each reveal that says so. @throws Problem */
export const endReveals = async (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  { viewer, tier }: { viewer: string; tier: Tier },
  reveals: readonly RevealMark[],
  now: Date,
): Promise<void> => {
  const at = now.toISOString();
  for (const { id } of reveals.filter((each) => each.viewer === viewer && at < each.until))
    await writeMark(context, tenant, conversationId, {
      kind: 'reveal',
      at,
      make: () => ({
        body: { id, viewer, tier, reason: null, kinds: [], until: at },
        check: null,
      }),
    });
};
