import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

type BuiltApp = 'zendesk' | 'pairing' | 'playground' | 'brief';

/** A file or folder of another app's build. */
const built = (app: BuiltApp, path: string): string =>
  fileURLToPath(new URL(`../../../${app}/dist/${path}`, import.meta.url));

/** The built page of an app. @throws Error that says how to build when it is missing */
export const readBuiltPage = async (app: BuiltApp): Promise<string> => {
  try {
    return await readFile(built(app, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`apps/${app} is not built. Run: npm run build`, { cause });
  }
};

/** Serves the hashed files of a build for ever, everything else for a moment. */
export const serveBuiltFiles = async (
  app: FastifyInstance,
  name: BuiltApp,
  prefix: string,
): Promise<void> => {
  await app.register(fastifyStatic, {
    root: built(name, name === 'playground' ? '' : 'assets'),
    prefix,
    decorateReply: false,
    index: false,
    dotfiles: 'deny',
    // `npm run build` leaves .br and .gz files beside each text
    preCompressed: true,
    cacheControl: false,
    // Files under assets/ carry a hash in their name; the others keep theirs when they change.
    setHeaders: (reply, file) => {
      void reply.header(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
};
