import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { clockOn } from '../helpdesk/clock.ts';
import { Api } from './api.ts';
import { assumed } from './assumptions.ts';
import { Grants } from './auth/grants.ts';
import type { FakeZendesk, ZendeskOptions } from './fake-zendesk.ts';
import { FrontDoor } from './front-door.ts';
import { Outbound } from './hooks/outbound.ts';
import { Limits } from './limits.ts';
import { personOf } from './person.ts';
import { newWebhookSecret } from './routes/webhook-routes.ts';
import { HOOK_BODY, seed, someFields } from './seed.ts';
import { signPageOf } from './sign-page.ts';
import { Account } from './state/account.ts';
import { sunshineFor } from './sunshine/sunshine.ts';
import type { Sunshine } from './sunshine/sunshine.ts';

const DAY = 86_400;
/** A host that answers nobody: webhooks to it are kept for a look only. */
const NOWHERE = 'https://baton.example.com/hooks/zendesk';
const REDIRECT = 'https://baton.example.com/zendesk/oauth';
const LASTING = { access: null, refresh: null };

const newSecret = (): string => randomBytes(20).toString('hex');

const clientsFor = (redirectUris: readonly string[], actsAs: number) => ({
  global: { id: 'zdg-baton', secret: newSecret(), redirectUris, actsAs: null },
  public: { id: 'baton-agents', secret: null, redirectUris, actsAs: null },
  own: { id: 'baton-own', secret: newSecret(), redirectUris, actsAs },
});

/**
 * Starts a Zendesk account on loopback that keeps tickets, people and settings, speaks its REST API and OAuth, signs webhooks
 * and page loads, and goes wrong as told. Where the real one is not known, see `Assumptions`.
 */
export const startZendesk = async (options: ZendeskOptions = {}): Promise<FakeZendesk> => {
  const clock = clockOn(options.now ?? (() => new Date()));
  const { requestsPerMinute = 700, updatesPerMinute = 100, subdomain = 'acme' } = options;
  const limits = new Limits({ requestsPerMinute, updatesPerMinute });
  const outbound = new Outbound();
  const account: Account = new Account({
    subdomain,
    now: clock.now,
    firstTicket: options.firstTicket ?? 1_001,
    apartMs: options.tickMs ?? 0,
    assumptions: { ...assumed, ...options.assumptions },
    onTicket: (after, before, audit) => {
      outbound.announce({ account, after, before, audit });
      clock.advance(options.tickMs ?? 0);
      sunshine.ticketChanged(after, before, audit);
    },
  });
  const sunshine: Sunshine = sunshineFor(account);
  const { endpoint = NOWHERE, body = HOOK_BODY } = options.hook ?? {};
  const hook = options.hook === null ? null : { endpoint, body };
  const seeded = seed(account, { fields: options.fields ?? someFields, hook });
  const { service, customer } = seeded;

  const grants = new Grants(clock.now);
  const clients = clientsFor(options.redirectUris ?? [REDIRECT], service.id);
  for (const client of Object.values(clients)) grants.clients.set(client.id, client);
  const tokenOf = (user: number, scopes: readonly string[] = ['read', 'write']): string =>
    grants.issue({ client: clients.global.id, user, scopes }, LASTING, false).access;
  const kept = {
    token: tokenOf(service.id),
    apiToken: newSecret(),
    signedIn: service.id as number | null,
  };
  const newToken = (): string => {
    grants.expire(kept.token);
    return (kept.token = tokenOf(service.id));
  };
  const newApiToken = (): string => (kept.apiToken = newSecret());

  const door = new FrontDoor({
    api: new Api({
      account,
      grants,
      limits,
      trueNow: clock.trueNow,
      lifetimes: options.lifetimes ?? { access: 1_800, refresh: 30 * DAY },
      apiToken: () => kept.apiToken,
      signedIn: () => kept.signedIn,
      sunshine: sunshine.api,
    }),
    limits,
    clock,
    expire: (authorization = '') => {
      const [scheme = '', token = ''] = authorization.split(' ');
      if (sunshine.isKey(authorization)) sunshine.fake.newKey();
      else if (scheme.toLowerCase() === 'basic') newApiToken();
      else if (token === kept.token) newToken();
      else grants.expire(token);
    },
  });
  const server = createServer((request, response) => door.open(request, response));
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const webhookOf = (id: string) => {
    const webhook = account.webhooks.get(id);
    if (!webhook) throw new Error('the account has no such webhook');
    return webhook;
  };

  return {
    url: `http://127.0.0.1:${port}`,
    subdomain,
    account,
    seeded,
    person: personOf(account, customer.id, service.id),
    token: () => kept.token,
    newToken,
    apiToken: { email: service.email ?? '', token: () => kept.apiToken, newToken: newApiToken },
    tokenOf,
    oauth: {
      grants,
      clients,
      signedIn: (user) => void (kept.signedIn = user),
      expire: (access) => grants.expire(access),
    },
    sunshine: sunshine.fake,
    signPage: signPageOf(account),
    plan: (faults) => void (door.plan = faults),
    next: (...faults) => void door.queue.push(...faults),
    planHooks: (faults) => void (outbound.plan = faults),
    advance: clock.advance,
    skew: clock.skew,
    now: clock.trueNow,
    requests: door.requests,
    tooEarly: () => limits.tooEarly,
    effects: () => account.effects,
    notesWith: (ticket, marker) =>
      account.tickets.comments(ticket).filter(({ body: text }) => text.includes(marker)).length,
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
    onHang: (listener) => void (door.onHang = listener),
    releaseLate: () => door.releaseLate(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
