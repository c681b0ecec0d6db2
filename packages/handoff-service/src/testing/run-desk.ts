import type { ActionCommand, PolicyInput, Tier } from '@baton/handoff-core';
import type { Panel } from '@baton/handoff-panel';
import { startActionEndpoint } from '@baton/testkit/endpoint';
import { onTestFinished } from 'vitest';
import type { Connection } from '../storage/database.ts';
import { guardClient } from './guard-client.ts';
import { testDatabase } from './test-database.ts';
import { NOW, testService } from './test-service.ts';
import type { TestService } from './test-service.ts';

/** A refund that an endpoint does and another undoes. */
const REFUNDS: PolicyInput = {
  actions: [
    { type: 'refund', reversible: true, endpoints: { run: 'refund', reverse: 'take-back' } },
  ],
};

interface Answer extends Panel {
  type: string;
  earlier?: { actionId: string; conversationId: string; status: string };
  errors: { code: string; pointer: string }[];
}

/** What somebody sends who presses a button. */
export interface Press {
  command?: ActionCommand;
  run?: string;
  anyway?: boolean;
  note?: string;
  tier?: Tier;
  at?: TestService;
}

let pressed = 0;

/** Two services on one database whose clock is ours, an endpoint registered for refunds and for taking them back. */
export const runDesk = async (options: { policy?: PolicyInput; timeoutMs?: number } = {}) => {
  let time = NOW.getTime();
  const now = () => new Date(time);
  const connection: Connection = await testDatabase();
  const policy = options.policy ?? REFUNDS;
  const test = await testService({ connection, now, policy });
  const other = await testService({ connection, now, policy, keys: test.keys });
  const endpoint = await startActionEndpoint({ now });
  onTestFinished(() => endpoint.close());
  for (const name of ['refund', 'take-back']) {
    const { body } = await test.ask<{ secret: string }>('PUT', `/v1/endpoints/${name}`, {
      body: { url: endpoint.url, timeoutMs: options.timeoutMs ?? 5_000 },
    });
    endpoint.secrets.push(body.secret);
  }
  const guard = guardClient(test);
  const session = (at: TestService, tier: Tier) =>
    at.service.sessions.mint({ tenant: 'a', viewer: `desk:${tier}`, tier });
  return {
    test,
    other,
    endpoint,
    guard,
    session,
    connection,
    wait: (seconds: number) => (time += seconds * 1_000),
    /** An action of the AI that was cleared, begun and ended so. */
    done: async (conversationId: string, action: string, status: string, more = {}) => {
      const { token } = (await guard.check(conversationId, action, more)).body;
      await guard.finished(conversationId, action, token, status);
    },
    press: async (
      conversationId: string,
      action: string,
      { command = 'retry', run, anyway, note, tier = 'standard', at = test }: Press = {},
    ) => {
      pressed += 1;
      const press = run ?? `press-${pressed}`;
      const { status, body } = await at.ask<Answer>(
        'POST',
        `/v1/panel/conversations/${conversationId}/actions/${action}/runs`,
        {
          key: await session(at, tier),
          body: { command, run: press, anyway, note },
        },
      );
      return { status, body, problem: body.type?.split(':').at(-1) };
    },
    panel: async (conversationId: string, tier: Tier = 'standard', at = test) =>
      (await at.get<Panel>(`/v1/panel/conversations/${conversationId}`, await session(at, tier)))
        .body,
    action: async (conversationId: string, action: string) =>
      (
        await test.get<{
          actions: {
            id: string;
            status: string;
            by: string;
            result: unknown;
            error: string | null;
          }[];
        }>(`/v1/conversations/${conversationId}`)
      ).body.actions.find(({ id }) => id === action),
  };
};
