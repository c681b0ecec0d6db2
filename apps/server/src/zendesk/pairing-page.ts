import type { FastifyInstance } from 'fastify';
import { readBuiltPage, serveBuiltFiles } from '../pages/built-files.ts';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';

/** What the page is told; nothing of it is secret. */
export interface PairingBoot {
  baseUrl: string;
  clientId: string | null;
  origin: string | null;
}

const BOOT = /(<script type="application\/json" id="baton-pair">)[^<]*(<\/script>)/;

/** Text that stands in a script element and ends nothing there. */
const inScript = (boot: PairingBoot): string => JSON.stringify(boot).replaceAll('<', '\\u003c');

/**
 * The guided page on which an admin pairs an account. It holds nothing: what it shows comes from the API, with the key that
 * the admin types into it.
 */
export const pairingPage = async (app: FastifyInstance, boot: () => PairingBoot): Promise<void> => {
  const page = await readBuiltPage('pairing');
  await serveBuiltFiles(app, 'pairing', '/zendesk/pair/assets/');
  app.get('/zendesk/pair', (_request, reply) =>
    pageHeaders(reply, { nonce: newNonce(), frameAncestors: `'none'` }).send(
      page.replace(BOOT, (_whole, open: string, close: string) => open + inScript(boot()) + close),
    ),
  );
};
