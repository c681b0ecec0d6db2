import { takeBootConfig } from './boot-config.ts';
import { firstPanel, paintFirst } from './first-paint.ts';
import { schemeOf, zendeskHost } from './host/zendesk-host.ts';
import { startSidebar } from './sidebar.ts';
import { loadWords } from './words/load-words.ts';

/** Longer than a frame takes where frames are drawn. */
const FRAME_MS = 50;

// The order is the point: colour first, then the handshake and the request for the panel, then its first
// lines as text. React, which is on its way meanwhile, draws the rest over them.
const { search } = location;
document.documentElement.dataset['scheme'] = schemeOf(search);
const config = takeBootConfig(document);
lendNonce();
const client = globalThis.ZAFClient?.init() ?? false;
const host = client === false ? null : zendeskHost(client, search);
const sidebar = host && !config.refused ? startSidebar(host, config, search) : null;
const locale = new URLSearchParams(search).get('locale') ?? config.locale;
void loadWords(locale);

const root = document.getElementById('root');
if (host && root) tellHeight(root);
if (host && sidebar && root) {
  const panel = await firstPanel(sidebar.store);
  if (panel) {
    paintFirst(root, panel);
    tellHeight(root);
    await nextFrame();
  }
}

const { mount, mountRefused } = await import('./mount.tsx');
if (root) {
  if (sidebar) mount(root, sidebar);
  else mountRefused(root, { host, loadWords, locale, refusal: config.refused });
}
void sidebar?.goLive().catch(() => undefined);

function tellHeight(element: HTMLElement): void {
  host?.resize(Math.ceil(element.getBoundingClientRect().height));
}

/** Lets what was just drawn be seen before the next script runs; a frame out of sight draws nothing and must not wait. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FRAME_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
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
