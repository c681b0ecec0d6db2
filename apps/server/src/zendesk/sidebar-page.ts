import { ZENDESK } from '@baton/helpdesks';
import type { PageDoor } from '@baton/helpdesks';
import type { Service, ViewerGate } from '@baton/handoff-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SendSidebar } from '../pages/sidebar-template.ts';
import { AddressRate } from '../pages/address-rate.ts';
import { readPageLoad } from './read-page-load.ts';

/** What the page is served with. */
export interface SidebarPageOptions {
  send: SendSidebar;
  /** Believes page loads. */
  door: PageDoor;
  /** Says who the person is. */
  gate: ViewerGate;
  log: Logger;
  /** Zendesk's own script; another one in development. */
  sdk?: { url: string; module: boolean };
  /** Whether a plain look at the address is answered, too; development has a page of its own there. */
  answersGet: boolean;
}

/** The second is what becomes of a service address that ends with a slash. */
const PATHS = ['/zendesk/sidebar', '//zendesk/sidebar'];
const SDK = {
  url: 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
  module: false,
};
/** Bytes of a form; a token has about a thousand. */
const FORM_LIMIT = 16 * 1024;
const PATIENCE_MS = 10_000;
/** For pages that hold nothing: whoever in Zendesk opened them may read why. */
const ANY_ACCOUNT = 'https://*.zendesk.com';

/** What the page says of a refusal; the cause is for the log alone. */
type Said = 'signature' | 'not-paired' | 'no-agent' | 'unreachable';

const localeOf = (request: FastifyRequest): string =>
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?/.exec(request.headers['accept-language'] ?? '')?.[0] ??
  'en';

/**
 * The sidebar inside Zendesk: a page load that Zendesk signed becomes a session of the person it names, once their account
 * says who they are. Whatever is not proven gets the same page without a session.
 */
export const zendeskSidebarPage = (
  { app, sessions }: Pick<Service, 'app' | 'sessions'>,
  { send, door, gate, log, sdk = SDK, answersGet }: SidebarPageOptions,
): void => {
  const rate = new AddressRate();

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    said: Said,
    cause: { why: string; subdomain?: string | null },
  ): FastifyReply => {
    log.warn({ requestId: request.id, ...cause }, 'page load refused');
    return send(reply.code(status), {
      boot: {
        session: '',
        tier: 'restricted',
        locale: localeOf(request),
        refused: { code: said, request: request.id },
      },
      frameAncestors: ANY_ACCOUNT,
      sdk,
    });
  };

  const open = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const form = typeof request.body === 'string' ? request.body : '';
    const load = readPageLoad(request.url, form);
    if (!load) return refuse(request, reply, 403, 'signature', { why: 'form' });
    const arrival = await door(load);
    if (!arrival.ok) {
      const { why, subdomain } = arrival;
      if (why === 'key-unavailable')
        return refuse(request, reply, 503, 'unreachable', { why, subdomain });
      const said = why === 'not-paired' ? why : 'signature';
      return refuse(request, reply, 403, said, { why, subdomain });
    }
    const { tenant, subdomain } = arrival.account;
    const { user } = arrival;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const verdict = await gate.check({ tenant, user, ticket: null, fresh: false, signal });
    if (!verdict.ok) {
      const { why } = verdict;
      return why === 'unreachable'
        ? refuse(request, reply, 503, 'unreachable', { why, subdomain })
        : refuse(request, reply, 403, 'no-agent', { why, subdomain });
    }
    const { tier, locale } = verdict;
    const viewer = `${ZENDESK}:${user}`;
    const person = { tenant, viewer, tier, helpdesk: ZENDESK, user };
    // The door and the gate may remember an account for some seconds that is another one by now.
    const session = await sessions.mintIn(subdomain, person);
    if (session === null)
      return refuse(request, reply, 403, 'not-paired', { why: 'not-paired', subdomain });
    return send(reply, {
      boot: { session, tier, locale: locale ?? localeOf(request) },
      frameAncestors: `https://${subdomain}.zendesk.com`,
      sdk,
    });
  };

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      (_request, body, done) => done(null, body),
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (rate.take(request.ip)) return;
      void reply.header('retry-after', '60');
      await refuse(request, reply, 429, 'unreachable', { why: 'rate' });
    });
    scope.setErrorHandler<Error & { code?: string; statusCode?: number }>(
      (error, request, reply) => {
        const status = error.statusCode ?? 500;
        // The code of what happened, never its text: it may quote what was sent.
        const cause = { why: error.code ?? error.name };
        return status >= 400 && status < 500
          ? refuse(request, reply, status, 'signature', cause)
          : refuse(request, reply, 503, 'unreachable', cause);
      },
    );
    for (const path of PATHS) {
      scope.post(path, open);
      if (answersGet)
        scope.get(path, (request, reply) =>
          send(reply, {
            boot: { session: '', tier: 'restricted', locale: localeOf(request) },
            frameAncestors: ANY_ACCOUNT,
            sdk: null,
          }),
        );
    }
  });
};
