import { assembleRecord, findComplaint, intentOfEpisode, mayResume } from '@baton/handoff-core';
import type { Handoff, ResumeFacts, ResumeVerdict } from '@baton/handoff-core';
import { moveHandoffOf } from '../handoffs/move.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import { call } from '../storage/call.ts';
import type { HandBackDeps } from './read-hand-back.ts';

const LOOK_AT = call('handoff_look_at', 4);

/** What resuming takes. */
export interface ResumeDeps extends HandBackDeps {
  writer: ConversationWriter;
}

/** A handoff a person is done with. */
export interface ResumeRequest {
  conversationId: string;
  handoffId: string;
  now: Date;
  /** The ticket was closed for good just now; left out, what is known already counts. */
  event?: 'closed';
}

/** What came of it. `waits`: looked at again at `at`. `left`: to people. `over`: somebody moved it on meanwhile. */
export interface Resumed {
  result: 'handed_back' | 'waits' | 'left' | 'over';
  at: string | null;
  because: ResumeVerdict['because'] | null;
}

const factsOf = (
  handoff: Handoff,
  { event, now }: ResumeRequest,
): Pick<ResumeFacts, 'event' | 'at' | 'reasons'> => ({
  event:
    event === 'closed' ||
    handoff.reason === 'closed_in_helpdesk' ||
    handoff.reason === 'control_returned'
      ? 'closed'
      : 'solved',
  at: event === 'closed' ? now.toISOString() : handoff.updatedAt,
  reasons: handoff.decision.reasons.map(({ code }) => code),
});

/** A ticket may be closed long after it was solved; how long to wait then was noted when it was. */
const readyAt = (handoff: Handoff, { at }: ResumeVerdict, known: Pick<ResumeFacts, 'event'>) => {
  const { dueAt = null } = handoff;
  return at !== null && known.event === 'closed' && dueAt !== null && dueAt > at ? dueAt : at;
};

/**
 * Goes by the policy's rules with a handoff that is resolved: hands it back to the AI, has it looked at again later, or leaves
 * it to people. Judged anew each time, so that a customer who got upset meanwhile stays with people. Safe to repeat, and from
 * several processes at once.
 * @throws Problem `store-unavailable`, `busy`
 */
export const resumeHandoff = async (
  { db, policies, writer }: ResumeDeps,
  tenant: string,
  request: ResumeRequest,
): Promise<Resumed> => {
  const { conversationId, handoffId, now } = request;
  const { policy } = (await policies.of(tenant)).engine;
  const {
    marks: _marks,
    size: _size,
    moves: _moves,
    ...stored
  } = await readConversation(db, tenant, conversationId);
  const handoff = stored.handoffs.find(({ id }) => id === handoffId);
  if (handoff?.state !== 'resolved') return { result: 'over', at: null, because: null };
  const record = assembleRecord({ id: conversationId, version: 0, policy, ...stored });
  const known = factsOf(handoff, request);
  const verdict = mayResume(policy.resume, {
    ...known,
    intent: intentOfEpisode(record, handoff, policy)?.name ?? null,
    complaint: findComplaint(record, handoff, policy) !== null,
  });
  const { because } = verdict;
  const at = readyAt(handoff, verdict, known);
  if (at !== null && at <= now.toISOString()) {
    const { moved } = await moveHandoffOf(writer, tenant, {
      conversationId,
      handoffId,
      commands: ['hand_back'],
      by: 'baton',
      at: now.toISOString(),
      reason: 'resume_rule',
      ifState: ['resolved'],
    });
    return moved ? { result: 'handed_back', at, because } : { result: 'over', at: null, because };
  }
  const reason = request.event === 'closed' ? 'closed_in_helpdesk' : null;
  if (at !== (handoff.dueAt ?? null) || reason !== null) {
    await db.run(LOOK_AT, [tenant, handoffId, at, reason]);
    writer.forget(tenant, conversationId);
  }
  return { result: at === null ? 'left' : 'waits', at, because };
};
