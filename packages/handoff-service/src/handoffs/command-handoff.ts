import { cleanText, transition } from '@baton/handoff-core';
import type { Handoff, HandoffState } from '@baton/handoff-core';
import { z } from 'zod';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';
import { readHandoff } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { readLease } from './lease-store.ts';
import type { LeaseNow } from './lease-store.ts';
import { moveHandoffOf } from './move.ts';

/** What a helpdesk of one's own tells of a handoff. */
export const HandoffCommandBody = z.strictObject({
  /** `accept`: a person takes it. Their first turn, `by: "human"`, makes it active. */
  command: z.enum(['accept', 'decline', 'resolve', 'hand_back', 'fail']),
  /** Who, as your helpdesk names them, for example `desk:17`. */
  by: cleanText(200, 1).optional(),
  /** What the person did; kept for the AI when it takes over again. */
  note: cleanText(5_000).optional(),
});
export type HandoffCommandBody = z.output<typeof HandoffCommandBody>;

/** What became of a command. */
export interface Commanded extends LeaseNow {
  /** False when it was there already. */
  moved: boolean;
}

/** Where each command leads, so that one that was sent again is known by the state it finds. */
const TARGET = {
  accept: 'accepted',
  decline: 'declined',
  resolve: 'resolved',
  hand_back: 'handed_back',
  fail: 'failed',
} as const satisfies Record<HandoffCommandBody['command'], HandoffState>;

/** The refusal, with what would be possible. */
const wrongState = ({ state }: Pick<Handoff, 'state'>): Problem => {
  const allowed = HandoffCommandBody.shape.command.options.filter(
    (command) => transition(state, command).ok,
  );
  return new Problem('wrong-state', { more: { state, allowed } });
};

/**
 * Moves a handoff as a program says that knows what people do. Sent again, the same command changes nothing.
 * @param by for the ledger
 * @throws Problem `not-found`, `wrong-state` with the state and what is possible in it, `busy`, `store-unavailable`
 */
export const commandHandoff = async (
  { db, writer }: { db: Database; writer: ConversationWriter },
  tenant: string,
  handoffId: string,
  { command, note, by: claimed }: HandoffCommandBody,
  { by, at }: { by: string; at: string },
): Promise<Commanded> => {
  const handoff = await readHandoff(db, tenant, handoffId);
  if (!handoff) throw new Problem('not-found');
  const { conversationId } = handoff;
  const { moved, state } = await moveHandoffOf(writer, tenant, {
    conversationId,
    handoffId,
    commands: [command],
    by,
    at,
    note: note ?? null,
    reason: command === 'decline' ? 'declined_by_person' : null,
    acceptedBy: command === 'accept' ? (claimed ?? by) : null,
  });
  const now = state ?? handoff.state;
  if (!moved && now !== TARGET[command]) throw wrongState({ state: now });
  return { moved, ...(await readLease(db, tenant, conversationId)) };
};
