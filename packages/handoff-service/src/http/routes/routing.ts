import type { Policy } from '@baton/handoff-core';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { checkInput } from '../../policy/check-input.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { problemOf } from '../../problems/problem.ts';
import { listQueues } from '../../routing/list-queues.ts';
import { RoutingDryRuns } from '../../routing/routing-dry-runs.ts';
import { tryRoute } from '../../routing/try-route.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import { requireAdmin } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { POLICY_LIMIT } from '../policy-answers.ts';
import { RoutingDryRunRequest, TryRequest } from '../routing-answers.ts';
import type { QueuesRead, RoutingDryRunRead, TriedRead } from '../routing-answers.ts';

/** @throws Problem with every fault */
const checkBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw problemOf(faultsOf(parsed.error));
  return parsed.data;
};

/** Where handoffs go, and who is there. */
export const routingRoutes = (app: FastifyInstance, context: Context): void => {
  const { db, availability } = context;
  const dryRuns = new RoutingDryRuns(db, () => performance.now());

  /** The policy a body proposes, or null. @throws Problem `policy-invalid` */
  const proposedIn = (policy: unknown): Policy | null =>
    policy === undefined ? null : checkInput(policy, '/policy').policy;

  app.get('/v1/routing/queues', async (request): Promise<z.infer<typeof QueuesRead>> => {
    const { tenant } = await requireAdmin(context, request);
    const { policy } = (await context.policies.latest(tenant)).engine;
    const now = context.now();
    return {
      at: now.toISOString(),
      queues: await listQueues(tenant, policy, { availability, now }),
    };
  });

  app.post(
    '/v1/routing/try',
    { bodyLimit: POLICY_LIMIT },
    async (request): Promise<z.infer<typeof TriedRead>> => {
      const { tenant } = await requireAdmin(context, request);
      const { conversationId, facts, reasons, turns, policy } = checkBody(TryRequest, request.body);
      const proposed = proposedIn(policy);
      const inForce = (await context.policies.latest(tenant)).engine.policy;
      return tryRoute(
        { db, availability, now: context.now() },
        {
          tenant,
          policy: proposed ?? inForce,
          trial:
            conversationId === undefined
              ? { facts: facts ?? {}, reasons, turns }
              : { conversationId },
        },
      ).catch((error: unknown) => {
        throw storeProblem(error);
      });
    },
  );

  app.post(
    '/v1/routing/dry-run',
    { bodyLimit: POLICY_LIMIT },
    async (request): Promise<z.infer<typeof RoutingDryRunRead>> => {
      const { tenant } = await requireAdmin(context, request);
      const { policy, limit } = checkBody(RoutingDryRunRequest, request.body);
      const proposed = proposedIn(policy);
      const inForce = (await context.policies.latest(tenant)).engine.policy;
      return dryRuns.run(tenant, inForce, proposed, limit).catch((error: unknown) => {
        throw storeProblem(error);
      });
    },
  );
};
