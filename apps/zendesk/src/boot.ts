import { takeBootConfig } from './boot-config.ts';
import { schemeOf, zendeskHost } from './host/zendesk-host.ts';
import { startSidebar } from './sidebar.ts';

// The order is the point: colour first, then the handshake and the request for the panel; React, which
// is on its way meanwhile, finds the panel under way or there.
const { search } = location;
document.documentElement.dataset['scheme'] = schemeOf(search);
const config = takeBootConfig(document);
lendNonce();
const client = globalThis.ZAFClient?.init() ?? false;
const sidebar = client === false ? null : startSidebar(zendeskHost(client, search), config, search);

const { mount, mountOutside } = await import('./mount.tsx');
const root = document.getElementById('root');
if (root) {
  if (sidebar) mount(root, sidebar);
  else mountOutside(root, config.locale);
}

/** Garden's styles arrive by script; under a strict policy they need the nonce this script came with. */
function lendNonce(): void {
  if (document.querySelector('meta[property="csp-nonce"]')) return;
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce === undefined || nonce === '') return;
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'csp-nonce');
  meta.nonce = nonce;
  document.head.append(meta);
}
