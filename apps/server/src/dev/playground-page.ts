import type { FastifyInstance } from 'fastify';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';
import { readBuiltPage, serveBuiltFiles } from '../pages/built-files.ts';

/** Simulated ticket pages with the scenario player, and the key they post events with. Development only. */
export const playgroundPage = async (
  app: FastifyInstance,
  key: string,
  /** Origins of frames beside this server's own. */
  origins: readonly string[] = [],
): Promise<void> => {
  const frames = [`'self'`, ...origins].join(' ');
  const page = await readBuiltPage('playground');
  await serveBuiltFiles(app, 'playground', '/playground/');

  app.get('/', (_request, reply) =>
    pageHeaders(reply, { nonce: newNonce(), frameAncestors: `'none'`, frames }).send(page),
  );
  // Other sites must not read it through a visitor's browser: no CORS, and the Host header has to be loopback.
  app.get('/v1/dev/key', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ key }),
  );
};
