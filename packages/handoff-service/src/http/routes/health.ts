import type { FastifyInstance } from 'fastify';
import { STATEMENTS } from '../../storage/statements.ts';
import type { Context } from '../context.ts';

/** Alive (the process answers) and ready (the store does, too). */
export const healthRoutes = (app: FastifyInstance, context: Context): void => {
  app.get('/healthz', () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const trouble = context.storeTrouble();
    if (trouble !== null) return reply.code(503).send({ status: 'unavailable', reason: trouble });
    try {
      const [row] = await context.db.run<{ applied: number }>(STATEMENTS.ready, []);
      return { status: 'ok', migrations: row?.applied ?? 0 };
    } catch {
      return reply.code(503).send({ status: 'unavailable', reason: 'the store does not answer' });
    }
  });
};
