import { briefLinks } from '@baton/handoff-service';
import type { LinkRefusal, LinkSource, Service } from '@baton/handoff-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AddressRate } from '../pages/address-rate.ts';
import { readBuiltPage, serveBuiltFiles } from '../pages/built-files.ts';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';
import { proofCookie } from './proof-cookie.ts';
import { isSameOrigin } from './same-origin.ts';

/** What the pages are served with. */
export interface BriefPagesOptions {
  /** By the name of the helpdesk. */
  sources: ReadonlyMap<string, LinkSource>;
  /** Address others reach this server at, without a slash at the end. */
  baseUrl: () => string;
  log: Logger;
  now?: () => Date;
}

/** What the page is told of a refusal; the request's number stands in the log beside the cause. */
type Said = LinkRefusal | 'too-many';

/** Bytes of a request; a link has about five hundred. */
const BODY_LIMIT = 8 * 1_024;
/** A whole team may share one address; whoever guesses has one guess for each link anyway. */
const MOST_A_MINUTE = 600;
const PLACE = '<!-- baton:head -->';

/** For the page, which says it in words: what is asked for is no fault. */
const STATUS: Record<Said, number> = {
  invalid: 400,
  expired: 410,
  used: 410,
  'code-needed': 401,
  'other-person': 401,
  'wrong-code': 403,
  denied: 403,
  unreachable: 503,
  'too-many': 429,
};

const readAttempt = (body: unknown): { token: string; code: string | null } | null => {
  const { token, code, ...more } = (body ?? {}) as Record<string, unknown>;
  if (typeof token !== 'string' || Object.keys(more).length > 0) return null;
  if (code === undefined || code === null) return { token, code: null };
  return typeof code === 'string' && /^\d{6}$/.test(code) ? { token, code } : null;
};

/**
 * The page of a whole brief, for helpdesks whose own panel is small. The page itself is the same for everybody and holds
 * nothing; it posts the link that stands behind the # of its address, and is given a session for one ticket.
 */
export const briefPages = async (
  { app, sessions, pageLoads }: Pick<Service, 'app' | 'sessions' | 'pageLoads'>,
  { sources, baseUrl, log, now }: BriefPagesOptions,
): Promise<void> => {
  const page = await readBuiltPage('brief');
  await serveBuiltFiles(app, 'brief', '/brief/assets/');
  const links = briefLinks({ sources, sessions, pageLoads, ...(now && { now }) });
  const rate = new AddressRate(MOST_A_MINUTE);
  const cookieOf = () => proofCookie(baseUrl().startsWith('https:'));

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    why: Said,
    cause: string,
    locale: string | null = null,
  ): FastifyReply => {
    const asked = why === 'code-needed' || why === 'other-person';
    log[asked ? 'debug' : 'warn']({ requestId: request.id, why: cause }, 'brief not opened');
    return reply
      .code(STATUS[why])
      .header('cache-control', 'no-store')
      .send({ why, locale, request: request.id });
  };

  app.get('/brief', (_request, reply) => {
    const nonce = newNonce();
    return pageHeaders(reply, { nonce, frameAncestors: `'none'` })
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('x-robots-tag', 'noindex, nofollow')
      .send(page.replace(PLACE, () => `<meta property="csp-nonce" nonce="${nonce}">`));
  });

  void app.register(async (scope) => {
    scope.setErrorHandler<Error & { code?: string; statusCode?: number; status?: number }>(
      (error, request, reply) => {
        const status = error.statusCode ?? error.status ?? 500;
        // The code of what happened, never its text: it may quote what was sent.
        const cause = error.code ?? error.name;
        return refuse(request, reply, status < 500 ? 'invalid' : 'unreachable', cause);
      },
    );
    scope.addHook('onRequest', async (request, reply) => {
      // First: a stranger's page in somebody's browser must not use up what a whole team shares.
      if (!isSameOrigin(request.headers, new URL(baseUrl()).origin)) {
        await refuse(request, reply, 'invalid', 'origin');
        return;
      }
      if (rate.take(request.ip)) return;
      void reply.header('retry-after', '60');
      await refuse(request, reply, 'too-many', 'rate');
    });
    scope.post('/brief/open', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const attempt = readAttempt(request.body);
      if (!attempt) return refuse(request, reply, 'invalid', 'body');
      const cookie = cookieOf();
      const proof = cookie.read(request.headers.cookie);
      const outcome = await links.open({ ...attempt, proof });
      if (!outcome.ok) return refuse(request, reply, outcome.why, outcome.why, outcome.locale);
      if (outcome.proof) void reply.header('set-cookie', cookie.write(outcome.proof));
      const { session, tier, locale, helpdesk, ticket } = outcome;
      return reply
        .header('cache-control', 'no-store')
        .send({ session, tier, locale, helpdesk, ticket });
    });
  });
};
