import type { FastifyInstance } from 'fastify';
import {
  commandDelivery,
  listDeliveries,
  readDelivery,
  summarizeDeliveries,
} from '../../delivery/delivery-store.ts';
import type { DeliveryCommand } from '../../delivery/delivery-store.ts';
import { shownDelivery } from '../../delivery/shown-delivery.ts';
import { Problem } from '../../problems/problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { DeliveriesQuery, DeliveryPath } from '../delivery-answers.ts';
import { checkAddress } from '../parameters.ts';

/** What was, is or could not be written into tickets, and what admins do about it. */
export const deliveryRoutes = (app: FastifyInstance, context: Context): void => {
  const { db } = context;

  app.get('/v1/deliveries', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const query = checkAddress(DeliveriesQuery, request.query, 'invalid-query');
    const { state, conversation = null, helpdesk = null, before = null, limit } = query;
    const found = await listDeliveries(db, tenant, {
      states: state === undefined ? null : [state],
      conversation,
      helpdesk,
      before,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    return {
      deliveries: page.map(shownDelivery),
      next: found.length > limit ? (page.at(-1)?.position ?? null) : null,
    };
  });

  app.get('/v1/deliveries/summary', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    return summarizeDeliveries(db, tenant, context.leaseClock?.() ?? null);
  });

  app.get('/v1/deliveries/:id', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { id } = checkAddress(DeliveryPath, request.params, 'invalid-id');
    const delivery = await readDelivery(db, tenant, id);
    if (!delivery) throw new Problem('not-found');
    return shownDelivery(delivery);
  });

  for (const command of ['replay', 'discard'] satisfies DeliveryCommand[])
    app.post(`/v1/deliveries/:id/${command}`, async (request) => {
      const { tenant, name } = await requireAdmin(context, request);
      const { id } = checkAddress(DeliveryPath, request.params, 'invalid-id');
      const at = context.now();
      const answer = await commandDelivery(db, tenant, id, command, { by: name, at });
      if (!answer) throw new Problem('not-found');
      if (!answer.done) throw new Problem('delivery-state');
      context.writer.onEffects();
      return shownDelivery(answer.delivery);
    });
};
