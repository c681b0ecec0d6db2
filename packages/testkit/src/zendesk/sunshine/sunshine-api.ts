import type { Answer } from '../wire/call.ts';
import { parseBody } from '../wire/read-request.ts';
import type { Refusal } from '../wire/refusal.ts';
import { refusing } from '../wire/send-answer.ts';
import type { Control } from './control.ts';
import { conversationEndpoints } from './conversation-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { integrationEndpoints } from './integration-endpoints.ts';
import { missing, refused } from './refused.ts';
import type { SunshineState } from './state.ts';
import { switchboardEndpoints } from './switchboard-endpoints.ts';

/** A request, read. */
export interface SunshineCame {
  method: string;
  url: URL;
  raw: string;
  headers: Readonly<Record<string, string>>;
}

const APP = /^\/sc\/v2\/apps\/([^/]+)(\/.*)?$/;

/** The API of messaging: who may ask, and what is answered. */
export class SunshineApi {
  readonly #state: SunshineState;
  readonly #endpoints: readonly Endpoint[];

  constructor(state: SunshineState, control: Control) {
    this.#state = state;
    this.#endpoints = [
      ...conversationEndpoints(state, control),
      ...switchboardEndpoints(state),
      ...integrationEndpoints(state),
    ];
  }

  /** How a request is refused, or what answers it once it is let go on. */
  admit({ method, url, raw, headers }: SunshineCame): Answer | (() => Answer) {
    const { appId } = this.#state;
    if (!this.#isKey(headers['authorization']))
      return this.#refuse(refused(401, 'unauthorized', 'Authorization is required'));
    const [, app, path = ''] = APP.exec(url.pathname) ?? [];
    if (app !== appId) return this.#refuse(missing('app'));
    const found = this.#endpoints.flatMap((endpoint) => {
      const match = endpoint.method === method ? endpoint.path.exec(path) : null;
      return match ? [{ endpoint, ids: match.slice(1) }] : [];
    });
    const [first] = found;
    if (!first) return this.#refuse(refused(404, 'not_found', 'Not found'));
    const { endpoint, ids } = first;
    return () =>
      refusing(() => {
        const body = parseBody(raw, headers['content-type']);
        return endpoint.answer({ ids, body, query: url.searchParams });
      });
  }

  #isKey(authorization = ''): boolean {
    const { keyId, secret } = this.#state.key;
    const [scheme = '', value = ''] = authorization.split(' ');
    const said = Buffer.from(value, 'base64').toString('utf8');
    return scheme.toLowerCase() === 'basic' && said === `${keyId}:${secret}`;
  }

  #refuse({ status, body }: Refusal): Answer {
    return { status, body };
  }
}
