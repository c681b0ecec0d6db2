import { PanelCommand } from '@baton/handoff-panel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { runCommand } from '../../panel/commands.ts';
import type { PanelTarget } from '../../storage/conversation-reader.ts';
import type { Context } from '../context.ts';
import {
  ConversationPath,
  PageQuery,
  ShowQuery,
  TicketPath,
  ViewQuery,
  checkAddress,
} from '../parameters.ts';
import { sendPanel } from '../send-panel.ts';
import { requireViewer } from '../visitor.ts';

const BY_CONVERSATION = '/v1/panel/conversations/:id';

/** What sidebars read and press. */
export const panelRoutes = (app: FastifyInstance, context: Context): void => {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    target: PanelTarget,
  ): Promise<FastifyReply> => {
    const visitor = await requireViewer(context, request);
    const { fresh, ...query } = checkAddress(ShowQuery, request.query, 'invalid-query');
    const { tenant, tier, around, person } = await visitor.reading(target);
    const view = { ...query, tier, around, viewer: person, fresh: fresh === 'true' };
    return sendPanel(request, reply, await context.panels.panel(tenant, target, view));
  };

  app.get('/v1/panel/tickets/:helpdesk/:ticketId', (request, reply) =>
    show(request, reply, checkAddress(TicketPath, request.params, 'invalid-id')),
  );

  app.get(BY_CONVERSATION, (request, reply) => {
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const wantsPage =
      !request.headers.authorization && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && context.panelPage) return reply.redirect(context.panelPage(id));
    return show(request, reply, { conversationId: id });
  });

  for (const part of ['transcript', 'reasoning'] as const) {
    app.get(`${BY_CONVERSATION}/${part}`, async (request) => {
      const visitor = await requireViewer(context, request);
      const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
      const { after, limit, ...view } = checkAddress(PageQuery, request.query, 'invalid-query');
      const { tenant, tier, around, person } = await visitor.reading({ conversationId: id });
      return context.panels[part](
        tenant,
        { conversationId: id },
        { ...view, tier, around, viewer: person },
        { after, limit },
      );
    });
  }

  app.post(`${BY_CONVERSATION}/commands`, async (request, reply) => {
    const visitor = await requireViewer(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const query = checkAddress(ViewQuery, request.query, 'invalid-query');
    const parsed = PanelCommand.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const { tenant, tier, around, viewer, user, person } = await visitor.changing({
      conversationId: id,
    });
    const view = { ...query, tier, around, viewer: person };
    await runCommand(context.writer, tenant, id, {
      command: parsed.data,
      viewer,
      user,
      at: context.now().toISOString(),
    });
    return sendPanel(
      request,
      reply,
      await context.panels.panel(tenant, { conversationId: id }, view),
    );
  });
};
