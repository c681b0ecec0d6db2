import { CALLBACK_PATH, INSTALL_PATH, intercomAppAt } from '@baton/helpdesks';
import type { InstallDesk, IntercomRegion } from '@baton/helpdesks';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { AddressRate } from '../pages/address-rate.ts';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';
import { installCookie } from './install-cookie.ts';
import { BUSY, FAULT_WORDS, NO_INVITE, OTHER_BROWSER } from './install-words.ts';
import type { InstallPageWords } from './install-words.ts';

/** What the pages are served with. */
export interface InstallPagesOptions {
  install: InstallDesk;
  /** Address others reach this server at. */
  baseUrl: () => string;
  /** Where all of Intercom is in tests and development; null in earnest. */
  origin: string | null;
  log: Logger;
}

/** Nobody installs more often; whoever tries passes one after the other is slowed down. */
const MOST_A_MINUTE = 120;

const STYLE = `
:root { color-scheme: light dark; --text: #2f3941; --card: #fff; --page: #f8f9f9; --line: #d8dcde; }
@media (prefers-color-scheme: dark) { :root { --text: #d8dcde; --card: #1f2b33; --page: #151a1e; --line: #39434b; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { box-sizing: border-box; width: min(28rem, 100% - 2rem); padding: 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: .5rem 0 0; }`;

const only = (query: unknown, name: string): string | null => {
  const value = (query as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
};

/**
 * Where a workspace installs the listed app: an invite leads to Intercom, and whoever comes back with a code in the same browser
 * has paired it. Whatever can't be proven gets a page that says so in words, and links nowhere.
 */
export const installPages = (
  app: FastifyInstance,
  { install, baseUrl, origin, log }: InstallPagesOptions,
): void => {
  const rate = new AddressRate(MOST_A_MINUTE);

  const say = (reply: FastifyReply, { status, title, text }: InstallPageWords): FastifyReply => {
    const nonce = newNonce();
    const body = [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
      `<style nonce="${nonce}">${STYLE}</style></head><body><main>`,
      `<h1>${title}</h1><p>${text}</p></main></body></html>`,
    ].join('');
    return pageHeaders(reply.code(status), { nonce, frameAncestors: `'none'` })
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .send(body);
  };

  // Asked late: a server learns its address when it listens.
  const cookie = () => installCookie(baseUrl().startsWith('https://'));
  const keep = (reply: FastifyReply, value: string, maxAgeSeconds: number): FastifyReply =>
    reply.header('set-cookie', cookie().write(value, maxAgeSeconds));

  const leave = (reply: FastifyReply, url: string): FastifyReply =>
    reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect(url);

  const toStore = (reply: FastifyReply, region: IntercomRegion, fault: string | null) => {
    const url = new URL(`${intercomAppAt({ origin }, region)}/appstore/redirect`);
    url.searchParams.set('install_success', String(fault === null));
    if (fault !== null) url.searchParams.set('error_message', fault);
    return leave(keep(reply, '', 0), url.toString());
  };

  app.get(INSTALL_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    if (!rate.take(request.ip)) return say(reply.header('retry-after', '60'), BUSY);
    const invite = only(request.query, 'invite');
    const way = invite === null ? null : await install.begin(invite);
    if (!way) return say(reply, NO_INVITE);
    return leave(keep(reply, way.cookie, way.maxAgeSeconds), way.url);
  });

  app.get(CALLBACK_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    if (!rate.take(request.ip)) return say(reply.header('retry-after', '60'), BUSY);
    const outcome = await install.finish({
      state: only(request.query, 'state') ?? '',
      code: only(request.query, 'code'),
      cookie: cookie().read(request.headers.cookie),
    });
    if (outcome.ok) {
      const { tenant, region } = outcome;
      log.info({ tenant, requestId: request.id }, 'workspace installed');
      return toStore(reply, region, null);
    }
    const { why, tenant, region } = outcome;
    log.warn({ tenant, requestId: request.id, why }, 'workspace not installed');
    if (why === 'browser') return say(reply, OTHER_BROWSER);
    if (region === null) return say(reply, NO_INVITE);
    return toStore(reply, region, FAULT_WORDS[why]);
  });
};
