import { handBackText } from '@baton/handoff-panel';
import type { FastifyInstance } from 'fastify';
import { measureHandoffs } from '../../back/measure-handoffs.ts';
import { readHandBack } from '../../back/read-hand-back.ts';
import { takeSurvey } from '../../back/survey.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { readHandoff } from '../../storage/conversation-reader.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import { requireAdmin, requireKey } from '../authenticate.ts';
import { HandBackQuery, SurveyBody } from '../back-answers.ts';
import type { Context } from '../context.ts';
import { MeasureQuery } from '../mark-answers.ts';
import { ConversationPath, HandoffPath, checkAddress } from '../parameters.ts';
import { requireProgram } from '../speaker.ts';
import { spanOf } from '../span-of.ts';

/** Back to the AI: what it gets to know, what it asks the customer afterwards, and what came of it all. */
export const backRoutes = (app: FastifyInstance, context: Context): void => {
  app.get('/v1/handoffs/:id/hand-back', async (request, reply) => {
    const tenant = await requireKey(context, request);
    const { id } = checkAddress(HandoffPath, request.params, 'invalid-id');
    const { format } = checkAddress(HandBackQuery, request.query, 'invalid-query');
    try {
      const handBack = await readHandBack(context, tenant, id);
      if (!handBack)
        throw new Problem(
          (await readHandoff(context.db, tenant, id)) ? 'still-with-people' : 'not-found',
        );
      if (format === 'json') return handBack;
      return await reply.type('text/plain; charset=utf-8').send(handBackText(handBack));
    } catch (error) {
      throw storeProblem(error);
    }
  });

  app.post('/v1/conversations/:id/survey', async (request) => {
    const { tenant, key, person } = await requireProgram(context, request);
    if (person) throw new Problem('forbidden');
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const parsed = SurveyBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    return takeSurvey(context, tenant, id, { ...parsed.data, by: key, now: context.now() });
  });

  app.get('/v1/measures/handoffs', async (request) => {
    const { tenant } = await requireAdmin(context, request);
    const { from, to } = spanOf(
      checkAddress(MeasureQuery, request.query, 'invalid-query'),
      context.now(),
    );
    try {
      const measures = await measureHandoffs(context.db, tenant, { from, to });
      return { from: from.toISOString(), to: to.toISOString(), ...measures };
    } catch (error) {
      throw storeProblem(error);
    }
  });
};
