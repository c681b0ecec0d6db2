import { newSecret } from '@baton/handoff-service';
import type { SignInPages } from '@baton/handoff-service';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { AddressRate } from '../pages/address-rate.ts';
import { browserCookie } from './browser-cookie.ts';
import { COMPANY_PATH, companySteps } from './company-steps.ts';
import type { Company } from './company.ts';
import { formOf, takeForms } from './forms.ts';
import { mailSteps } from './mail-steps.ts';
import type { Mailer } from './mailer.ts';
import { oauthDoors } from './oauth-doors.ts';
import { signInView } from './sign-in-view.ts';
import type { Exchange } from './sign-in-view.ts';
import type { Steps, TakeStep } from './steps.ts';

/** What the pages are served with. */
export interface SignInPagesOptions {
  pages: SignInPages;
  /** Address others reach this server at. */
  baseUrl: () => string;
  /** Null where no mail can be sent. */
  mailer: Mailer | null;
  company: Company;
  /** In development: where mail is read that is not sent. */
  mailbox: string | null;
  log: Logger;
  /** Milliseconds, never going back: what minutes are told by. */
  clock?: () => number;
}

/** Nobody signs in more often; a whole team may come from one address. */
const MOST_A_MINUTE = 240;
const PATH = '/oauth/authorize';

/** Sites that a form of ours can't come from, whatever else it carries. */
const FOREIGN = new Set<unknown>(['cross-site', 'same-site']);

/**
 * Where people sign in: a client sends their browser here, they prove who they are in one of the ways of their account, agree, and
 * are sent back with a code. Nobody is ever sent to an address that is not known to be the client's own.
 */
export const signInPages = (app: FastifyInstance, options: SignInPagesOptions): void => {
  const { pages, baseUrl, mailer, mailbox, log } = options;
  const rate = new AddressRate(MOST_A_MINUTE, options.clock);
  const view = signInView(mailer !== null, mailbox);
  const company = companySteps({ ...options, view });
  // Asked late: a server learns its address when it listens.
  const cookie = () => browserCookie(baseUrl().startsWith('https://'));

  /** A sign-in from its first page on, in this browser. */
  const begin = async (
    exchange: Exchange,
    asked: Parameters<SignInPages['begin']>[0],
  ): Promise<FastifyReply> => {
    const { request, reply } = exchange;
    const browser = cookie().read(request.headers.cookie) ?? newSecret('browser');
    const key = await pages.begin(asked, browser);
    const attempt = key === null ? null : await pages.find(key, browser);
    if (key === null || !attempt) return view.end(exchange, 'client');
    void reply.header('set-cookie', cookie().write(browser));
    return view.at(exchange, { attempt, key });
  };

  const steps: Steps = {
    ...mailSteps({ pages, view }, mailer),
    company: company.leave,
    restart: async (posted) => {
      await pages.giveUp(posted.attempt);
      return begin(posted, posted.attempt);
    },
    agree: async (posted) => {
      const url = await pages.agree(posted.attempt);
      if (url === null) return view.end(posted, 'over');
      const { tenant, helpdesk } = posted.attempt.client;
      log.info({ tenant, helpdesk, requestId: posted.request.id }, 'signed in');
      return view.leave(posted, url);
    },
    cancel: async (posted) => view.leave(posted, await pages.giveUp(posted.attempt)),
  };
  const stepOf = new Map<string, TakeStep>(Object.entries(steps));

  void app.register(async (scope) => {
    takeForms(scope);
    scope.addHook('onRequest', async (request, reply) => {
      if (!rate.take(request.ip)) await view.end({ request, reply }, 'busy');
    });
    scope.setErrorHandler<Error & { code?: string; statusCode?: number }>(
      (error, request, reply) => {
        // The code of what happened, never its text.
        log.warn({ requestId: request.id, cause: error.code ?? error.name }, 'no sign-in');
        const { statusCode = 500 } = error;
        const isTheirs = statusCode >= 400 && statusCode < 500;
        return view.end({ request, reply }, isTheirs ? 'over' : 'unreachable');
      },
    );

    scope.get(PATH, { exposeHeadRoute: false }, async (request, reply) => {
      const reading = await pages.read(new URL(request.url, baseUrl()).searchParams);
      if (reading.ok) return begin({ request, reply }, reading.request);
      return reading.why === 'request'
        ? view.leave({ request, reply }, reading.redirect)
        : view.end({ request, reply }, reading.why);
    });

    scope.post(PATH, async (request, reply) => {
      const form = formOf(request);
      const browser = cookie().read(request.headers.cookie);
      const key = form?.get('key');
      const step = stepOf.get(form?.get('step') ?? '');
      const isForeign = FOREIGN.has(request.headers['sec-fetch-site']);
      const attempt = key && browser && !isForeign ? await pages.find(key, browser) : null;
      return form && browser && key && attempt && step
        ? step({ request, reply, form, browser, key, attempt })
        : view.end({ request, reply }, 'over');
    });

    scope.get(COMPANY_PATH, { exposeHeadRoute: false }, (request, reply) =>
      company.comeBack({ request, reply }, cookie().read(request.headers.cookie)),
    );
  });
  oauthDoors(app, { pages, baseUrl, log });
};
