import { CLOCK_SKEW_MS } from '@baton/handoff-core';
import type { Handoff, ReconcileFacts, SeenMessage } from '@baton/handoff-core';
import { findEvents } from '../ingest/ingest-store.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { matchTold } from './match-told.ts';
import { turnId } from './turn-id.ts';

/**
 * Which messages of a ticket that may matter to the handoff are turns by now. Those stored by Baton are found by their ids; only where some are not, the
 * conversation is read to see whether the agent told them itself.
 */
export const knownMessages = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  handoff: Handoff,
  messages: readonly SeenMessage[],
  turns: ReconcileFacts['turns'],
): Promise<ReconcileFacts['known']> => {
  const { conversationId } = handoff;
  const from = Date.parse(handoff.requestedAt) - CLOCK_SKEW_MS;
  const said = messages.filter(
    (message) =>
      message.public &&
      (message.by === 'agent' || (message.by === 'customer' && turns === 'all')) &&
      Date.parse(message.at) >= from,
  );
  const opener = handoff.decision.eventId;
  const ids = said.map(({ id }) => turnId(helpdesk, id));
  const rows = await findEvents(db, tenant, conversationId, [...ids, opener]);
  const stored = new Map(rows.map((row) => [row.event_id, row.seq]));
  // What caused the handoff belongs to it: a person who takes the conversation does so by what they write.
  const begun = stored.get(opener) ?? 0;
  const when = (seq: number): 'before' | 'since' => (seq < begun ? 'before' : 'since');
  const known = new Map<string, 'before' | 'since'>();
  for (const { id } of said) {
    const seq = stored.get(turnId(helpdesk, id));
    if (seq !== undefined) known.set(id, when(seq));
  }
  const unknown = said.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return known;
  const { events } = await readConversation(db, tenant, conversationId);
  const spoken = events.filter((event) => event.type === 'turn');
  const own = new Set(ids);
  const told = matchTold(
    unknown,
    spoken.filter(({ id }) => !own.has(id)),
  );
  for (const [id, turn] of told) known.set(id, when(turn.seq));
  return known;
};
