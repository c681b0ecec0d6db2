import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { storeProblem } from '../storage/store-problem.ts';
import { VaultError } from '../storage/vault/vault-error.ts';
import { Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem.ts';
import type { Context } from './context.ts';
import { BODY_LIMIT, acceptJson } from './json-body.ts';
import { actionRoutes } from './routes/actions.ts';
import { backRoutes } from './routes/back.ts';
import { consentRoutes } from './routes/consent.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { endpointRoutes } from './routes/endpoints.ts';
import { eventRoutes } from './routes/events.ts';
import { handoffRoutes } from './routes/handoffs.ts';
import { healthRoutes } from './routes/health.ts';
import { inboundRoutes } from './routes/inbound.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { liveRoutes } from './routes/live.ts';
import { markRoutes } from './routes/marks.ts';
import { noteRoutes } from './routes/notes.ts';
import { outcomeRoutes } from './routes/outcomes.ts';
import { panelRoutes } from './routes/panels.ts';
import { pairingRoutes } from './routes/pairings.ts';
import { policyRoutes } from './routes/policy.ts';
import { replyCheckRoutes } from './routes/reply-check.ts';
import { routingRoutes } from './routes/routing.ts';
import { searchRoutes } from './routes/search.ts';
import { recordRoutes } from './routes/records.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { trustReportRoutes } from './routes/trust-report.ts';

/** Fastify's own refusals, by their stable codes. */
const FASTIFY_PROBLEMS: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_BAD_URL: 'invalid-id',
  FST_ERR_MAX_PARAM_LENGTH: 'invalid-id',
};

const toProblem = (error: FastifyError | Problem): Problem =>
  error instanceof Problem || error instanceof VaultError
    ? storeProblem(error)
    : new Problem(FASTIFY_PROBLEMS[error.code] ?? 'internal', { cause: error });

/** The HTTP API. Nothing listens yet; `apps/server` adds pages and opens the port. */
export const createApp = (
  context: Context,
  log: Logger,
  trustedProxies: readonly string[] = [],
): FastifyInstance => {
  const app = fastify({
    // Fastify's own logger costs a child for every request; we log what fails, ourselves.
    logger: false,
    bodyLimit: BODY_LIMIT,
    // Anybody can send X-Forwarded-For; only what these proxies add to it counts.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // A request that came in on an open connection is answered, also while the process stops; new ones find no door.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 220 },
    // Addresses that do not decode come here, before there is a route.
    frameworkErrors: (error, request, reply) => {
      void refuse(error, request, reply);
    },
  });
  acceptJson(app);

  const refuse = (
    error: FastifyError | Problem,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      // The cause's code, never its text: a driver's message may quote what a customer wrote.
      const cause: unknown = problem.cause;
      const code =
        typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
      const name = cause instanceof Error ? cause.name : undefined;
      log.error(
        {
          requestId: request.id,
          problem: problem.code,
          cause: code ?? name,
          stack: framesOf(cause),
        },
        'request failed',
      );
    }
    if (problem.retryAfter !== null) void reply.header('retry-after', problem.retryAfter);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="baton"');
    return reply
      .code(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem.toJSON(), instance: `urn:uuid:${request.id}` }));
  };
  app.setErrorHandler<FastifyError | Problem>(refuse);
  app.setNotFoundHandler(() => {
    throw new Problem('not-found');
  });

  // Keep-alive connections would hold the door open while the process wants to stop.
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    void reply.header('x-content-type-options', 'nosniff');
    done();
  });

  eventRoutes(app, context);
  recordRoutes(app, context);
  handoffRoutes(app, context);
  panelRoutes(app, context);
  liveRoutes(app, context);
  trustReportRoutes(app, context);
  markRoutes(app, context);
  replyCheckRoutes(app, context);
  noteRoutes(app, context);
  backRoutes(app, context);
  actionRoutes(app, context);
  endpointRoutes(app, context);
  webhookRoutes(app, context);
  deliveryRoutes(app, context);
  policyRoutes(app, context);
  outcomeRoutes(app, context);
  inboundRoutes(app, context);
  pairingRoutes(app, context);
  consentRoutes(app, context);
  ledgerRoutes(app, context);
  searchRoutes(app, context);
  routingRoutes(app, context);
  healthRoutes(app, context);
  documentationRoutes(app, context);
  return app;
};

/** Where it happened, without the message line. */
const framesOf = (cause: unknown): string[] | undefined =>
  cause instanceof Error
    ? cause.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 8)
    : undefined;
