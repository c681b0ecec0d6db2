import type { HandoffState, MoveReason, PolicyInput } from '@baton/handoff-core';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { onTestFinished } from 'vitest';
import { deskConnector } from './desk-connector.ts';
import { standingClock } from './clock.ts';
import { testService } from './test-service.ts';
import type { TestService } from './test-service.ts';
import type { ViewerGates } from '../viewers/viewer-gate.ts';

/** A webhook as a helpdesk sends it. */
export interface SentHook {
  headers: Readonly<Record<string, string>>;
  body: string;
}

interface ReadHandoff {
  state: HandoffState;
  acceptedBy: string | null;
  reason: MoveReason | null;
  resolution: string | null;
}

interface ReadTurn {
  id: string;
  by: string;
  text: string;
}

/** People who have all the time in the world: nothing is handed back by itself. */
const PATIENT: PolicyInput = { resume: { on: 'never' } };

/**
 * A service with a helpdesk at its side. Nothing happens by itself: time passes by `pass`, webhooks are brought by `bring`.
 */
export const deskService = async (policy: PolicyInput = PATIENT, viewers?: ViewerGates) => {
  const clock = standingClock();
  const helpdesk = await startHelpdesk({ now: clock.now });
  onTestFinished(() => helpdesk.close());
  const { connector, reads, state } = deskConnector(helpdesk);
  const connectors = new Map([['desk', connector]]);
  const test = await testService({
    now: clock.now,
    connectors,
    policy,
    ...(viewers && { viewers }),
  });
  const { body: hook } = await test.ask<{ url: string; secret: string }>(
    'PUT',
    '/v1/helpdesks/desk/hooks',
    { body: { secret: helpdesk.secret() } },
  );
  const path = new URL(hook.url).pathname;

  /** Brings a webhook to the door. */
  const knock = async (
    { headers, body }: SentHook,
    more: { path?: string; service?: TestService } = {},
  ): Promise<{ status: number; type: unknown }> => {
    const { service } = more.service ?? test;
    const response = await service.app.inject({
      method: 'POST',
      url: more.path ?? path,
      headers,
      payload: body,
    });
    const answer = JSON.parse(response.body) as { type?: string };
    return { status: response.statusCode, type: answer.type ?? null };
  };

  return {
    test,
    clock,
    helpdesk,
    connector,
    connectors,
    reads,
    reading: state,
    path,
    knock,
    /** A customer of this ticket asks for a person, and the handoff stands in the ticket. */
    escalate: async (conversation: string, ticket: string): Promise<void> => {
      helpdesk.desk.open({ id: ticket });
      await test.post(conversation, [
        { id: 'facts', type: 'conversation', ticket: { helpdesk: 'desk', id: ticket } },
        { id: 'q1', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
      ]);
      await test.service.deliver();
      helpdesk.takeHooks();
      clock.pass(1);
    },
    /** Another service on the same database, as a second process would be. */
    beside: () =>
      testService({
        now: clock.now,
        connectors,
        policy,
        connection: test.connection,
        keys: test.keys,
      }),
    /** What happens a minute later, without any webhook. */
    minuteLater: async () => {
      clock.pass(1);
      return test.service.reconcile();
    },
    handoff: async (id: string): Promise<ReadHandoff> => {
      const { body } = await test.get<ReadHandoff>(`/v1/handoffs/${id}`);
      const { state: at, acceptedBy, reason, resolution } = body;
      return { state: at, acceptedBy, reason, resolution };
    },
    turns: async (conversation: string): Promise<ReadTurn[]> => {
      const { body } = await test.get<{ turns: ReadTurn[] }>(`/v1/conversations/${conversation}`);
      return body.turns.map(({ id, by, text }) => ({ id, by, text }));
    },
  };
};
