import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { openApiDocument } from '../openapi.ts';

/** Version of the API document; raised with every change to it. */
const API_VERSION = '0.1.0';

/** The machine-readable reference. The page for people is added by the server, which has the viewer's files. */
export const documentationRoutes = (app: FastifyInstance, context: Context): void => {
  let text: string | null = null;
  app.get('/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(API_VERSION, context.baseUrl()));
    return reply.type('application/json; charset=utf-8').send(text);
  });
};
