import { FRESHDESK, freshdeskSheet } from '@baton/helpdesks';
import type { FastifyInstance } from 'fastify';
import type { PairingBoot, ServePairing } from '../pages/pairing-pages.ts';

/** What the page for Freshdesk is told beside. */
interface FreshdeskBoot extends PairingBoot {
  /** Whether this server can send codes by mail. */
  mail: boolean;
  /** Whether it runs for development, where codes can be read on this machine. */
  development: boolean;
}

/** What the pages are served with. */
export interface FreshdeskPairingPage {
  serve: ServePairing;
  boot: () => Omit<FreshdeskBoot, 'helpdesk'>;
}

/**
 * The guided page on which an admin pairs an account of Freshdesk, and what it shows to be filled in there: the same for
 * everybody, but for the name of the account and the address of this server. Nothing of it is secret.
 */
export const freshdeskPairingPage = (
  app: FastifyInstance,
  { serve, boot }: FreshdeskPairingPage,
): void => {
  serve('Freshdesk', FRESHDESK, (): FreshdeskBoot => ({ helpdesk: FRESHDESK, ...boot() }));
  app.get<{ Querystring: { domain?: unknown } }>(
    '/freshdesk/pair/sheet',
    async ({ query }, reply) => {
      reply.header('cache-control', 'no-store');
      const { domain } = query;
      const sheet = typeof domain === 'string' ? freshdeskSheet(boot().baseUrl, domain) : null;
      return sheet === null ? reply.code(400).send() : reply.send(sheet);
    },
  );
};
