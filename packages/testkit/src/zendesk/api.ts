import type { Account } from './state/account.ts';
import { answerAuthorization, answerTokens } from './auth/oauth-answers.ts';
import { askingOf, permit } from './auth/authenticate.ts';
import { answerToken, tokenIn } from './auth/token-answers.ts';
import type { Grants, Lifetimes } from './auth/grants.ts';
import type { Limits, Wait } from './limits.ts';
import { findRoute } from './router.ts';
import type { SunshineApi } from './sunshine/sunshine-api.ts';
import type { Answer, Call } from './wire/call.ts';
import { parseBody } from './wire/read-request.ts';
import { Refusal, noEndpoint } from './wire/refusal.ts';
import { refusing } from './wire/send-answer.ts';

/** A request, read. */
export interface Came {
  method: string;
  url: URL;
  raw: string;
  headers: Readonly<Record<string, string>>;
  base: string;
  stale: number;
}

/** What answers rest on. */
export interface ApiParts {
  account: Account;
  grants: Grants;
  limits: Limits;
  lifetimes: Lifetimes;
  trueNow: () => Date;
  apiToken: () => string;
  signedIn: () => number | null;
  sunshine: SunshineApi;
}

const waits = ({ seconds, body }: Wait): Answer => ({
  status: 429,
  body,
  headers: { 'retry-after': String(seconds) },
});

const UPDATE = /^\/tickets\/(\d+)(\/tags)?(\.json)?$/;

/** Answers requests: whom it lets in, how often, and what is done. */
export class Api {
  readonly #parts: ApiParts;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** How a request is refused, or what answers it once it is let go on. Who asks is looked at now, the rest then. */
  admit(came: Came): Answer | (() => Answer) {
    const { pathname, searchParams } = came.url;
    if (pathname.startsWith('/oauth/')) return this.#oauth(came, pathname, searchParams);
    if (pathname.startsWith('/sc/')) return this.#parts.sunshine.admit(came);
    try {
      if (!pathname.startsWith('/api/v2/')) throw noEndpoint();
      return this.#admitCall(came, pathname.slice('/api/v2'.length));
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body };
      throw error;
    }
  }

  #admitCall(came: Came, path: string): Answer | (() => Answer) {
    const { account, limits, trueNow } = this.#parts;
    const asking = askingOf(came.headers['authorization'], {
      ...this.#parts,
      apiToken: this.#parts.apiToken(),
    });
    const wait = limits.admit(trueNow().getTime());
    if (wait !== null) return waits(wait);
    const user = asking?.user ?? null;
    return () =>
      refusing(() => {
        const which = tokenIn(path);
        if (which !== null)
          return answerToken(this.#parts.grants, {
            method: came.method,
            which,
            authorization: came.headers['authorization'],
            asking,
            currentEnds: account.assumptions.currentEnds,
          });
        const { route, params } = findRoute(came.method, path);
        permit(asking, route);
        const call: Call = {
          account,
          user,
          params,
          method: came.method,
          headers: came.headers,
          query: new URLSearchParams(came.url.search),
          base: came.base,
          stale: came.stale,
          // What is uploaded is no envelope, whatever its type is.
          body: /^\/uploads(\.|$)/.test(path)
            ? {}
            : parseBody(came.raw, came.headers['content-type']),
          raw: came.raw,
          path: path.replace(/\.json$/, ''),
        };
        return this.#limited(call, () => route.handle(call));
      });
  }

  /** Updates of one ticket by one person are few in ten minutes. */
  #limited(call: Call, handle: () => Answer): Answer {
    const { account, limits, trueNow } = this.#parts;
    const [, ticket, tags] = UPDATE.exec(call.path) ?? [];
    const counts = call.method === 'PUT' && (tags === undefined || account.assumptions.tagsCount);
    if (ticket === undefined || !counts || !call.user) return handle();
    const [at, id, user] = [trueNow().getTime(), Number(ticket), call.user.id];
    const wait = limits.admitUpdate(at, id, user);
    const headers = limits.updateHeaders(at, id, user);
    const answer = wait === null ? refusing(handle) : waits(wait);
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }

  #oauth(came: Came, path: string, query: URLSearchParams): () => Answer {
    const { grants, lifetimes, signedIn } = this.#parts;
    return () =>
      refusing(() => {
        if (came.method === 'POST' && path === '/oauth/tokens')
          return answerTokens(grants, parseBody(came.raw, came.headers['content-type']), lifetimes);
        if (came.method === 'GET' && path === '/oauth/authorizations/new')
          return answerAuthorization(grants, query, signedIn());
        throw noEndpoint();
      });
  }
}
