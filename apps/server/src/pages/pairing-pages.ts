import type { FastifyInstance } from 'fastify';
import { readBuiltPage, serveBuiltFiles } from './built-files.ts';
import { newNonce, pageHeaders } from './security-headers.ts';

/** What a page is told; nothing of it is secret. The rest is the helpdesk's own. */
export interface PairingBoot {
  /** As in addresses of the API, and of the page: `/<helpdesk>/pair`. */
  helpdesk: string;
  baseUrl: string;
}

/** Serves the page of one helpdesk; `boot` is asked with each load, since a server learns its address late. */
export type ServePairing = (label: string, helpdesk: string, boot: () => PairingBoot) => void;

const BOOT = /(<script type="application\/json" id="baton-pair">)[^<]*(<\/script>)/;

/** Text that stands in a script element and ends nothing there. */
const inScript = (boot: PairingBoot): string => JSON.stringify(boot).replaceAll('<', '\\u003c');

/**
 * The guided pages on which an admin pairs an account, one build for all helpdesks. They hold nothing: what they show comes from
 * the API, with the key that the admin types into them. @throws Error when they are not built
 */
export const openPairingPages = async (app: FastifyInstance): Promise<ServePairing> => {
  const template = await readBuiltPage('pairing');
  await serveBuiltFiles(app, 'pairing', '/pair/assets/');
  return (label, helpdesk, boot) => {
    const page = template.replaceAll('{{label}}', label).replaceAll('{{helpdesk}}', helpdesk);
    app.get(`/${helpdesk}/pair`, (_request, reply) =>
      pageHeaders(reply, { nonce: newNonce(), frameAncestors: `'none'` }).send(
        page.replace(
          BOOT,
          (_whole, open: string, close: string) => open + inScript(boot()) + close,
        ),
      ),
    );
  };
};
