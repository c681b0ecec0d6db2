import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { newNonce } from './security-headers.ts';

const FILES = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Baton API reference</title>
<link rel="stylesheet" href="/docs/files/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/files/swagger-ui-bundle.js" nonce="${nonce}"></script>
<script nonce="${nonce}">
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });
</script>
</body>
</html>`;

/** The API reference for people, drawn by Swagger UI from our own document and our own origin. */
export const referencePage = async (app: FastifyInstance): Promise<void> => {
  await app.register(fastifyStatic, {
    root: FILES,
    prefix: '/docs/files/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => path === '/swagger-ui.css' || path === '/swagger-ui-bundle.js',
  });
  app.get('/docs', (_request, reply) => {
    const nonce = newNonce();
    return reply
      .header(
        'content-security-policy',
        // Swagger UI sets style attributes on its elements, hence unsafe-inline for styles of this page alone.
        `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(page(nonce));
  });
};
