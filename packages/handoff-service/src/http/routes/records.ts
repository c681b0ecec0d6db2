import { explainDecision } from '@baton/handoff-panel';
import type { FastifyInstance } from 'fastify';
import { headOf } from '../../ingest/ingest-store.ts';
import { tellCustomer } from '../../ingest/tell-customer.ts';
import { Problem } from '../../problems/problem.ts';
import { readHandoff } from '../../storage/conversation-reader.ts';
import { requireKey } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { ConversationPath, HandoffPath, ListQuery, checkAddress } from '../parameters.ts';
import { toldHandoff } from '../told-handoff.ts';
import { panelUrl } from './events.ts';

/** What an agent may read back: its own conversations and their handoffs. */
export const recordRoutes = (app: FastifyInstance, context: Context): void => {
  app.get('/v1/conversations/:id', async (request) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const record = await context.panels.record(tenant, id);
    const { policy } = (await context.policies.of(tenant)).engine;
    const handoffs = record.handoffs.map((handoff) => toldHandoff(handoff, policy));
    return { ...record, handoffs, panelUrl: panelUrl(context, id) };
  });

  app.get('/v1/conversations/:id/decisions', async (request) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const { after, limit } = checkAddress(ListQuery, request.query, 'invalid-query');
    const { decisions } = await context.panels.record(tenant, id);
    const end = after + limit;
    return {
      decisions: decisions.slice(after, end).map((decision) => ({
        ...decision,
        explanation: explainDecision(decision, 'en'),
      })),
      next: end < decisions.length ? end : null,
    };
  });

  app.get('/v1/handoffs/:id', async (request) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(HandoffPath, request.params, 'invalid-id');
    const handoff = await readHandoff(context.db, tenant, id);
    if (!handoff) throw new Problem('not-found');
    const { conversationId } = handoff;
    const [head, { engine }] = await Promise.all([
      headOf(context.db, tenant, conversationId),
      context.policies.of(tenant),
    ]);
    const now = context.now().toISOString();
    return {
      ...toldHandoff(handoff, engine.policy),
      customer: head && tellCustomer(handoff, head.state, engine.policy, now),
      panelUrl: panelUrl(context, conversationId),
    };
  });
};
