import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../helpdesk/clock.ts';
import type { Fault, FaultPlan } from '../helpdesk/faults.ts';
import { goWrong } from '../helpdesk/go-wrong.ts';
import type { FaultEffects } from '../helpdesk/go-wrong.ts';
import type { Api } from './api.ts';
import type { ZendeskRequest } from './fake-zendesk.ts';
import type { Limits } from './limits.ts';
import { marketplaceOf } from './marketplace.ts';
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
}

const WRITES = /^(\/routing)?\/tickets(\/|\.|$)|^\/sc\/.+Control$/;

/** Where requests come in: all are kept, and go wrong as told. */
export class FrontDoor {
  readonly requests: ZendeskRequest[] = [];
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
    const { api, clock, limits } = this.#parts;
    const url = new URL(request.url ?? '/', 'http://zendesk.invalid');
    const raw = await readRaw(request);
    const came = this.#keep(request, url);
    const fault = this.plan?.(came) ?? this.queue.shift() ?? null;
    if (fault?.kind === 'expired') this.#parts.expire(request.headers.authorization);
    const act = api.admit({
      method: came.method,
      url,
      raw,
      headers: headersOf(request),
      base: `http://${request.headers.host ?? '127.0.0.1'}/api/v2`,
      stale: fault?.kind === 'stale' ? fault.by : 0,
    });
    const always = { date: clock.now().toUTCString(), ...limits.headers(came.at) };
    if (typeof act !== 'function') {
      sendAnswer(response, act, always);
      return;
    }
    if (fault?.kind === 'slow') await delay(fault.ms);
    if (fault && goWrong(fault, response, this.#effects(act, response, always))) return;
    sendAnswer(response, act(), always);
  }

  #keep(request: IncomingMessage, url: URL): ZendeskRequest {
    const { authorization, ...headers } = headersOf(request);
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api\/v2(?=\/)/, '');
    const came: ZendeskRequest = {
      n: this.requests.length + 1,
      method,
      path,
      write: method !== 'GET' && WRITES.test(path),
      at: this.#parts.clock.trueNow().getTime(),
      headers,
      scheme: authorization?.split(' ')[0]?.toLowerCase() ?? null,
      query: url.search,
      marketplace: marketplaceOf(headers),
    };
    this.requests.push(came);
    return came;
  }

  #effects(
    act: () => Answer,
    response: ServerResponse,
    always: Readonly<Record<string, string>>,
  ): FaultEffects {
    const { clock, limits } = this.#parts;
    return {
      act: () => void act(),
      refuseFor: (seconds, as) => {
        limits.begin(clock.trueNow().getTime(), seconds);
        const until = new Date(clock.now().getTime() + seconds * 1_000);
        const after = as === 'seconds' ? String(seconds) : until.toUTCString();
        const body = { error: 'APIRateLimitExceeded', description: 'Too many requests' };
        sendAnswer(response, { status: 429, body, headers: { 'retry-after': after } }, always);
      },
      later: () => void this.#late.push(() => void act()),
      hangs: () => this.onHang?.(),
    };
  }
}
