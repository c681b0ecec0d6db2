import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { clockOn } from '../helpdesk/clock.ts';
import { additionsOf } from './additions.ts';
import { Api } from './api.ts';
import { assumed } from './assumptions.ts';
import type { FakeIntercom, IntercomOptions } from './fake-intercom.ts';
import { FrontDoor } from './front-door.ts';
import { conversationItem, executionItem } from './hooks/hook-items.ts';
import { newsOf } from './hooks/news.ts';
import { Outbound } from './hooks/outbound.ts';
import { someTopics } from './hooks/topics.ts';
import { inboxOf } from './inbox/inbox.ts';
import { Limits } from './limits.ts';
import { Grants, everyScope } from './oauth/grants.ts';
import { personOf } from './person.ts';
import { tellUninstalled } from './oauth/tell-uninstalled.ts';
import { seed, someAttributes } from './seed.ts';
import { wake } from './state/acts.ts';
import { openConversation } from './state/open-conversation.ts';
import { Workspace } from './state/workspace.ts';
import { plainOf } from './wire/html.ts';

const REDIRECT = 'https://baton.example.com/intercom/oauth/callback';
const PACKAGE = 'baton-handoff-app';

const newSecret = (): string => randomBytes(20).toString('hex');

/**
 * Starts an Intercom workspace on loopback that keeps conversations, people and settings, speaks its REST API and OAuth, signs
 * webhooks and canvas requests, and goes wrong as told. Where the real one is not known, see `Assumptions`.
 */
export const startIntercom = async (options: IntercomOptions = {}): Promise<FakeIntercom> => {
  const clock = clockOn(options.now ?? (() => new Date()));
  const { workspaceId = 'abcd1234', region = 'us', requestsPerWindow = 1_666 } = options;
  const { clientId = 'c1ient-0f-baton', scopes = everyScope, version = '2.16' } = options;
  const kept = { secret: options.clientSecret ?? newSecret(), token: '', uninstalled: 0 };
  const limits = new Limits({ requestsPerWindow });
  const outbound = new Outbound(
    { secret: () => kept.secret, workspace: workspaceId, now: clock.now, trueNow: clock.trueNow },
    options.topics ?? someTopics,
  );
  const workspace: Workspace = new Workspace({
    id: workspaceId,
    name: 'Acme',
    region,
    timeZone: options.timeZone ?? 'Europe/Berlin',
    appVersion: version,
    packageCode: PACKAGE,
    now: clock.now,
    assumptions: { ...assumed, ...options.assumptions },
    firstConversation: options.firstConversation ?? 215_470_000_000_123,
    firstId: options.firstId ?? 991_267_001,
    apartMs: options.tickMs ?? 0,
    onChange: (happened) => {
      for (const { topic, part } of newsOf(happened))
        outbound.send(topic, conversationItem(workspace, happened, part));
      clock.advance(options.tickMs ?? 0);
    },
    onExecution: (row) =>
      outbound.send('data_connector.execution.completed', executionItem(workspace, row)),
  });
  const seeded = seed(workspace, options.attributes ?? someAttributes);
  const grants = new Grants();
  const tokenOf = (admin: string, of = scopes): string => grants.issue({ admin, scopes: of });
  kept.token = tokenOf(seeded.bot.id);
  const newToken = (): string => {
    grants.end(kept.token);
    return (kept.token = tokenOf(seeded.bot.id));
  };
  const browser: { admin: string | null } = { admin: seeded.lead.id };

  const door = new FrontDoor({
    api: new Api({
      workspace,
      limits,
      trueNow: clock.trueNow,
      onUninstall: () => void (kept.uninstalled += 1),
      oauth: {
        grants,
        clientId,
        clientSecret: () => kept.secret,
        redirectUris: options.redirectUris ?? [REDIRECT],
        codeOnce: workspace.assumptions.codeOnce,
        signedIn: () => (browser.admin === null ? null : { admin: browser.admin, scopes }),
      },
    }),
    limits,
    clock,
    expire: (authorization = '') => {
      const token = authorization.split(' ')[1] ?? '';
      if (token === kept.token) newToken();
      else grants.end(token);
    },
    fileAt: (path) => workspace.fileAt(path),
  });
  const server = createServer((request, response) => door.open(request, response));
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  return {
    url,
    workspaceId,
    region,
    workspace,
    seeded,
    add: additionsOf(workspace),
    person: personOf(workspace, seeded.lead.id, (topic, item) => outbound.send(topic, item)),
    open: (text, contact) => openConversation(workspace, contact ?? seeded.contact, text),
    token: () => kept.token,
    newToken,
    tokenOf,
    clientId,
    secret: () => kept.secret,
    rotateSecret: () => (kept.secret = newSecret()),
    packageCode: PACKAGE,
    oauth: {
      grants,
      authorizeUrl: `${url}/oauth`,
      signedIn: (admin) => void (browser.admin = admin),
      revoke: (token) => void grants.end(token),
      uninstall: (address) => {
        grants.endAll();
        return tellUninstalled(workspace, kept.secret, address);
      },
      uninstalled: () => kept.uninstalled,
    },
    inbox: inboxOf(workspace, () => kept.secret),
    plan: (faults) => void (door.plan = faults),
    next: (...faults) => void door.queue.push(...faults),
    hookTo: (endpoint) => outbound.to(endpoint),
    isHooked: () => outbound.isOn,
    subscribe: (topics) => outbound.subscribe(topics),
    ping: () => outbound.send('ping', { type: 'ping', message: 'something something interzen' }),
    planHooks: (faults) => void (outbound.plan = faults),
    takeHooks: () => outbound.take(),
    flushHooks: () => outbound.flush(),
    hooksSettled: () => outbound.settled(),
    hookAnswers: outbound.answers,
    signHook: (body) => outbound.signed('signed', body),
    advance: (milliseconds) => {
      clock.advance(milliseconds);
      outbound.retryDue();
      wake(workspace);
    },
    skew: clock.skew,
    now: clock.trueNow,
    requests: door.requests,
    tooEarly: () => limits.tooEarly,
    effects: () => workspace.effects,
    notesWith: (conversation, marker) =>
      workspace.conversations
        .parts(conversation)
        .filter(({ body }) => body !== null && plainOf(body).includes(marker)).length,
    onHang: (listener) => void (door.onHang = listener),
    releaseLate: () => door.releaseLate(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
