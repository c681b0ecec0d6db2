import type { Service } from '@baton/handoff-service';
import { startZendesk } from '@baton/testkit/zendesk';
import type { ZendeskOptions } from '@baton/testkit/zendesk';
import { onTestFinished } from 'vitest';
import { oneAccount } from '../../../shared/testing/one-account.ts';
import { serviceOfTest } from '../../../shared/testing/service-of-test.ts';
import type { Policy } from '../../../shared/testing/service-of-test.ts';
import type { FileStore } from '../../../shared/testing/store-of-file.ts';
import { tenantOfTest } from '../../../shared/testing/tenant-of-test.ts';
import type { ZendeskAccount } from '../../api/account.ts';
import { zendeskConnector } from '../../connector/zendesk-connector.ts';
import { accountAt } from '../../testing/make-sample.ts';
import { referenceTo } from '../reference.ts';

/** What is read of a handoff. */
export interface ReadHandoff {
  state: string;
  reason: string | null;
  acceptedBy: string | null;
  resolution: string | null;
}

/**
 * A service and a Zendesk account with messaging. Nothing happens by itself: time passes by `pass`, the outbox works by `deliver`, webhooks come by
 * `bring`. `restart` gives a process that knows nothing but what is stored.
 */
export const messagingWorld = async (
  store: FileStore,
  { policy = {}, options = {} }: { policy?: Policy; options?: ZendeskOptions } = {},
) => {
  const { tenant, now, pass: passMs } = tenantOfTest();
  const zendesk = await startZendesk({
    now,
    tickMs: 1_000,
    requestsPerMinute: null,
    updatesPerMinute: null,
    hook: { endpoint: 'https://baton.example.com/zendesk' },
    ...options,
  });
  onTestFinished(() => zendesk.close());
  const { sunshine } = zendesk;
  const hookSecret = sunshine.hookTo('https://baton.example.com/sunshine');
  const plain = accountAt(zendesk, { scheme: 'bearer', token: async () => zendesk.token() });
  const account: ZendeskAccount = {
    ...plain,
    tenant,
    messaging: {
      appId: sunshine.appId,
      ai: sunshine.integrations.bot,
      workspace: 'zd:agentWorkspace',
      credentials: sunshine.key,
      hookSecret,
    },
  };
  const { keys, logged, service, start, restart, ask } = await serviceOfTest(store, {
    tenant,
    helpdesk: 'zendesk',
    connect: () => zendeskConnector(oneAccount(account, zendesk.now)),
    policy,
    now,
  });
  const { body: hook } = await ask<{ url: string }>('PUT', '/v1/helpdesks/zendesk/hooks', {
    secret: zendesk.secret(),
  });
  const path = new URL(hook.url).pathname;
  const knock = async (
    { headers, body }: { headers: Readonly<Record<string, string>>; body: string },
    to: Service = service(),
  ): Promise<number> => {
    const response = await to.app.inject({ method: 'POST', url: path, headers, payload: body });
    return response.statusCode;
  };
  const post = (conversation: string, events: readonly object[]) =>
    ask<{ lease: { holder: string } }>(
      'POST',
      `/v1/conversations/${conversation}/events`,
      { events },
      keys.agent,
    );
  const pass = (minutes: number): void => passMs(minutes * 60_000);
  const hooks = () => [...sunshine.takeHooks(), ...zendesk.takeHooks()];
  let turns = 0;

  return {
    tenant,
    zendesk,
    sunshine,
    logged,
    account,
    now,
    pass,
    ask,
    post,
    knock,
    hooks,
    get service(): Service {
      return service();
    },
    start,
    restart,
    /** Ends it before its test does: one of many worlds of a property. */
    close: async (): Promise<void> => {
      await service().close();
      await zendesk.close();
    },
    /** A customer who talks with the bot asks for a person; nothing is delivered yet. Gives the id in messaging. */
    escalate: async (conversation: string, customer: object = {}): Promise<string> => {
      const id = sunshine.open({ text: 'My order never came.', ...customer });
      await post(conversation, [
        {
          id: 'facts',
          type: 'conversation',
          ticket: { helpdesk: 'zendesk', id: referenceTo(id) },
        },
        { id: 'q0', type: 'turn', by: 'customer', text: 'My order BA-20931 never came.' },
        { id: 'q1', type: 'turn', by: 'customer', text: 'Please connect me to a human agent.' },
      ]);
      return id;
    },
    /** The customer writes, and whoever has the conversation hears it. */
    say: async (conversation: string, id: string, text: string): Promise<string> => {
      sunshine.say(id, text);
      turns += 1;
      const told = await post(conversation, [
        { id: `s${turns}`, type: 'turn', by: 'customer', text },
      ]);
      return told.body.lease.holder;
    },
    /** Carries out what is due, over and over, as time goes on for so many seconds. */
    deliver: async (seconds = 0): Promise<void> => {
      await service().deliver();
      for (let gone = 0; gone < seconds; gone += 3) {
        pass(1 / 20);
        await service().deliver();
      }
    },
    /** Brings all webhooks that left, and does what they ask for. */
    bring: async (): Promise<number[]> => {
      const answers: number[] = [];
      for (const sent of hooks()) answers.push(await knock(sent));
      await service().runJobs();
      return answers;
    },
    minuteLater: async (): Promise<void> => {
      pass(1);
      await service().reconcile();
      await service().sweep();
    },
    handoff: async (id: string): Promise<ReadHandoff> => {
      const { body } = await ask<ReadHandoff>('GET', `/v1/handoffs/${id}`);
      const { state, reason, acceptedBy, resolution } = body;
      return { state, reason, acceptedBy, resolution };
    },
    /** As which ticket Baton knows a conversation. */
    ticketOf: async (conversation: string): Promise<string | null> => {
      const { body } = await ask<{ facts: { ticket?: { id: string } | null } }>(
        'GET',
        `/v1/conversations/${conversation}`,
      );
      return body.facts.ticket?.id ?? null;
    },
    /** Numbers of the account's tickets, oldest first. */
    tickets: (): number[] => zendesk.account.tickets.all().map(({ id }) => id),
    /** Baton's notes in a ticket. */
    notes: (ticket: number): string[] =>
      zendesk.account.tickets
        .comments(ticket)
        .filter(({ isPublic, body }) => !isPublic && /\[baton-[0-9a-f]{16}\]/.test(body))
        .map(({ body }) => body),
  };
};
