import { CONSENT_PATH } from '@baton/helpdesks';
import type { CameBack, ConsentOutcome } from '@baton/helpdesks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';
import { AddressRate } from '../pages/address-rate.ts';
import { consentWords } from './consent-words.ts';
import type { Said } from './consent-words.ts';

/** What the page is served with. */
export interface ConsentPageOptions {
  finish: (back: CameBack) => Promise<ConsentOutcome>;
  log: Logger;
}

const STATUS: Record<Said, number> = {
  given: 200,
  denied: 200,
  expired: 400,
  refused: 502,
  'other-person': 403,
  off: 409,
  unreachable: 503,
};

const STYLE = `
:root { color-scheme: light dark; --text: #2f3941; --soft: #68737d; --card: #fff; --page: #f8f9f9; --line: #d8dcde; }
@media (prefers-color-scheme: dark) { :root { --text: #d8dcde; --soft: #b0b8be; --card: #1f2b33; --page: #151a1e; --line: #39434b; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { box-sizing: border-box; width: min(28rem, 100% - 2rem); padding: 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: .5rem 0 0; }
.soft { color: var(--soft); font-size: .875rem; }`;

/** The code is good once, and the address bar is no place for it; who is done sees the brief again behind this window. */
const script = (closes: boolean): string =>
  `history.replaceState(null, '', location.pathname);${closes ? ' setTimeout(() => close(), 1200);' : ''}`;

const one = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const backOf = (query: unknown): CameBack => {
  const { state, code, error } = (query ?? {}) as Record<string, unknown>;
  return { state: one(state) ?? '', code: one(code), error: one(error) };
};

/**
 * The page Zendesk sends agents back to. It takes what they bring, says in words what became of it, and closes itself; it shows
 * nothing of anybody, links nowhere, and no window has a hold on it.
 */
export const consentPage = (app: FastifyInstance, { finish, log }: ConsentPageOptions): void => {
  const rate = new AddressRate();

  const say = (request: FastifyRequest, reply: FastifyReply, said: Said): FastifyReply => {
    const nonce = newNonce();
    const { lang, words } = consentWords(request.headers['accept-language']);
    const { title, text } = words[said];
    const number = said === 'given' || said === 'denied' ? '' : `${words.request} ${request.id}`;
    const body = [
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
      `<style nonce="${nonce}">${STYLE}</style></head><body><main><div role="${said === 'given' ? 'status' : 'alert'}">`,
      `<h1>${title}</h1><p>${text}</p><p class="soft">${number === '' ? words.close : number}</p>`,
      `</div></main><script nonce="${nonce}">${script(said === 'given')}</script></body></html>`,
    ].join('');
    return pageHeaders(reply.code(STATUS[said]), { nonce, frameAncestors: `'none'` })
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .send(body);
  };

  // A look without a body would use up what is good once.
  app.get(CONSENT_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    if (!rate.take(request.ip)) {
      void reply.header('retry-after', '60');
      return say(request, reply, 'unreachable');
    }
    const outcome = await finish(backOf(request.query));
    if (outcome.ok) {
      log.info({ tenant: outcome.tenant, requestId: request.id }, 'leave given');
      return say(request, reply, 'given');
    }
    const { why, tenant } = outcome;
    log.warn({ requestId: request.id, why, tenant }, 'leave not given');
    return say(request, reply, why);
  });
};
