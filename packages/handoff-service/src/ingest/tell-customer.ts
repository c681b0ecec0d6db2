import type {
  Arrangement,
  ConversationState,
  CustomerMoment,
  Handoff,
  HandoffState,
  Policy,
} from '@baton/handoff-core';
import { customerText } from '@baton/handoff-panel';

/** What a customer can honestly be told about a person. */
export interface ToldCustomer {
  text: string;
  /** Language of the text. */
  language: string;
  /** What it rests on; null where nothing is known of who is there. */
  arrangement: Arrangement | null;
}

const MOMENTS: Readonly<Partial<Record<HandoffState, CustomerMoment>>> = {
  requested: 'requested',
  offered: 'requested',
  accepted: 'accepted',
  active: 'accepted',
  handed_back: 'handed_back',
  declined: 'declined',
  expired: 'expired',
  failed: 'failed',
};

/** An opening that has gone by is no news. */
const atMoment = (arrangement: Arrangement | undefined, now: string): Arrangement | null => {
  if (!arrangement) return null;
  const gone = arrangement.opensAt !== null && arrangement.opensAt <= now;
  return gone ? { ...arrangement, opensAt: null } : arrangement;
};

/**
 * What the customer of a conversation can be told of a handoff in its present state; null while there is nothing to say.
 * @param now ISO 8601
 */
export const tellCustomer = (
  handoff: Pick<Handoff, 'state' | 'decision' | 'queue' | 'routed' | 'arrangement'>,
  { language, facts }: Pick<ConversationState, 'language' | 'facts'>,
  { messages, queues }: Policy,
  now: string,
): ToldCustomer | null => {
  const moment = MOMENTS[handoff.state];
  if (moment === undefined) return null;
  const arrangement = atMoment(handoff.arrangement, now);
  const told = customerText({
    moment,
    language: language ?? facts.language ?? facts.customer?.language ?? null,
    reason: handoff.decision.reasons[0]?.code ?? null,
    arrangement,
    queue: handoff.routed?.label ?? null,
    name: facts.customer?.name ?? null,
    messages,
    timeZone: queues.find(({ id }) => id === handoff.queue)?.hours?.timeZone ?? 'UTC',
    now,
  });
  return { text: told.text, language: told.language, arrangement };
};
