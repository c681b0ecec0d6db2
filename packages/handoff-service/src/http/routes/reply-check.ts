import type { FastifyInstance } from 'fastify';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import type { Context } from '../context.ts';
import { ConversationPath, ViewQuery, checkAddress } from '../parameters.ts';
import { ReplyCheckBody } from '../reply-check-operations.ts';
import { requirePerson } from '../visitor.ts';

/** The look at a reply before it goes out; what is looked at is neither stored nor logged. */
export const replyCheckRoutes = (app: FastifyInstance, context: Context): void => {
  app.post('/v1/panel/conversations/:id/reply-check', async (request) => {
    const person = await requirePerson(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const query = checkAddress(ViewQuery, request.query, 'invalid-query');
    const { tenant, viewer, tier, around } = await person.reading({ conversationId: id });
    const parsed = ReplyCheckBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const view = { ...query, tier, around, viewer };
    return context.panels.checkReply(tenant, { conversationId: id }, view, parsed.data.text);
  });
};
