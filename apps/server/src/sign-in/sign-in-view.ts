import type { Attempt } from '@baton/handoff-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { agreePage, cancelWay, codePage, endPage, wayPage } from './pages.ts';
import type { PageParts } from './pages.ts';
import { sendPage } from './send-page.ts';
import { signInWords } from './words.ts';
import type { SignInEnd, SignInFault } from './words.ts';

/** A sign-in that is under way, and the key of its forms. */
export interface Whose {
  attempt: Attempt;
  key: string;
}

/** A request, and what answers it. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Shows where a sign-in is. */
export interface SignInView {
  /** The page that it is at; `entered`: an address that is shown again. */
  at: (
    exchange: Exchange,
    whose: Whose,
    fault?: SignInFault | null,
    entered?: string,
  ) => FastifyReply;
  /** That it ends here. Of a sign-in that is proven, people can still go back to whoever sent them. */
  end: (exchange: Exchange, why: SignInEnd, whose?: Whose | null) => FastifyReply;
  /** Sends the browser elsewhere. */
  leave: (exchange: Exchange, url: string) => FastifyReply;
}

const STATUS: Readonly<Record<SignInEnd, number>> = {
  client: 400,
  redirect: 400,
  over: 400,
  busy: 429,
  unreachable: 503,
  'no-way': 503,
};

/** Addresses a form may lead to that are not https: of a development set-up, on somebody's own machine. */
const leadsTo = ({ redirectUri, client }: Attempt): string[] => {
  const urls = [redirectUri, client.ways.oidc?.issuer ?? redirectUri].map((at) => new URL(at));
  return [
    ...new Set(urls.filter(({ protocol }) => protocol === 'http:').map(({ origin }) => origin)),
  ];
};

/** @param mailbox in development: where mail is read that is not sent */
export const signInView = (sendsMail: boolean, mailbox: string | null): SignInView => {
  const end: SignInView['end'] = ({ request, reply }, why, whose = null) => {
    const { lang, words } = signInWords(request.headers['accept-language']);
    const status = STATUS[why];
    if (status === 429 || status === 503) void reply.header('retry-after', '60');
    const page = endPage(words, why, {
      request: why === 'unreachable' ? request.id : null,
      way: whose && cancelWay({ words, key: whose.key }),
    });
    return sendPage(reply, {
      ...page,
      status,
      lang,
      leadsTo: whose ? leadsTo(whose.attempt) : [],
    });
  };

  const pageAt = (parts: PageParts, fault: SignInFault | null, entered: string) => {
    if (parts.attempt.person) return agreePage(parts);
    const isAwaited = parts.attempt.isMailed && parts.ways.mail;
    return isAwaited ? codePage(parts, fault) : wayPage(parts, fault, entered);
  };

  return {
    end,
    at: (exchange, { attempt, key }, fault = null, entered = '') => {
      const { lang, words } = signInWords(exchange.request.headers['accept-language']);
      const { ways: open } = attempt.client;
      const ways = { mail: open.mail && sendsMail, company: open.oidc !== null };
      if (!ways.mail && !ways.company && !attempt.person)
        return end(exchange, 'no-way', { attempt, key });
      const page = pageAt(
        { words, attempt, key, ways, request: exchange.request.id, mailbox },
        fault,
        entered,
      );
      const status = fault === 'too-many' ? 429 : 200;
      return sendPage(exchange.reply, { ...page, status, lang, leadsTo: leadsTo(attempt) });
    },
    leave: ({ reply }, url) =>
      reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'no-referrer')
        .redirect(url, 303),
  };
};
