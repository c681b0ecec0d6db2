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

/** The pages, one build for all of them. */
export interface PairingPages {
  serve: ServePairing;
  /** Serves what leads to those that are served, at each of these addresses. */
  start: (addresses: readonly string[], baseUrl: () => string) => void;
}

const BOOT = /(<script type="application\/json" id="baton-pair">)[^<]*(<\/script>)/;

/** Text that stands in a script element and ends nothing there. */
const inScript = (boot: object): string => JSON.stringify(boot).replaceAll('<', '\\u003c');

/**
 * The guided pages on which an admin pairs an account, and the one that leads to them. They hold nothing: what they show comes from
 * the API, with the key that the admin types into them. @throws Error when they are not built
 */
export const openPairingPages = async (app: FastifyInstance): Promise<PairingPages> => {
  const template = await readBuiltPage('pairing');
  await serveBuiltFiles(app, 'pairing', '/pair/assets/');
  const served: { helpdesk: string; label: string }[] = [];

  const at = (
    address: string,
    { title, command }: { title: string; command: string },
    boot: () => object,
  ): void => {
    const page = template.replaceAll('{{title}}', title).replaceAll('{{command}}', command);
    app.get(address, (_request, reply) =>
      pageHeaders(reply, { nonce: newNonce(), frameAncestors: `'none'` }).send(
        page.replace(
          BOOT,
          (_whole, open: string, close: string) => open + inScript(boot()) + close,
        ),
      ),
    );
  };

  return {
    serve: (label, helpdesk, boot) => {
      served.push({ helpdesk, label });
      const title = `Pair ${label} with Baton`;
      at(`/${helpdesk}/pair`, { title, command: `pair ${helpdesk}` }, boot);
    },
    start: (addresses, baseUrl) => {
      for (const address of addresses)
        at(address, { title: 'Baton', command: 'pair' }, () => ({
          helpdesk: null,
          baseUrl: baseUrl(),
          helpdesks: served,
        }));
    },
  };
};
