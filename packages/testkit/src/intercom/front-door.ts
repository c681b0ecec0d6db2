import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../helpdesk/clock.ts';
import type { Fault, FaultPlan } from '../helpdesk/faults.ts';
import { goWrong } from '../helpdesk/go-wrong.ts';
import type { FaultEffects } from '../helpdesk/go-wrong.ts';
import type { Api } from './api.ts';
import type { IntercomRequest } from './fake-intercom.ts';
import type { Limits } from './limits.ts';
import type { Answer } from './wire/call.ts';
import { headersOf, readRaw } from './wire/read-request.ts';
import { Refusal } from './wire/refusal.ts';
import { sendAnswer } from './wire/send-answer.ts';

/** What the door opens to. */
export interface FrontDoorParts {
  api: Api;
  limits: Limits;
  clock: Clock;
  /** Lets what a request showed let nobody in any more. */
  expire: (authorization: string | undefined) => void;
  /** A file beside a part; null where none is. */
  fileAt: (path: string) => { type: string; bytes: Buffer } | null;
}

const WRITES = /^\/conversations\/(?!search$)[^/]+/;

/** Where requests come in: all are kept, and go wrong as told. */
export class FrontDoor {
  readonly requests: IntercomRequest[] = [];
  /** Goes wrong with the next requests, one each, where the plan says nothing. */
  readonly queue: Fault[] = [];
  plan: FaultPlan | null = null;
  onHang: (() => void) | null = null;
  readonly #parts: FrontDoorParts;
  #late: (() => void)[] = [];

  constructor(parts: FrontDoorParts) {
    this.#parts = parts;
  }

  open(request: IncomingMessage, response: ServerResponse): void {
    this.#answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal)
        sendAnswer(response, { status: error.status, body: error.body }, {});
      else response.destroy();
    });
  }

  /** Lets requests take effect whose clients gave up. Gives how many did. */
  releaseLate(): number {
    const released = this.#late.splice(0);
    for (const act of released) act();
    return released.length;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { api } = this.#parts;
    const url = new URL(request.url ?? '/', 'http://intercom.invalid');
    const raw = await readRaw(request);
    if (this.#sendFile(url, response)) return;
    const came = this.#keep(request, url);
    const fault = this.plan?.(came) ?? this.queue.shift() ?? null;
    if (fault?.kind === 'expired') this.#parts.expire(request.headers.authorization);
    const act = api.admit({
      method: came.method,
      url,
      raw,
      headers: headersOf(request),
      origin: `http://${request.headers.host ?? '127.0.0.1'}`,
      stale: fault?.kind === 'stale' ? fault.by : 0,
    });
    if (typeof act !== 'function') {
      sendAnswer(response, act, this.#always());
      return;
    }
    if (fault?.kind === 'slow') await delay(fault.ms);
    if (fault && goWrong(fault, response, this.#effects(act, response))) return;
    sendAnswer(response, act(), this.#always());
  }

  #sendFile(url: URL, response: ServerResponse): boolean {
    const file = this.#parts.fileAt(url.pathname);
    if (file === null) return false;
    response.writeHead(200, { 'content-type': file.type });
    response.end(file.bytes);
    return true;
  }

  #always(): Record<string, string> {
    const { clock, limits } = this.#parts;
    const [at, now] = [clock.trueNow().getTime(), clock.now()];
    return { date: now.toUTCString(), ...limits.headers(at, now.getTime() - at) };
  }

  #keep(request: IncomingMessage, url: URL): IntercomRequest {
    const { authorization, ...headers } = headersOf(request);
    const method = request.method ?? 'GET';
    const came: IntercomRequest = {
      n: this.requests.length + 1,
      method,
      path: url.pathname,
      write: method !== 'GET' && WRITES.test(url.pathname),
      at: this.#parts.clock.trueNow().getTime(),
      headers,
      query: url.search,
      version: headers['intercom-version'] ?? null,
      scheme: authorization?.split(' ')[0]?.toLowerCase() ?? null,
    };
    this.requests.push(came);
    return came;
  }

  #effects(act: () => Answer, response: ServerResponse): FaultEffects {
    const { api, clock, limits } = this.#parts;
    return {
      act: () => void act(),
      refuseFor: (seconds, as) => {
        limits.begin(clock.trueNow().getTime(), seconds);
        const answer = api.tooMany(seconds);
        // Told in a date alone, it is `X-RateLimit-Reset`; in seconds, `Retry-After` says it too.
        const told = as === 'seconds' ? { headers: { 'retry-after': String(seconds) } } : {};
        sendAnswer(response, { ...answer, ...told }, this.#always());
      },
      later: () => void this.#late.push(() => void act()),
      hangs: () => this.onHang?.(),
    };
  }
}
