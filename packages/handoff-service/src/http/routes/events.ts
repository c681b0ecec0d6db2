import { holderIn } from '@baton/handoff-core';
import type { HandoffState } from '@baton/handoff-core';
import type { FastifyInstance } from 'fastify';
import { askJudge } from '../../ingest/ask-judge.ts';
import type { Judged } from '../../ingest/ask-judge.ts';
import { checkBatch } from '../../ingest/check-batch.ts';
import { ingest } from '../../ingest/ingest.ts';
import { requireAgent } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { ConversationPath, checkAddress } from '../parameters.ts';

/** Address of a conversation's panel. */
export const panelUrl = (context: Context, conversationId: string): string =>
  `${context.baseUrl()}/v1/panel/conversations/${encodeURIComponent(conversationId)}`;

/** Where the AI reads what it has to know now that nobody else speaks; null while people do. */
const handBackUrl = (
  context: Context,
  { id, state }: { id: string; state: HandoffState },
): string | null =>
  holderIn(state) === 'ai'
    ? `${context.baseUrl()}/v1/handoffs/${encodeURIComponent(id)}/hand-back`
    : null;

const UNJUDGED: Judged = new Map();

/** The agent's door: events in, decision out. */
export const eventRoutes = (app: FastifyInstance, context: Context): void => {
  app.post('/v1/conversations/:id/events', async (request) => {
    const tenant = await requireAgent(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const now = context.now();
    const events = checkBatch(request.body, now);
    const { engine } = await context.policies.of(tenant);
    const receivedAt = now.toISOString();
    const judged =
      context.judge === null
        ? UNJUDGED
        : await askJudge(
            context.judge,
            context.db,
            { tenant, id, policy: engine.policy },
            events,
            receivedAt,
          );
    const answer = await ingest(context.writer, {
      tenant,
      conversationId: id,
      events,
      planning: { receivedAt, engine, judged },
    });
    const url = panelUrl(context, id);
    return {
      ...answer,
      handoff: answer.handoff && {
        ...answer.handoff,
        panelUrl: url,
        handBackUrl: handBackUrl(context, answer.handoff),
      },
      panelUrl: url,
    };
  });
};
