import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  putEndpoint,
  readEndpoints,
  removeEndpoint,
  rotateEndpointSecret,
  tryEndpoint,
} from '../../endpoints/registry.ts';
import { runAction } from '../../endpoints/run-action.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { EndpointBody, EndpointPath, RunBody, RunPath } from '../endpoint-answers.ts';
import { ViewQuery, checkAddress } from '../parameters.ts';
import { sendPanel } from '../send-panel.ts';
import { requirePerson } from '../visitor.ts';

/** Where actions are run for people: admins register it, people press. */
export const endpointRoutes = (app: FastifyInstance, context: Context): void => {
  const named = async (request: FastifyRequest): Promise<{ tenant: string; name: string }> => {
    const { tenant } = await requireAdmin(context, request);
    return { tenant, ...checkAddress(EndpointPath, request.params, 'invalid-id') };
  };

  app.get('/v1/endpoints', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    return { endpoints: await readEndpoints(context, tenant) };
  });

  app.put('/v1/endpoints/:name', async (request) => {
    const { tenant, name } = await named(request);
    const parsed = EndpointBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return putEndpoint(context, tenant, { name, ...parsed.data });
  });

  app.delete('/v1/endpoints/:name', async (request) => {
    const { tenant, name } = await named(request);
    await removeEndpoint(context, tenant, name);
    return { name, removed: true };
  });

  app.post('/v1/endpoints/:name/rotate', async (request) => {
    const { tenant, name } = await named(request);
    return rotateEndpointSecret(context, tenant, name);
  });

  app.post('/v1/endpoints/:name/test', async (request) => {
    const { tenant, name } = await named(request);
    return tryEndpoint(context, tenant, name);
  });

  app.post('/v1/panel/conversations/:id/actions/:actionId/runs', async (request, reply) => {
    const person = await requirePerson(context, request);
    const { id, actionId } = checkAddress(RunPath, request.params, 'invalid-id');
    const query = checkAddress(ViewQuery, request.query, 'invalid-query');
    const parsed = RunBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const { command, run, anyway, note } = parsed.data;
    const { tenant, viewer, tier, around } = await person.changing({ conversationId: id });
    await runAction(context, tenant, {
      conversationId: id,
      actionId,
      command,
      run,
      anyway,
      note: note?.trim() || null,
      by: viewer,
      tier,
    });
    return sendPanel(
      request,
      reply,
      await context.panels.panel(
        tenant,
        { conversationId: id },
        { ...query, tier, around, viewer },
      ),
    );
  });
};
