import type { Account } from '../state/account.ts';
import type { AuditRow, TicketRow } from '../state/rows.ts';
import { Control } from './control.ts';
import type { FakeSunshine, Holder } from './fake-sunshine.ts';
import { News } from './news.ts';
import type { ConversationRow, SunshineWebhook } from './rows.ts';
import { conversationShort, messageJson } from './shapes.ts';
import { BOT, SunshineState, WORKSPACE } from './state.ts';
import { SunshineApi } from './sunshine-api.ts';
import { Workspace } from './workspace.ts';

const TRIGGERS = ['pass', 'offer', 'accept', 'release'].map((each) => `switchboard:${each}Control`);

/** Answers after which a webhook is not tried again. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 406]);

/** Messaging as it runs beside an account. */
export interface Sunshine {
  api: SunshineApi;
  fake: FakeSunshine;
  /** To be told of every change of a ticket. */
  ticketChanged: (after: TicketRow, before: TicketRow | null, audit: AuditRow | null) => void;
  /** Whether an `authorization` header shows the key. */
  isKey: (authorization: string) => boolean;
}

/** Starts messaging for an account: a bot that answers first, and Agent Workspace behind it. */
export const sunshineFor = (account: Account): Sunshine => {
  const state = new SunshineState(account.now);
  const { assumptions } = account;
  const news = new News(state, () => assumptions.strangersHear);
  const workspace = new Workspace(account);
  const kept: {
    makeTickets: FakeSunshine['makeTickets'];
    hook: SunshineWebhook | null;
  } = { makeTickets: 'at-once', hook: null };

  const holderOf = (id: string | null): Holder => {
    if (id === null) return null;
    return id === state.named(WORKSPACE).id ? 'workspace' : 'bot';
  };
  const isWithPeople = (row: ConversationRow): boolean => holderOf(row.activeId) === 'workspace';

  const control = new Control(state, news, (row) => {
    if (isWithPeople(row) && assumptions.passedAgain === 'new-ticket') row.ticket = null;
    row.due = isWithPeople(row) && row.ticket === null;
    if (row.due && kept.makeTickets === 'at-once') workspace.open(row);
  });
  const toBot = (row: ConversationRow, reason: string | null): void => {
    row.ticket = null;
    row.ended = false;
    const how = reason === 'ticketClosed' ? assumptions.closedTicket : 'passControl';
    const body = { switchboardIntegration: BOT, ...(reason !== null && { reason }) };
    if (how === 'releaseControl') control.release(row, body);
    else control.pass(row, body);
  };
  const withTicket = (id: number): ConversationRow | undefined =>
    [...state.conversations.values()].find(({ ticket }) => ticket === id);
  const hookOf = (): SunshineWebhook => {
    if (!kept.hook) throw new Error('no webhook of messaging leads anywhere');
    return kept.hook;
  };
  const said = (row: ConversationRow, text: string): void => {
    const message = messageJson(row, state.addMessage(row, 'customer', row.name, text));
    const conversation = conversationShort(state, row);
    news.tell(row, 'conversation:message', { conversation, message });
  };

  const fake: FakeSunshine = {
    appId: state.appId,
    key: state.key,
    newKey: () => state.newKey(),
    integrations: { bot: BOT, workspace: WORKSPACE },
    get hookSecret() {
      return hookOf().secret;
    },
    hookTo: (url) => {
      const listener = state.addIntegration('custom', 'Listener');
      kept.hook = state.addWebhook(listener, url, TRIGGERS);
      return kept.hook.secret;
    },
    rotateHookSecret: () => state.newWebhookSecret(hookOf()),
    webhooks: () => [...state.integrations.values()].flatMap(({ webhooks }) => webhooks),
    forgetWebhooks: () => {
      const places = new Set([...state.places.values()].map((place) => place.integrationId));
      for (const row of state.integrations.values()) {
        row.webhooks = [];
        if (!places.has(row.id)) state.integrations.delete(row.id);
      }
      kept.hook = null;
    },
    removeIntegration: (name) => void state.places.delete(state.named(name).id),
    open: ({ name = 'Visitor', email = null, text = 'A question' } = {}) => {
      const row = state.addConversation(name, email);
      news.tell(row, 'conversation:create', { conversation: conversationShort(state, row) });
      said(row, text);
      return row.id;
    },
    holder: (id) => holderOf(state.conversation(id).activeId),
    offered: (id) => holderOf(state.conversation(id).pendingId),
    metadata: (id) => state.conversation(id).metadata,
    passes: (id) => state.conversation(id).passes,
    say: (id, text) => {
      const row = state.conversation(id);
      if (row.ended) toBot(row, null);
      // Who has nobody is whoever answers first.
      row.activeId ??= state.named(BOT).id;
      said(row, text);
      if (isWithPeople(row)) workspace.hear(row, text);
    },
    messages: (id) => state.conversation(id).messages.map(({ by, text }) => ({ by, text })),
    get makeTickets() {
      return kept.makeTickets;
    },
    set makeTickets(when) {
      kept.makeTickets = when;
    },
    makeTicket: (id) => {
      const row = state.conversation(id);
      if (row.ticket !== null) return row.ticket;
      if (!row.due) throw new Error('control of this conversation is not with people');
      return workspace.open(row);
    },
    ticketOf: (id) => state.conversation(id).ticket,
    passBack: (id, reason = 'ticketClosed') => toBot(state.conversation(id), reason),
    endSession: (id) => {
      const row = state.conversation(id);
      if (assumptions.endedSession === 'at-once') toBot(row, null);
      else Object.assign(row, { ended: true, ticket: null });
    },
    planHooks: (faults) => void (news.plan = faults),
    takeHooks: () => news.box.take(),
    flushHooks: () => news.box.flush(),
    hooksSettled: () => news.box.settled(),
    retryHooks: () => news.box.retry((status) => FINAL.has(status)),
    hookAnswers: news.box.answers,
  };

  return {
    api: new SunshineApi(state, control),
    fake,
    isKey: (authorization) => {
      const { keyId, secret } = state.key;
      return authorization === `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}`;
    },
    ticketChanged: (after, before, audit) => {
      const row = before && withTicket(after.id);
      if (!row) return;
      for (const event of audit?.events ?? []) {
        const author = account.users.get(Number(event['author_id']));
        if (event.type !== 'Comment' || event['public'] !== true || !author) continue;
        if (author.role !== 'end-user')
          state.addMessage(row, 'business', author.name, String(event['body']));
      }
      // A conversation belongs to its ticket until that is closed, not merely solved.
      if (after.status === 'closed' && before.status !== 'closed' && isWithPeople(row))
        toBot(row, 'ticketClosed');
    },
  };
};
