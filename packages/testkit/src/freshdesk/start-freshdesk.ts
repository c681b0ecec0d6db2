import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { clockOn } from '../helpdesk/clock.ts';
import { additionsOf, newKey } from './additions.ts';
import { Api, keyIn } from './api.ts';
import { assumed } from './assumptions.ts';
import type { FakeFreshdesk, FreshdeskOptions } from './fake-freshdesk.ts';
import { FrontDoor } from './front-door.ts';
import { Outbound } from './hooks/outbound.ts';
import { tagByRules } from './hooks/tag-by-rules.ts';
import { productEvents } from './hooks/product-events.ts';
import type { ProductEvent } from './hooks/product-events.ts';
import { Limits } from './limits.ts';
import { personOf } from './person.ts';
import { seed, someFields } from './seed.ts';
import { Account } from './state/account.ts';
import type { WebhookAction } from './state/rules.ts';
import { plainOf } from './wire/html.ts';

/** A host that answers nobody: webhooks to it are kept for a look only. */
const NOWHERE = 'https://baton.example.com/freshdesk/webhooks';

const SECRET = 'X-Baton-Secret';

const newSecret = (): string => randomBytes(24).toString('base64url');

/** What the webhook of a new account says of a ticket. */
const contentOf = (domain: string): string =>
  JSON.stringify({
    domain,
    ticket_id: '{{ticket.id}}',
    event: '{{triggered_event}}',
    triggered_at: '{{ticket.modified_on}}',
  });

/**
 * Starts a Freshdesk account on loopback that keeps tickets, people and settings, speaks its REST API, runs automation rules with
 * webhooks, and goes wrong as told. Where the real one is not known, see `Assumptions`.
 */
export const startFreshdesk = async (options: FreshdeskOptions = {}): Promise<FakeFreshdesk> => {
  const clock = clockOn(options.now ?? (() => new Date()));
  const { domain = 'acme.freshdesk.com', plan = 'enterprise' } = options;
  const limits = new Limits({ plan });
  const outbound: Outbound = new Outbound(clock.trueNow, () => account);
  const told: { product: ((event: ProductEvent) => void) | null } = { product: null };
  const account: Account = new Account({
    domain,
    name: 'Acme',
    assumptions: { ...assumed, ...options.assumptions },
    now: clock.now,
    firstTicket: options.firstTicket ?? '1001',
    firstId: options.firstId ?? '153001000001',
    apartMs: options.tickMs ?? 0,
    onTicket: (happened) => {
      tagByRules(account, happened);
      outbound.announce(happened);
      if (told.product) for (const event of productEvents(account, happened)) told.product(event);
      clock.advance(options.tickMs ?? 0);
    },
  });
  const hook = options.hook ?? {};
  const webhook: WebhookAction = {
    url: hook.endpoint ?? NOWHERE,
    method: 'POST',
    headers: { [SECRET]: hook.secret ?? newSecret() },
    content: hook.content ?? contentOf(domain),
    encoding: 'JSON',
  };
  const add = additionsOf(account);
  const seeded = seed(account, add, {
    fields: options.fields ?? someFields,
    webhook: options.hook === null ? null : webhook,
    freddy: options.freddy ?? false,
  });
  const { service, contact, lead } = seeded;
  const kept = { webhook };

  const keyOf = (id: string): string => {
    const agent = account.agents.get(id);
    if (!agent) throw new Error('nobody has this id');
    return agent.key;
  };
  const newToken = (): string => account.changeAgent(service.id, { key: newKey() }).key;
  /** Writes the webhook of the rules for Baton anew. */
  const rehook = (change: Partial<WebhookAction>): void => {
    kept.webhook = { ...kept.webhook, ...change };
    for (const id of seeded.rules) {
      const rule = account.rules.get(id);
      if (rule) account.rules.set(id, { ...rule, webhooks: [kept.webhook] });
    }
  };
  const person = personOf(account, contact.id, lead.id);

  const door = new FrontDoor({
    api: new Api({ account, limits, trueNow: clock.trueNow }),
    limits,
    clock,
    rateNumbers: account.assumptions.rateNumbers,
    expire: (authorization) => {
      const agent = account.agentOfKey(keyIn(authorization) ?? '');
      if (agent) account.changeAgent(agent.id, { key: newKey() });
    },
    fileAt: (id) => account.fileAt(id),
  });
  const server = createServer((request, response) => door.open(request, response));
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    domain,
    account,
    seeded,
    person,
    add,
    open: (text, of) =>
      person.open({ ...(text !== undefined && { text }), ...(of && { requester: of }) }),
    token: () => keyOf(service.id),
    newToken,
    keyOf,
    plan: (faults) => void (door.plan = faults),
    next: (...faults) => void door.queue.push(...faults),
    planHooks: (faults) => void (outbound.plan = faults),
    advance: (milliseconds) => {
      clock.advance(milliseconds);
      outbound.sendDue();
    },
    skew: clock.skew,
    now: clock.trueNow,
    requests: door.requests,
    credits: () => limits.spentInAll,
    exhaust: () => limits.exhaust(clock.trueNow().getTime()),
    tooEarly: () => limits.tooEarly,
    effects: () => account.effects,
    notesWith: (ticket, marker) =>
      account.tickets
        .conversations(ticket)
        .map(({ bodies }) => bodies.at(-1)?.html ?? '')
        .filter((html) => html.includes(marker) || plainOf(html).includes(marker)).length,
    hookTo: (url) => rehook({ url }),
    takeHooks: () => outbound.take(),
    flushHooks: () => outbound.flush(),
    hooksSettled: () => outbound.settled(),
    hookAnswers: outbound.answers,
    hooksGivenUp: () => outbound.givenUp,
    secret: () => kept.webhook.headers[SECRET] ?? '',
    rotateSecret: (to = newSecret()) => {
      rehook({ headers: { [SECRET]: to } });
      return to;
    },
    signHook: (body) => ({
      id: 'signed',
      headers: {
        'content-type': 'application/json',
        [SECRET.toLowerCase()]: kept.webhook.headers[SECRET] ?? '',
      },
      body,
    }),
    onProduct: (listener) => void (told.product = listener),
    onHang: (listener) => void (door.onHang = listener),
    releaseLate: () => door.releaseLate(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
