import type { EventInput } from '@baton/handoff-core';
import type { EventsAnswer } from '../agent-client.ts';
import { persist } from '../persist.ts';
import { leaseOf } from './lease-of.ts';
import type { Reply, ReplyOutcome, SendReply } from './speak-types.ts';

type Tell = (events: EventInput[]) => Promise<EventsAnswer>;

/** Said in the conversation where an answer did not reach the customer. */
const UNSENT = 'The answer before this could not be delivered to the customer.';

const draftOf = ({ id, text, confidence, language, intent }: Reply): EventInput => ({
  id: `${id}:draft`,
  type: 'draft',
  text,
  ...(confidence !== undefined && { confidence }),
  ...(language !== undefined && { language }),
  ...(intent !== undefined && { intent }),
});

const turnOf = ({ id, text, language }: Reply, lease: number): EventInput => ({
  id,
  type: 'turn',
  by: 'ai',
  text,
  draft: `${id}:draft`,
  lease,
  ...(language !== undefined && { language }),
});

const told = (tell: Tell, events: EventInput[]): Promise<boolean> =>
  persist(() => tell(events)).then(
    () => true,
    () => false,
  );

/** Draft, turn under the lease, and only then out to the customer. */
export const sendReply = async (
  tell: Tell,
  reply: Reply,
  send: SendReply,
): Promise<ReplyOutcome> => {
  const asked = await persist(() => tell([draftOf(reply)]));
  const [draft] = asked.results;
  if (draft?.answer === 'escalate') {
    const explanation = asked.decision?.explanation ?? '';
    return { status: 'held', explanation, lease: asked.lease, handoff: asked.handoff };
  }
  const token = reply.lease ?? asked.lease.token;
  let stored: EventsAnswer;
  try {
    stored = await persist(() => tell([turnOf(reply, token)]));
  } catch (error) {
    const now = leaseOf(error);
    if (!now) throw error;
    return { status: 'lost', ...now };
  }
  const { lease, results } = stored;
  // A draft that was new makes this call the first: what is stored of the turn comes from a try of its own.
  if (results[0]?.status === 'duplicate' && draft?.status === 'duplicate')
    return { status: 'repeated', lease };
  const offer = draft?.answer === 'offer';
  try {
    await send({ offer });
  } catch (error) {
    const event: EventInput = {
      id: `${reply.id}:unsent`,
      type: 'turn',
      by: 'system',
      text: UNSENT,
    };
    return { status: 'unsent', error, reported: await told(tell, [event]), lease };
  }
  return { status: 'sent', offer, lease };
};
