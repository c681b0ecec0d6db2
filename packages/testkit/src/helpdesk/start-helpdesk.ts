import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Desk } from './desk.ts';
import type { DeskOptions } from './desk.ts';
import { DeskRefusal } from './desk-types.ts';
import type { DeskEffect } from './desk-types.ts';
import type { Fault, FaultPlan, SeenRequest } from './faults.ts';
import { HooksOut, signedHook } from './hooks-out.ts';
import type { HookFault, SentHook } from './hooks-out.ts';
import { answerPerson, personOf } from './person.ts';
import type { Person } from './person.ts';
import { answerProtocol } from './protocol.ts';
import type { ProtocolAnswer, ProtocolRequest } from './protocol.ts';
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
const BODY_LIMIT = 1_048_576;

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new DeskRefusal(413, 'too_large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Falls through: no object either way.
  }
  throw new DeskRefusal(400, 'malformed');
};

const refusing = (answer: () => ProtocolAnswer): ProtocolAnswer => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof DeskRefusal) return { status: error.status, body: { error: error.code } };
    throw error;
  }
};

const send = (response: ServerResponse, { status, body }: ProtocolAnswer, more = {}): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...more,
  });
  response.end(JSON.stringify(body));
};

/**
 * Starts a helpdesk on loopback that keeps tickets, speaks the REST protocol of docs/connectors.md, sends signed webhooks,
 * and goes wrong as told. Everything done to it is recorded.
 */
export const startHelpdesk = async (options: HelpdeskOptions = {}): Promise<FakeHelpdesk> => {
  const clock = options.now ?? (() => new Date());
  let passedMs = 0;
  let skewMs = 0;
  const trueNow = (): Date => new Date(clock().getTime() + passedMs);
  const now = (): Date => new Date(trueNow().getTime() + skewMs);
  let faults: FaultPlan | null = null;
  let hookFaults: (() => HookFault | null) | null = null;
  let token = randomBytes(16).toString('hex');
  let secret = `whsec_${randomBytes(32).toString('base64')}`;
  let restUntil = 0;
  let tooEarly = 0;
  let hookIds = 0;
  let onHang: (() => void) | null = null;
  const requests: SeenRequest[] = [];
  const recent: number[] = [];
  const late: (() => void)[] = [];
  let taken: SentHook[] = [];

  const post = (hook: SentHook): void => {
    taken.push(hook);
    // Kept for a look, and no more of them than anybody looks at.
    if (taken.length > 10_000) taken = taken.slice(-5_000);
    const url = options.hookUrl?.() ?? null;
    if (url === null) return;
    void fetch(url, { method: 'POST', headers: hook.headers, body: hook.body }).catch(
      () => undefined,
    );
  };
  const hooks = new HooksOut(() => hookFaults?.() ?? null, post);
  const desk = new Desk({
    agents: options.agents ?? someAgents,
    groups: options.groups ?? someGroups,
    unable: options.unable ?? [],
    opensAsked: options.opensAsked ?? false,
    now,
    onChange: (ticket) => {
      const id = `hook-${(hookIds += 1)}`;
      const body = JSON.stringify({ type: 'tickets.changed', tickets: [ticket] });
      hooks.push(signedHook(secret, id, now(), body));
    },
  });

  const limited = (seen: SeenRequest): number | null => {
    if (seen.at < restUntil) {
      tooEarly += 1;
      return Math.ceil((restUntil - seen.at) / 1_000);
    }
    const most = options.requestsPerMinute;
    if (most === undefined) return null;
    while (recent[0] !== undefined && recent[0] <= seen.at - 60_000) recent.shift();
    const [oldest] = recent;
    if (recent.length >= most && oldest !== undefined)
      return Math.ceil((oldest + 60_000 - seen.at) / 1_000);
    recent.push(seen.at);
    return null;
  };

  const tooMany = (response: ServerResponse, seconds: number, as: 'seconds' | 'date'): void =>
    send(
      response,
      { status: 429, body: { error: 'too_many' } },
      {
        date: now().toUTCString(),
        'retry-after':
          as === 'seconds'
            ? String(seconds)
            : new Date(now().getTime() + seconds * 1_000).toUTCString(),
      },
    );

  /** Carries out a fault; gives false when the request is to be answered as it is. */
  const goWrong = (fault: Fault, response: ServerResponse, act: () => ProtocolAnswer): boolean => {
    if (fault.kind === 'rate-limit') {
      restUntil = trueNow().getTime() + fault.seconds * 1_000;
      tooMany(response, fault.seconds, fault.as);
      return true;
    }
    if (fault.kind === 'expired' || fault.kind === 'stale') return false;
    if (fault.kind === 'garbled') {
      act();
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
      return true;
    }
    if (fault.when === 'after' || fault.when === 'during') act();
    if (fault.kind === 'status')
      send(response, { status: fault.status, body: { error: 'broken' } });
    else if (fault.kind === 'hang') {
      if (fault.when === 'late') late.push(act);
      onHang?.();
    } else if (fault.when === 'during') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":', () => response.destroy());
    } else response.destroy();
    return true;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://helpdesk.invalid');
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : '';
    const write = path.startsWith('/tickets/') && method !== 'GET';
    const seen: SeenRequest = {
      n: requests.length + 1,
      method,
      path,
      write,
      at: trueNow().getTime(),
    };
    requests.push(seen);
    const fault = faults?.(seen) ?? null;
    if (fault?.kind === 'expired') token = randomBytes(16).toString('hex');
    if (request.headers.authorization !== `Bearer ${token}`) throw new DeskRefusal(401, 'token');
    const rest = limited(seen);
    if (rest !== null) {
      tooMany(response, rest, 'seconds');
      return;
    }
    const read: ProtocolRequest = {
      method,
      path,
      query: url.searchParams,
      body,
      stale: fault?.kind === 'stale' ? fault.by : 0,
    };
    const act = (): ProtocolAnswer => refusing(() => answerProtocol(desk, read));
    if (fault && goWrong(fault, response, act)) return;
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
    newToken: () => (token = randomBytes(16).toString('hex')),
    plan: (next) => void (faults = next),
    planHooks: (next) => void (hookFaults = next),
    advance: (milliseconds) => void (passedMs += milliseconds),
    now: trueNow,
    skew: (milliseconds) => void (skewMs = milliseconds),
    requests,
    tooEarly: () => tooEarly,
    effects: desk.effects,
    notesWith: (ticket, marker) =>
      desk.messages(ticket).filter((each) => each.marker === marker || each.text.includes(marker))
        .length,
    takeHooks: () => taken.splice(0),
    flushHooks: () => hooks.flush(),
    secret: () => secret,
    rotateSecret: () => (secret = `whsec_${randomBytes(32).toString('base64')}`),
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
