import { findIntent } from '../brief/intent.ts';
import { findWant } from '../brief/want.ts';
import type { Brief } from '../schema/brief.ts';
import type { Policy } from '../schema/policy.ts';
import type { ConversationRecord, Handoff } from '../schema/record.ts';
import type { SignalKind } from '../schema/vocabulary.ts';
import { turnsOfEpisode } from './of-episode.ts';

/** Signals of a customer who is upset; each fires at the tenant's own threshold. */
const UPSET: ReadonlySet<SignalKind> = new Set<SignalKind>(['sentiment', 'frustration']);

/** What this handoff is about. */
export const intentOfEpisode = (
  record: ConversationRecord,
  handoff: Handoff,
  policy: Policy,
): Brief['intent'] => {
  const turns = turnsOfEpisode(record, handoff);
  return findIntent({ ...record, turns }, findWant(turns), policy);
};

/**
 * Whether the conversation counts as a complaint: `intent` when that is what it is about, as the agent says or as Baton reads
 * it off the customer's words; `mood` when at the customer's latest turn sentiment or frustration was over the threshold.
 * A customer who has written nothing since a person came is as upset as they were then: nobody knows better.
 */
export const findComplaint = (
  record: ConversationRecord,
  handoff: Handoff,
  policy: Policy,
): 'intent' | 'mood' | null => {
  if (intentOfEpisode(record, handoff, policy)?.name === 'complaint') return 'intent';
  const customer = new Set(
    turnsOfEpisode(record, handoff)
      .filter(({ by }) => by === 'customer')
      .map(({ id }) => id),
  );
  const latest = record.decisions.findLast(({ eventId }) => customer.has(eventId));
  const upset = latest?.signals.some(({ kind, fired }) => fired && UPSET.has(kind)) ?? false;
  return upset ? 'mood' : null;
};
