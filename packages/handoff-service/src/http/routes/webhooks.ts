import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readLog, replayDelivery, replaySince, tryWebhook } from '../../hooks/delivery-log.ts';
import {
  putWebhook,
  readWebhook,
  readWebhooks,
  removeWebhook,
  rotateWebhookSecret,
} from '../../hooks/registry.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { checkAddress } from '../parameters.ts';
import {
  DeliveryPath,
  LogQuery,
  ReplayBody,
  WebhookBody,
  WebhookPath,
} from '../webhook-answers.ts';

/** Who is told of handoffs, and what became of it. */
export const webhookRoutes = (app: FastifyInstance, context: Context): void => {
  const log = { ...context, hint: () => context.webhooks.hint() };

  const named = async (request: FastifyRequest): Promise<{ tenant: string; name: string }> => {
    const { tenant } = await requireAdmin(context, request);
    return { tenant, ...checkAddress(WebhookPath, request.params, 'invalid-id') };
  };

  app.get('/v1/webhooks', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    return { webhooks: await readWebhooks(context, tenant) };
  });

  app.get('/v1/webhooks/:name', async (request) => {
    const { tenant, name } = await named(request);
    return readWebhook(context, tenant, name);
  });

  app.put('/v1/webhooks/:name', async (request) => {
    const { tenant, name } = await named(request);
    const parsed = WebhookBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return putWebhook(context, tenant, { name, ...parsed.data });
  });

  app.delete('/v1/webhooks/:name', async (request) => {
    const { tenant, name } = await named(request);
    await removeWebhook(context, tenant, name);
    return { name, removed: true };
  });

  app.post('/v1/webhooks/:name/rotate', async (request) => {
    const { tenant, name } = await named(request);
    return rotateWebhookSecret(context, tenant, name);
  });

  app.post('/v1/webhooks/:name/test', async (request) => {
    const { tenant, name } = await named(request);
    return tryWebhook(context, tenant, name);
  });

  app.get('/v1/webhooks/:name/deliveries', async (request) => {
    const { tenant, name } = await named(request);
    const { state, after, limit } = checkAddress(LogQuery, request.query, 'invalid-query');
    return readLog(context, tenant, name, { state: state ?? null, after: after ?? null, limit });
  });

  app.post('/v1/webhooks/:name/deliveries/:id/replay', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { name, id } = checkAddress(DeliveryPath, request.params, 'invalid-id');
    await replayDelivery(log, tenant, name, id);
    return { id, state: 'waiting' };
  });

  app.post('/v1/webhooks/:name/replay', async (request) => {
    const { tenant, name } = await named(request);
    const parsed = ReplayBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return replaySince(log, tenant, name, parsed.data);
  });
};
