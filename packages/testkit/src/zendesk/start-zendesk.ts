import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, FaultPlan } from '../helpdesk/faults.ts';
import { goWrong } from '../helpdesk/go-wrong.ts';
import { assumed } from './assumptions.ts';
import { Api } from './api.ts';
import { Grants } from './auth/grants.ts';
import type { FakeZendesk, ZendeskOptions, ZendeskRequest } from './fake-zendesk.ts';
import { Outbound } from './hooks/outbound.ts';
import { Limits } from './limits.ts';
import { marketplaceOf } from './marketplace.ts';
import { personOf } from './person.ts';
import { newWebhookSecret } from './routes/webhook-routes.ts';
import { HOOK_BODY, seed, someFields } from './seed.ts';
import { signPageOf } from './sign-page.ts';
import { Account } from './state/account.ts';
import type { Answer } from './wire/call.ts';
import { headersOf, readRaw } from './wire/read-request.ts';
import { Refusal } from './wire/refusal.ts';
import { sendAnswer } from './wire/send-answer.ts';

const DAY = 86_400;
/** A host that answers nobody: webhooks to it are kept for a look only. */
const NOWHERE = 'https://baton.example.com/hooks/zendesk';
const WRITES = /^(\/routing)?\/tickets(\/|\.|$)/;

const clientsFor = (redirectUris: readonly string[], actsAs: number) => ({
  global: { id: 'zdg-baton', secret: randomBytes(16).toString('hex'), redirectUris, actsAs: null },
  public: { id: 'baton-agents', secret: null, redirectUris, actsAs: null },
  own: { id: 'baton-own', secret: randomBytes(16).toString('hex'), redirectUris, actsAs },
});

/**
 * Starts a Zendesk account on loopback that keeps tickets, people and settings, speaks its REST API and OAuth, signs webhooks
 * and page loads, and goes wrong as told. Where the real one is not known, see `Assumptions`.
 */
