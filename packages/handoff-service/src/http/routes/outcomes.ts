import { calibrate } from '@baton/handoff-core';
import type { FastifyInstance } from 'fastify';
import { latestOutcomes } from '../../outcomes/outcome-store.ts';
import { takeOutcomes } from '../../outcomes/take-outcomes.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { requireKey } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { CalibrationQuery, OutcomeBatch } from '../outcome-answers.ts';
import { checkAddress } from '../parameters.ts';

/** Answers looked at for one calibration at most, so that those without a confidence can be counted beside the others. */
const LOOKED_AT = 20_000;

/** What became of the AI's answers, and what that says about its confidence. Any key of the tenant will do. */
export const outcomeRoutes = (app: FastifyInstance, context: Context): void => {
  app.post('/v1/outcomes', async (request) => {
    const tenant = await requireKey(context, request);
    const parsed = OutcomeBatch.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const receivedAt = context.now().toISOString();
    return takeOutcomes(context.db, context.panels, tenant, parsed.data.outcomes, receivedAt);
  });

  app.get('/v1/calibration', async (request) => {
    const tenant = await requireKey(context, request);
    const { agent = null, ...wish } = checkAddress(
      CalibrationQuery,
      request.query,
      'invalid-query',
    );
    const outcomes = await latestOutcomes(context.db, tenant, agent, LOOKED_AT);
    return { agent, ...calibrate(outcomes, wish) };
  });
};
