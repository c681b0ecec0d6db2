import type { Handoff, Policy } from '@baton/handoff-core';
import { handoffIdOf } from '../ingest/open-handoff.ts';
import { readHandoff } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';

/** Whose question it is. */
export interface NobodiesRequest {
  tenant: string;
  helpdesk: string;
  handoff: Pick<Handoff, 'queue' | 'conversationId' | 'episode'>;
  policy: Pick<Policy, 'queues'>;
  programs: readonly string[];
}

/** Who took over last before this episode, by the helpdesk's id. */
const lastHolder = async (
  db: Database,
  { tenant, helpdesk, handoff: { conversationId, episode } }: NobodiesRequest,
): Promise<string | null> => {
  for (let before = episode - 1; before > 0; before -= 1) {
    const { acceptedBy } =
      (await readHandoff(db, tenant, handoffIdOf(conversationId, before))) ?? {};
    if (acceptedBy)
      return acceptedBy.startsWith(`${helpdesk}:`) ? acceptedBy.slice(helpdesk.length + 1) : null;
  }
  return null;
};

/**
 * Who has a ticket without having taken this handoff over, by the helpdesk's ids: programs, whom Baton itself gives it to for the queue, and whoever has it
 * from an earlier episode. A handover to a group takes it from them; without one they may have it still, and know nothing of the new one.
 */
export const nobodiesOf = async (db: Database, request: NobodiesRequest): Promise<string[]> => {
  const { handoff, policy, helpdesk, programs } = request;
  const target = policy.queues.find(({ id }) => id === handoff.queue)?.targets[helpdesk];
  const earlier = target?.group === undefined ? await lastHolder(db, request) : null;
  return [...programs, target?.assignee, earlier].filter(
    (one): one is string => typeof one === 'string',
  );
};