export const startZendesk = async (options: ZendeskOptions = {}): Promise<FakeZendesk> => {
  const clock = options.now ?? (() => new Date());
  const time = { passedMs: 0, skewMs: 0 };
  const trueNow = (): Date => new Date(clock().getTime() + time.passedMs);
  const now = (): Date => new Date(trueNow().getTime() + time.skewMs);
  const subdomain = options.subdomain ?? 'acme';
  const { requestsPerMinute = 700, updatesPerMinute = 100 } = options;
  const limits = new Limits({ requestsPerMinute, updatesPerMinute });
  const outbound = new Outbound();
  const grants = new Grants(now);
  const account: Account = new Account({
    subdomain,
    now,
    firstTicket: options.firstTicket ?? 1_001,
    apartMs: options.tickMs ?? 0,
    assumptions: { ...assumed, ...options.assumptions },
    onTicket: (after, before, audit) => {
      outbound.announce({ account, after, before, audit });
      time.passedMs += options.tickMs ?? 0;
    },
  });
  const hook =
    options.hook === null
      ? null
      : { endpoint: options.hook?.endpoint ?? NOWHERE, body: options.hook?.body ?? HOOK_BODY };
  const seeded = seed(account, { fields: options.fields ?? someFields, hook });
  const { service, customer } = seeded;
  const clients = clientsFor(
    options.redirectUris ?? ['https://baton.example.com/zendesk/oauth'],
    service.id,
  );
  for (const client of Object.values(clients)) grants.clients.set(client.id, client);

  const lasting = { access: null, refresh: null };
  const tokenOf = (user: number, scopes: readonly string[] = ['read', 'write']): string =>
    grants.issue({ client: clients.global.id, user, scopes }, lasting, false).access;
  const kept = {
    token: tokenOf(service.id),
    apiToken: randomBytes(20).toString('hex'),
    signedIn: service.id as number | null,
  };
  const newToken = (): string => {
    grants.expire(kept.token);
    return (kept.token = tokenOf(service.id));
  };
  const newApiToken = (): string => (kept.apiToken = randomBytes(20).toString('hex'));
  const requests: ZendeskRequest[] = [];
  const late: (() => void)[] = [];
  const queue: Fault[] = [];
  let faults: FaultPlan | null = null;
  let onHang: (() => void) | null = null;
  const api = new Api({
    account,
    grants,
    limits,
    trueNow,
    lifetimes: options.lifetimes ?? { access: 1_800, refresh: 30 * DAY },
    apiToken: () => kept.apiToken,
    signedIn: () => kept.signedIn,
  });

  const seen = (request: IncomingMessage, url: URL): ZendeskRequest => {
    const method = request.method ?? 'GET';
    const { authorization, ...headers } = headersOf(request);
    const path = url.pathname.replace(/^\/api\/v2(?=\/)/, '');
    const write = method !== 'GET' && WRITES.test(path);
    const scheme = authorization?.split(' ')[0]?.toLowerCase() ?? null;
    return {
      n: requests.length + 1,
      method,
      path,
      write,
      at: trueNow().getTime(),
      headers,
      scheme,
      query: url.search,
      marketplace: marketplaceOf(headers),
    };
  };

  /** Lets nobody in with what a request showed; what it was given before is not taken either. */
  const expire = (authorization: string | undefined): void => {
    if (authorization?.toLowerCase().startsWith('basic')) newApiToken();
    const token = authorization?.split(' ')[1] ?? '';
    if (token === kept.token) newToken();
    else grants.expire(token);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://zendesk.invalid');
    const raw = await readRaw(request);
    const came = seen(request, url);
    requests.push(came);
    const fault = faults?.(came) ?? queue.shift() ?? null;
    if (fault?.kind === 'expired') expire(request.headers.authorization);
    const read = {
      method: came.method,
      url,
      raw,
      headers: headersOf(request),
      base: `http://127.0.0.1:${port}/api/v2`,
      stale: fault?.kind === 'stale' ? fault.by : 0,
    };
    const act = api.admit(read);
    const always = { date: now().toUTCString(), ...limits.headers(came.at) };
    if (typeof act !== 'function') {
      sendAnswer(response, act, always);
      return;
    }
    if (fault?.kind === 'slow') await delay(fault.ms);
    const effects = {
      act: () => void act(),
      refuseFor: (seconds: number, as: 'seconds' | 'date') => {
        limits.begin(trueNow().getTime(), seconds);
        const until = new Date(now().getTime() + seconds * 1_000);
        const after = as === 'seconds' ? String(seconds) : until.toUTCString();
        const told: Answer = {
          status: 429,
          body: { error: 'APIRateLimitExceeded', description: 'Too many requests' },
          headers: { 'retry-after': after },
        };
        sendAnswer(response, told, always);
      },
      later: () => void late.push(() => void act()),
      hangs: () => onHang?.(),
    };
    if (fault && goWrong(fault, response, effects)) return;
    sendAnswer(response, act(), always);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal)
        sendAnswer(response, { status: error.status, body: error.body }, {});
      else response.destroy();
    });
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const webhookOf = (id: string | null) => {
    const webhook = account.webhooks.get(id ?? '');
    if (!webhook) throw new Error('the account has no such webhook');
    return webhook;
  };

  return {
    url: `http://127.0.0.1:${port}`,
    subdomain,
    account,
    seeded,
    tokenOf,
    newToken,
    requests,
    person: personOf(account, customer.id, service.id),
    token: () => kept.token,
    apiToken: { email: service.email ?? '', token: () => kept.apiToken, newToken: newApiToken },
    oauth: {
      grants,
      clients,
      expire: (access) => grants.expire(access),
      signedIn: (user) => void (kept.signedIn = user),
    },
    signPage: signPageOf(account),
    plan: (next) => void (faults = next),
    next: (...more) => void queue.push(...more),
    planHooks: (next) => void (outbound.plan = next),
    advance: (milliseconds) => void (time.passedMs += milliseconds),
    skew: (milliseconds) => void (time.skewMs = milliseconds),
    now: trueNow,
    tooEarly: () => limits.tooEarly,
    effects: () => account.effects,
    notesWith: (ticket, marker) =>
      account.tickets.comments(ticket).filter(({ body }) => body.includes(marker)).length,
    takeHooks: () => outbound.take(),
    flushHooks: () => outbound.flush(),
    hooksSettled: () => outbound.settled(),
    hookAnswers: outbound.answers,
    secret: (webhook = seeded.webhook ?? '') => webhookOf(webhook).secret,
    rotateSecret: (webhook = seeded.webhook ?? '') => {
      const secret = newWebhookSecret();
      account.webhooks.set(webhook, { ...webhookOf(webhook), secret });
      return secret;
    },
    onHang: (listener) => void (onHang = listener),
    releaseLate: () => {
      const released = late.splice(0);
      for (const act of released) act();
      return released.length;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
