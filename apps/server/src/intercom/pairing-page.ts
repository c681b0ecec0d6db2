import { INTERCOM, developerHubSheet, workspaceIn } from '@baton/helpdesks';
import type { FastifyInstance } from 'fastify';
import type { PairingBoot, ServePairing } from '../pages/pairing-pages.ts';

/** What the page for Intercom is told beside. */
interface IntercomBoot extends PairingBoot {
  /** Whether this server has an app that workspaces could install. */
  listed: boolean;
}

/** What the pages are served with. */
export interface IntercomPairingPage {
  serve: ServePairing;
  boot: () => Omit<IntercomBoot, 'helpdesk'>;
}

/**
 * The guided page on which an admin pairs a workspace of Intercom, and what it shows of the Developer Hub before anything is paired: the
 * sheet is the same for everybody, but for the addresses of this server. Requests of apps go deeper (`/intercom/<app>/canvas/…`)
 * and are POSTed, so that not even an app called `pair` would be in the way.
 */
export const intercomPairingPage = (
  app: FastifyInstance,
  { serve, boot }: IntercomPairingPage,
): void => {
  serve('Intercom', INTERCOM, (): IntercomBoot => ({ helpdesk: INTERCOM, ...boot() }));
  app.get<{ Querystring: { app?: unknown; fin?: unknown } }>(
    '/intercom/pair/sheet',
    async ({ query }, reply) => {
      const { app: given, fin } = query;
      const key = typeof given === 'string' ? workspaceIn(given) : null;
      reply.header('cache-control', 'no-store');
      if (key === null) return reply.code(400).send();
      return reply.send(developerHubSheet({ baseUrl: boot().baseUrl, key, fin: fin === 'true' }));
    },
  );
};
