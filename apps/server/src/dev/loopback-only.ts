import type { FastifyInstance } from 'fastify';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Refuses requests that name another host: a foreign page can't reach a development server by DNS rebinding. */
export const loopbackOnly = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (LOOPBACK_HOST.test(request.headers.host ?? '')) return;
    await reply
      .code(403)
      .type('text/plain')
      .send('The development server answers on loopback addresses only.');
  });
};
