import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { saveEdit } from '../../marks/edit.ts';
import { keepHidden } from '../../marks/keep-hidden.ts';
import { measureBriefs } from '../../marks/measure-briefs.ts';
import { rateBrief } from '../../marks/rate.ts';
import { endReveals, grantReveal } from '../../marks/reveal.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { EditBody, MeasureQuery, RatingBody, RevealBody } from '../mark-answers.ts';
import { ConversationPath, ViewQuery, checkAddress } from '../parameters.ts';
import { sendPanel } from '../send-panel.ts';
import { spanOf } from '../span-of.ts';
import { requirePerson } from '../visitor.ts';

const BY_CONVERSATION = '/v1/panel/conversations/:id';

const bodyOf = <Schema extends z.ZodType>(
  schema: Schema,
  request: FastifyRequest,
): z.output<Schema> => {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  throw problemOf(faultsOf(parsed.error));
};

/** What people do with a brief. Each needs a person: no key can say how good a brief was, or have anything shown. */
export const markRoutes = (app: FastifyInstance, context: Context): void => {
  const whoAndWhere = async (request: FastifyRequest) => {
    const person = await requirePerson(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const query = checkAddress(ViewQuery, request.query, 'invalid-query');
    const { tenant, viewer, tier, around } = await person.changing({ conversationId: id });
    return { tenant, viewer, tier, id, view: { ...query, tier, around, viewer } };
  };

  app.post(`${BY_CONVERSATION}/edits`, async (request, reply) => {
    const { tenant, viewer, id, view } = await whoAndWhere(request);
    const { base, ...written } = bodyOf(EditBody, request);
    const before = await context.panels.edits(tenant, id, view);
    const texts = keepHidden(written, before.stored.at(-1) ?? null, before.shown.at(-1) ?? null);
    await saveEdit(context, tenant, id, { by: viewer, base, texts, now: context.now() });
    return sendPanel(
      request,
      reply,
      await context.panels.panel(tenant, { conversationId: id }, view),
    );
  });

  app.get(`${BY_CONVERSATION}/edits`, async (request) => {
    const person = await requirePerson(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const { tenant, viewer, tier } = await person.reading({ conversationId: id });
    return { versions: (await context.panels.edits(tenant, id, { viewer, tier })).shown };
  });

  app.post(`${BY_CONVERSATION}/ratings`, async (request, reply) => {
    const { tenant, viewer, id, view } = await whoAndWhere(request);
    const rating = bodyOf(RatingBody, request);
    await rateBrief(context, tenant, id, { by: viewer, ...rating, now: context.now() });
    return sendPanel(
      request,
      reply,
      await context.panels.panel(tenant, { conversationId: id }, view),
    );
  });

  app.post(`${BY_CONVERSATION}/reveals`, async (request, reply) => {
    const { tenant, viewer, tier, id, view } = await whoAndWhere(request);
    const { reason, kinds } = bodyOf(RevealBody, request);
    // What the store says now: a policy that was made stricter a moment ago counts.
    const { privacy } = (await context.policies.latest(tenant)).engine.policy;
    await grantReveal(
      context,
      tenant,
      id,
      { viewer, tier, reason: reason.trim(), kinds },
      privacy,
      context.now(),
    );
    return sendPanel(
      request,
      reply,
      await context.panels.panel(tenant, { conversationId: id }, view),
    );
  });

  app.delete(`${BY_CONVERSATION}/reveals`, async (request, reply) => {
    const { tenant, viewer, tier, id, view } = await whoAndWhere(request);
    const reveals = await context.panels.reveals(tenant, id);
    await endReveals(context, tenant, id, { viewer, tier }, reveals, context.now());
    return sendPanel(
      request,
      reply,
      await context.panels.panel(tenant, { conversationId: id }, view),
    );
  });

  app.get('/v1/measures/briefs', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const query = checkAddress(MeasureQuery, request.query, 'invalid-query');
    const { from, to } = spanOf(query, context.now());
    try {
      const measures = await measureBriefs(context.db, tenant, { from, to });
      return { from: from.toISOString(), to: to.toISOString(), ...measures };
    } catch (error) {
      throw storeProblem(error);
    }
  });
};
