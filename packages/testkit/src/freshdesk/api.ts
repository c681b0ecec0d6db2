import type { Limits } from './limits.ts';
import { findRoute } from './router.ts';
import type { Account } from './state/account.ts';
import type { AgentRow } from './state/rows.ts';
import type { Answer } from './wire/call.ts';
import type { Body } from './wire/read-body.ts';
import { Refusal, forbidden, notFound, unauthorized } from './wire/refusal.ts';
import { answerOf, refusing } from './wire/send-answer.ts';

/** A request, read. */
export interface Came {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** What it says, or why that can't be read. */
  body: Body | Refusal;
  base: string;
  stale: number;
}

export interface ApiParts {
  account: Account;
  limits: Limits;
  trueNow: () => Date;
}

/** How a request is refused, or what answers it once it is let go on; and the credits it has used so far. */
export interface Admitted {
  act: Answer | (() => Answer);
  used: () => number;
}

/** The key in `Basic`: what stands before the colon; the password may be anything. */
export const keyIn = (authorization: string | undefined): string | null => {
  const [, coded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '') ?? [];
  const [key = ''] = Buffer.from(coded, 'base64').toString('utf8').split(':');
  return key === '' ? null : key;
};

/** Answers requests: whom it lets in, how often, and what is done. */
export class Api {
  readonly #parts: ApiParts;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** Who asks is looked at now, the rest when it is let go on. */
  admit(came: Came): Admitted {
    const { account, limits, trueNow } = this.#parts;
    const at = trueNow().getTime();
    const key = keyIn(came.headers['authorization']);
    const agent = key === null ? null : account.agentOfKey(key);
    const path = came.url.pathname.replace(/^\/api\/v2/, '');
    let used = 0;
    const done = (act: Answer | (() => Answer)): Admitted => ({ act, used: () => used });
    if (agent === null && !account.assumptions.strangersCount)
      return done(answerOf(unauthorized()));
    const wait = limits.admit(at, agent === null ? undefined : this.#counts(came.method, path));
    if (wait !== null) return done(this.tooMany(wait));
    used = 1;
    if (agent === null) return done(answerOf(unauthorized()));
    const spend = (credits: number): void => {
      used += credits;
      limits.spend(at, credits);
    };
    return done(() => refusing(() => this.#call(came, path, agent, spend)));
  }

  /** Says that it was too much. */
  tooMany(seconds: number): Answer {
    return {
      status: 429,
      body: { message: 'You have exceeded the limit of requests per minute' },
      ...(this.#parts.account.assumptions.retryAfter && {
        headers: { 'retry-after': String(seconds) },
      }),
    };
  }

  #counts(method: string, path: string) {
    try {
      return findRoute(method, path).route.counts;
    } catch {
      return undefined;
    }
  }

  #call(came: Came, path: string, agent: AgentRow, spend: (credits: number) => void): Answer {
    const { account } = this.#parts;
    if (!came.url.pathname.startsWith('/api/v2/')) throw notFound();
    const { route, params } = findRoute(came.method, path);
    if (route.may === 'admin' && !account.isAdmin(agent)) throw forbidden();
    if (came.body instanceof Refusal) throw came.body;
    return route.handle({
      account,
      agent,
      params,
      path,
      spend,
      method: came.method,
      query: new URLSearchParams(came.url.search),
      body: came.body.json,
      uploads: came.body.uploads,
      base: came.base,
      stale: came.stale,
    });
  }
}
