import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Desk } from './desk.ts';
import type { DeskOptions } from './desk.ts';
import { DeskRefusal } from './desk-types.ts';
import type { DeskEffect } from './desk-types.ts';
import type { FaultPlan, SeenRequest } from './faults.ts';
import { goWrong } from './go-wrong.ts';
import { HooksOut, signedHook } from './hooks-out.ts';
import type { HookFault, SentHook } from './hooks-out.ts';
import { answerPerson, personOf } from './person.ts';
import type { Person } from './person.ts';
import { answerProtocol } from './protocol.ts';
import type { ProtocolAnswer } from './protocol.ts';
import { Rests } from './rests.ts';
import { readBody, refusing, send, sendTooMany } from './wire.ts';
import { someAgents, someGroups } from './staff.ts';

/** Options of the fake helpdesk. */
export interface HelpdeskOptions extends Partial<Omit<DeskOptions, 'onChange'>> {
  /** Refuses more requests than these in a minute; not limited when left out. */
  requestsPerMinute?: number;
  /** Where webhooks are posted; they are kept for `takeHooks` only when it gives null. */
  hookUrl?: () => string | null;
  /** Port on loopback; chosen by the system when left out. */
  port?: number;
}

/** A helpdesk that runs on loopback. */
export interface FakeHelpdesk {
  /** Base address of its protocol. */
  url: string;
  desk: Desk;
  person: Person;
  /** Token that is taken now. */
  token: () => string;
  /** Makes another one, which is then the only one taken. */
  newToken: () => string;
  /** Asked at every request of the protocol. */
  plan: (faults: FaultPlan | null) => void;
  /** What becomes of the next webhooks; null: all go well. */
  planHooks: (faults: (() => HookFault | null) | null) => void;
  /** Lets so many milliseconds pass. */
  advance: (milliseconds: number) => void;
  /** Milliseconds its clock is ahead of the true time. */
  skew: (milliseconds: number) => void;
  /** The true time. */
  now: () => Date;
  /** Requests of the protocol so far. */
  requests: readonly SeenRequest[];
  /** Requests that came before the time they had been told to wait until. */
  tooEarly: () => number;
  effects: readonly DeskEffect[];
  /** Notes in which the marker stands. */
  notesWith: (ticket: string, marker: string) => number;
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => SentHook[];
  /** Sends webhooks that were held back. */
  flushHooks: () => void;
  /** Secret that webhooks are signed with. */
  secret: () => string;
  rotateSecret: () => string;
  /** Told when a request hangs; null: nobody. */
  onHang: (listener: (() => void) | null) => void;
  /** Lets requests take effect whose clients gave up. Gives how many did. */
  releaseLate: () => number;
  /** What a person does over HTTP, see answerPerson. */
  answerPerson: (method: string, path: string, body: Record<string, unknown>) => ProtocolAnswer;
  close: () => Promise<void>;
}

const BASE = '/api/v1';
/** Webhooks that are kept for a look; nobody looks at more. */
const MOST_HOOKS = 10_000;

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
const newToken = (): string => randomBytes(16).toString('hex');

/**
 * Starts a helpdesk on loopback that keeps tickets, speaks the REST protocol of docs/connectors.md, sends signed webhooks,
 * and goes wrong as told. Everything done to it is recorded.
 */
export const startHelpdesk = async (options: HelpdeskOptions = {}): Promise<FakeHelpdesk> => {
  const clock = options.now ?? (() => new Date());
  const time = { passedMs: 0, skewMs: 0 };
  const trueNow = (): Date => new Date(clock().getTime() + time.passedMs);
  const now = (): Date => new Date(trueNow().getTime() + time.skewMs);
  const rests = new Rests(options.requestsPerMinute);
  const requests: SeenRequest[] = [];
  const late: (() => void)[] = [];
  let faults: FaultPlan | null = null;
  let hookFaults: (() => HookFault | null) | null = null;
  let onHang: (() => void) | null = null;
  let token = newToken();
  let secret = newSecret();
  let taken: SentHook[] = [];
  // No other start of it sends the same ids: who gets them may remember.
  const run = randomBytes(4).toString('hex');
  let hookIds = 0;

  const hooks = new HooksOut(
    () => hookFaults?.() ?? null,
    (hook) => {
      taken = [...taken.slice(-MOST_HOOKS), hook];
      const url = options.hookUrl?.() ?? null;
      if (url === null) return;
      const { headers, body } = hook;
      void fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
    },
  );
  const desk = new Desk({
    agents: options.agents ?? someAgents,
    groups: options.groups ?? someGroups,
    unable: options.unable ?? [],
    opensAsked: options.opensAsked ?? false,
    firstId: options.firstId ?? 0,
    now,
    onChange: (ticket) => {
      const body = JSON.stringify({ type: 'tickets.changed', tickets: [ticket] });
      hooks.push(signedHook(secret, `hook-${run}-${(hookIds += 1)}`, now(), body));
    },
  });

  /** Lets a request in, and gives what is to go wrong with it. @throws DeskRefusal */
  const admit = (request: IncomingMessage, method: string, path: string) => {
    const seen: SeenRequest = {
      n: requests.length + 1,
      method,
      path,
      write: path.startsWith('/tickets/') && method !== 'GET',
      at: trueNow().getTime(),
    };
    requests.push(seen);
    const fault = faults?.(seen) ?? null;
    if (fault?.kind === 'expired') token = newToken();
    if (request.headers.authorization !== `Bearer ${token}`) throw new DeskRefusal(401, 'token');
    return { fault, rest: rests.admit(seen.at) };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://helpdesk.invalid');
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : '';
    const { fault, rest } = admit(request, method, path);
    if (rest !== null) {
      sendTooMany(response, now(), rest, 'seconds');
      return;
    }
    if (fault?.kind === 'slow') await delay(fault.ms);
    const stale = fault?.kind === 'stale' ? fault.by : 0;
    const read = { method, path, query: url.searchParams, body, stale };
    const act = (): ProtocolAnswer => refusing(() => answerProtocol(desk, read));
    const effects = {
      act,
      refuseFor: (seconds: number, as: 'seconds' | 'date') => {
        rests.begin(trueNow().getTime(), seconds);
        sendTooMany(response, now(), seconds, as);
      },
      later: () => void late.push(act),
      hangs: () => onHang?.(),
    };
    if (fault && goWrong(fault, response, effects)) return;
    send(response, act());
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof DeskRefusal)
        send(response, { status: error.status, body: { error: error.code } });
      else response.destroy();
    });
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    desk,
    person: personOf(desk),
    token: () => token,
    newToken: () => (token = newToken()),
    plan: (next) => void (faults = next),
    planHooks: (next) => void (hookFaults = next),
    advance: (milliseconds) => void (time.passedMs += milliseconds),
    now: trueNow,
    skew: (milliseconds) => void (time.skewMs = milliseconds),
    requests,
    tooEarly: () => rests.tooEarly,
    effects: desk.effects,
    notesWith: (ticket, marker) =>
      desk.messages(ticket).filter((each) => each.marker === marker || each.text.includes(marker))
        .length,
    takeHooks: () => taken.splice(0),
    flushHooks: () => hooks.flush(),
    secret: () => secret,
    rotateSecret: () => (secret = newSecret()),
    onHang: (listener) => void (onHang = listener),
    releaseLate: () => {
      const released = late.splice(0);
      for (const act of released) act();
      return released.length;
    },
    answerPerson: (method, path, body) =>
      refusing(() => ({ status: 200, body: answerPerson(desk, method, path, body) })),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
