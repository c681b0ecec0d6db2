import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startFreshworks } from '@baton/testkit/freshworks';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { median } from '../bench/load.ts';
import { longConversation } from '../bench-intercom/conversations.ts';
import { resolveChromium } from '../chromium.ts';
import { FRESHDESK_PACKAGE } from '../freshdesk-package/build-package.ts';
import { repoRoot } from '../lib/repo-root.ts';
import { withPanels } from './with-panels.ts';

const AWAY_MS = 50;
const ROUNDS = 7;
const TARGET_MS = 1_000;
const TURNS = 250;
const TICKET = '400000001';
const HOST = 'baton.test';

/** The ticket page: answers the app's client with the least that it asks, and takes the time until the app says that it is readable. */
const HOST_PAGE = `<!doctype html><meta charset="utf-8"><title>Bench</title><script>
const data = {
  ticket: { id: ${TICKET}, status: 2, tags: ['ai-handoff'], custom_fields: {} },
  loggedInUser: { id: 48, available: true, contact: { name: 'Ines', language: 'en' } },
  currentHost: { subscribed_modules: ['support_ticket'], endpoint_urls: {} },
};
window.benchOpen = (url) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('nothing to read within 30 seconds')), 30_000);
  const frame = document.createElement('iframe');
  frame.style = 'width: 300px; height: 700px; border: 0';
  addEventListener('message', ({ data: said }) => {
    if (typeof said?.readable === 'number') return resolve(said.readable - started);
    if (said?.freshworks !== 1) return;
    const { id, call, args: [first] } = said;
    const post = (message) => frame.contentWindow.postMessage({ freshworks: 1, ...message }, '*');
    post({ id, ok: call === 'data.get' ? { [first]: data[first] } : null });
    if (call === 'events.on' && first === 'app.activated')
      post({ event: first, nr: 1, data: {}, intercept: false });
  });
  frame.src = url;
  const started = performance.timeOrigin + performance.now();
  document.body.append(frame);
});
</script><body></body>`;

/** In the frame: says when its first heading with words was painted. */
const watchFrame = (): void => {
  const frame = globalThis as unknown as {
    parent: { postMessage: (message: unknown, to: string) => void };
    document: { querySelector: (what: string) => { textContent: string } | null };
    requestAnimationFrame: (next: () => void) => void;
  };
  if (frame.parent === (globalThis as unknown)) return;
  const look = (): void => {
    const heading = frame.document.querySelector('#panel h1');
    if (!heading?.textContent.trim()) return frame.requestAnimationFrame(look);
    frame.requestAnimationFrame(() =>
      frame.requestAnimationFrame(() =>
        frame.parent.postMessage({ readable: performance.timeOrigin + performance.now() }, '*'),
      ),
    );
  };
  frame.requestAnimationFrame(look);
};

const measure = async (browser: Browser, host: string, url: string): Promise<number> => {
  const context = await browser.newContext();
  try {
    await context.addInitScript(watchFrame);
    const page = await context.newPage();
    await page.goto(host);
    return await page.evaluate<number>(`benchOpen(${JSON.stringify(url)})`);
  } finally {
    await context.close();
  }
};

/** How long the packed app takes in a browser from its navigation to a brief that can be read, with the service so far away. */
export const tellCold = (
  say: (holds: boolean, what: string, figures: string) => void,
): Promise<void> =>
  withPanels(async ({ url, tell, installationKey, signedIn }) => {
    const [seer] = signedIn;
    if (!seer) throw new Error('somebody has signed in');
    for (const events of longConversation(TICKET))
      await tell('long', JSON.parse(JSON.stringify(events).replace('"intercom"', '"freshdesk"')));
    const { platform, close } = await startFreshworks({
      folder: path.join(repoRoot, FRESHDESK_PACKAGE),
      iparams: () => ({ service_host: HOST, installation_key: installationKey }),
      oauthIparams: () => ({}),
      accountUrl: 'https://acme.freshdesk.com',
      reach: () => url,
      fetch: async (to, init) => {
        await delay(AWAY_MS);
        return fetch(to, init);
      },
    });
    platform.authorize(seer.agent, seer.token);
    const page = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HOST_PAGE);
    });
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const address = page.address();
    const host = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const { executablePath, args } = await resolveChromium();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    const times: number[] = [];
    try {
      // the first one warms the service up
      for (let n = -1; n < ROUNDS; n += 1) {
        const took = await measure(browser, host, platform.open(seer.agent).url);
        if (n >= 0) times.push(took);
      }
    } finally {
      await browser.close();
      page.close();
      page.closeAllConnections();
      await close();
    }
    const middle = median(times);
    const asked = platform.carried.map(({ template, status }) => `${template} ${status}`);
    say(
      middle < TARGET_MS,
      `from navigation to a readable brief in a new browser profile, the service ${AWAY_MS} ms away, ${TURNS} turns (median of ${ROUNDS} under ${TARGET_MS} ms)`,
      `median ${middle.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms; each opening asked ${[...new Set(asked)].join(', ')}`,
    );
  });
