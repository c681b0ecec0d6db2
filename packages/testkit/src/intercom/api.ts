import { answerStatus } from './routes/app-status.ts';
import { answerAuthorize, answerToken } from './oauth/oauth-answers.ts';
import type { Grant } from './oauth/grants.ts';
import type { OauthParts } from './oauth/oauth-answers.ts';
import type { Limits } from './limits.ts';
import { findRoute } from './router.ts';
import type { Workspace } from './state/workspace.ts';
import { demandKnown } from './wire/body-fields.ts';
import { ok } from './wire/call.ts';
import type { Answer } from './wire/call.ts';
import { parseBody } from './wire/read-request.ts';
import { Refusal, unauthorized, unscoped } from './wire/refusal.ts';
import { refusing } from './wire/send-answer.ts';
import { isVersion } from './wire/version.ts';
import type { Version } from './wire/version.ts';

/** A request, read. */
export interface Came {
  method: string;
  url: URL;
  raw: string;
  headers: Readonly<Record<string, string>>;
  origin: string;
  stale: number;
}

export interface ApiParts {
  workspace: Workspace;
  oauth: OauthParts;
  limits: Limits;
  trueNow: () => Date;
  /** The app was taken off the workspace by itself. */
  onUninstall: () => void;
}

const bearerIn = (authorization: string | undefined): string => {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw unauthorized('Access Token Missing');
  return token;
};

/** Answers requests: whom it lets in, how often, and what is done. */
export class Api {
  readonly #parts: ApiParts;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** How a request is refused, or what answers it once it is let go on. Who asks is looked at now, the rest then. */
  admit(came: Came): Answer | (() => Answer) {
    const { pathname, searchParams } = came.url;
    const { oauth, limits, trueNow } = this.#parts;
    if (came.method === 'GET' && pathname === '/oauth')
      return () => refusing(() => answerAuthorize(searchParams, oauth));
    if (came.method === 'POST' && pathname === '/auth/eagle/token')
      return () =>
        refusing(() => answerToken(parseBody(came.raw, came.headers['content-type']), oauth));
    try {
      const token = bearerIn(came.headers['authorization']);
      const grant = oauth.grants.of(token);
      if (!grant) throw unauthorized();
      const wait = limits.admit(trueNow().getTime());
      if (wait !== null) return this.tooMany(wait);
      return () => refusing(() => this.#call(came, token, grant));
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body };
      throw error;
    }
  }

  /** Says that it was too much. */
  tooMany(seconds: number): Answer {
    const { body } = new Refusal(429, 'rate_limit_exceeded', 'Exceeded rate limit');
    const says = this.#parts.workspace.assumptions.retryAfter;
    return { status: 429, body, ...(says && { headers: { 'retry-after': String(seconds) } }) };
  }

  #call(came: Came, token: string, grant: Grant): Answer {
    const { workspace, oauth } = this.#parts;
    const { pathname } = came.url;
    if (came.method === 'POST' && pathname === '/auth/uninstall') {
      oauth.grants.endAll();
      this.#parts.onUninstall();
      return ok({ id: workspace.options.id });
    }
    const version = this.#version(came.headers['intercom-version']);
    if (came.method === 'POST' && pathname === '/app_install/status')
      return answerStatus(workspace, parseBody(came.raw, came.headers['content-type']));
    const { route, params } = findRoute(came.method, pathname, version);
    if (route.scope !== null && !grant.scopes.includes(route.scope)) throw unscoped(route.scope);
    const admin = workspace.admins.get(grant.admin);
    if (!admin) throw unauthorized();
    const body = parseBody(came.raw, came.headers['content-type']);
    if (!workspace.assumptions.unknownFieldsOverlooked) demandKnown(body, route.fields ?? []);
    const query = new URLSearchParams(came.url.search);
    const { origin, stale, method } = came;
    return route.handle({
      workspace,
      admin,
      token,
      version,
      method,
      params,
      query,
      body,
      stale,
      origin,
    });
  }

  /** @throws Refusal 400 */
  #version(asked: string | undefined): Version {
    const { assumptions, options } = this.#parts.workspace;
    if (asked === undefined && assumptions.versionOptional) return options.appVersion;
    if (isVersion(asked)) return asked;
    throw new Refusal(
      400,
      'intercom_version_invalid',
      asked === undefined
        ? 'Intercom-Version is missing'
        : 'The requested version could not be found',
    );
  }
}
