import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../helpdesk/clock.ts';
import type { Fault, FaultPlan } from '../helpdesk/faults.ts';
import { goWrong } from '../helpdesk/go-wrong.ts';
import type { FaultEffects } from '../helpdesk/go-wrong.ts';
import type { Admitted, Api } from './api.ts';
import type { FreshdeskRequest } from './fake-freshdesk.ts';
import type { Limits } from './limits.ts';
import type { Answer } from './wire/call.ts';
import { headersOf, readBody, readRaw } from './wire/read-body.ts';
import { Refusal } from './wire/refusal.ts';
import { answerOf, sendAnswer } from './wire/send-answer.ts';

/** What the door opens to. */
export interface FrontDoorParts {
  api: Api;
  limits: Limits;
  clock: Clock;
  rateNumbers: 'whole' | 'point';
  /** Lets what a request showed let nobody in any more. */
  expire: (authorization: string | undefined) => void;
  /** A file of a message, by its id; null: there is none. */
  fileAt: (id: string) => { type: string; bytes: Buffer } | null;
}

const WRITES = /^\/(tickets|conversations)(\/|$)/;
const FILE = /^\/attachments\/(\d+)$/;

/** Where requests come in: all are kept, and go wrong as told. */
export class FrontDoor {
  readonly requests: FreshdeskRequest[] = [];
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
      if (error instanceof Refusal) sendAnswer(response, answerOf(error), {});
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
    const url = new URL(request.url ?? '/', 'http://freshdesk.invalid');
    const raw = await readRaw(request);
    const file = FILE.exec(url.pathname);
    if (file) {
      this.#sendFile(file[1] ?? '', response);
      return;
    }
    const body = await readBody(raw, request.headers['content-type']).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    const came = this.#keep(request, url);
    const fault = this.plan?.(came) ?? this.queue.shift() ?? null;
    if (fault?.kind === 'expired') this.#parts.expire(request.headers.authorization);
    const admitted = this.#parts.api.admit({
      method: came.method,
      url,
      body,
      headers: headersOf(request),
      base: `http://${request.headers.host ?? '127.0.0.1'}/api/v2`,
      stale: fault?.kind === 'stale' ? fault.by : 0,
    });
    const { act } = admitted;
    if (typeof act !== 'function') {
      sendAnswer(response, act, this.#always(admitted));
      return;
    }
    if (fault?.kind === 'slow') await delay(fault.ms);
    if (fault && goWrong(fault, response, this.#effects(act, admitted, response))) return;
    const answer = act();
    sendAnswer(response, answer, this.#always(admitted));
  }

  #always({ used }: Admitted): Record<string, string> {
    const { clock, limits, rateNumbers } = this.#parts;
    return {
      date: clock.now().toUTCString(),
      ...limits.headers(clock.trueNow().getTime(), used(), rateNumbers),
    };
  }

  #sendFile(id: string, response: ServerResponse): void {
    const file = this.#parts.fileAt(id);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.bytes ?? '');
  }

  #keep(request: IncomingMessage, url: URL): FreshdeskRequest {
    const { authorization, ...headers } = headersOf(request);
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api\/v2(?=\/)/, '');
    const came: FreshdeskRequest = {
      n: this.requests.length + 1,
      method,
      path,
      write: method !== 'GET' && WRITES.test(path),
      at: this.#parts.clock.trueNow().getTime(),
      headers,
      scheme: authorization?.split(' ')[0]?.toLowerCase() ?? null,
      query: url.search,
    };
    this.requests.push(came);
    return came;
  }

  #effects(act: () => Answer, admitted: Admitted, response: ServerResponse): FaultEffects {
    const { clock, limits, api } = this.#parts;
    return {
      act: () => void act(),
      refuseFor: (seconds, as) => {
        limits.begin(clock.trueNow().getTime(), seconds);
        const until = new Date(clock.now().getTime() + seconds * 1_000);
        const after = as === 'seconds' ? String(seconds) : until.toUTCString();
        const answer = { ...api.tooMany(seconds), headers: { 'retry-after': after } };
        sendAnswer(response, answer, this.#always(admitted));
      },
      later: () => void this.#late.push(() => void act()),
      hangs: () => this.onHang?.(),
    };
  }
}
