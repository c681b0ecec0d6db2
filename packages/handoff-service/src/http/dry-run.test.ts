import { EventBatch } from '@baton/handoff-core';
import type { Decision, Outcome } from '@baton/handoff-core';
import { goldenEvents, goldenPolicy, goldens } from '@baton/testkit';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

interface DryRun {
  conversations: number;
  complete: boolean;
  before: Record<Outcome, number>;
  after: Record<Outcome, number>;
  changed: number;
  changes: {
    conversationId: string;
    from: Outcome;
    to: Outcome;
    turn: number;
    reasons: string[];
  }[];
  rules: { id: string; holds: number; fails: number }[];
}

const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/** Every golden conversation, sent as an agent would send it; the strongest outcome of each as stored. */
const played = async (test: TestService): Promise<Map<string, Decision[]>> => {
  const stored = new Map<string, Decision[]>();
  for (const golden of goldens) {
    for (const events of goldenEvents(golden, {
      conversationId: golden.id,
      startAt: '2026-03-02T08:00:00.000Z',
    }))
      expect((await test.post(golden.id, events)).status).toBe(200);
    const { decisions } = (
      await test.get<{ decisions: Decision[] }>(`/v1/conversations/${golden.id}`)
    ).body;
    stored.set(golden.id, decisions);
  }
  return stored;
};

const strongest = (decisions: readonly Decision[]): Outcome =>
  decisions.map(({ outcome }) => outcome).toSorted((a, b) => RANK[b] - RANK[a])[0] ?? 'continue';

const dryRun = async (test: TestService, policy: unknown): Promise<DryRun> => {
  const { status, body } = await test.ask<DryRun>('POST', '/v1/policy/dry-run', {
    body: { policy },
  });
  expect(status).toBe(200);
  return body;
};

it('decides the golden conversations as intended, through the whole service', async () => {
  const test = await testService({ policy: goldenPolicy });
  const stored = await played(test);
  for (const golden of goldens) {
    const decisions = stored.get(golden.id) ?? [];
    expect(strongest(decisions), golden.id).toBe(golden.expected.outcome);
    const first = decisions.find(({ outcome }) => outcome === golden.expected.outcome);
    const codes = first?.reasons.map(({ code }) => code);
    for (const code of golden.expected.reasons) expect(codes, golden.id).toContain(code);
  }
});

it('replays to what was decided, and finds nothing changed under the same policy', async () => {
  const test = await testService({ policy: goldenPolicy });
  const stored = await played(test);
  const run = await dryRun(test, goldenPolicy);
  expect(run).toMatchObject({
    conversations: goldens.length,
    complete: true,
    changed: 0,
    changes: [],
  });
  const counts: Record<Outcome, number> = { continue: 0, offer: 0, escalate: 0 };
  for (const decisions of stored.values()) counts[strongest(decisions)] += 1;
  expect(run.before).toEqual(counts);
  expect(run.after).toEqual(counts);
  expect(run.rules).toEqual([{ id: 'refund-over-500', holds: 1, fails: 0 }]);
});

it('shows what a stricter rule changes, what saving it then decides, and changes nothing itself', async () => {
  const test = await testService();
  const ask = (n: number) =>
    EventBatch.parse({
      events: [
        { id: 'facts', type: 'conversation', customer: { plan: n === 1 ? 'gold' : 'basic' } },
        { id: 't1', type: 'turn', by: 'customer', text: 'Where is my order?' },
      ],
    }).events;
  await test.post('basic', ask(0));
  await test.post('gold', ask(1));
  const policy = {
    rules: [
      {
        id: 'gold',
        title: 'Gold customers get people',
        when: 'customer.plan == "gold"',
        then: 'escalate',
      },
      {
        id: 'odd',
        title: 'Odd',
        when: 'int(turn.text) > 2',
        then: 'offer',
      },
    ],
  };
  const run = await dryRun(test, policy);
  expect(run).toMatchObject({
    before: { continue: 2, offer: 0, escalate: 0 },
    after: { continue: 1, offer: 0, escalate: 1 },
    changed: 1,
    changes: [
      {
        conversationId: 'gold',
        from: 'continue',
        to: 'escalate',
        turn: 1,
        reasons: ['policy_rule'],
      },
    ],
  });
  expect(run.rules).toMatchObject([
    { id: 'gold', holds: 1, fails: 0 },
    { id: 'odd', holds: 0, fails: 2 },
  ]);
  expect((await test.ask<{ version: number }>('GET', '/v1/policy')).body.version).toBe(0);
  await test.ask('PUT', '/v1/policy', { body: policy, headers: { 'if-match': '"0"' } });
  expect((await test.post('gold-2', ask(1))).body.decision?.outcome).toBe('escalate');
  expect((await test.post('basic-2', ask(0))).body.decision?.outcome).toBe('continue');
});

it('points at faults inside the body, bounds what it is asked and runs one at a time', async () => {
  const test = await testService();
  const send = (body: unknown) =>
    test.ask<{ type: string; errors: { pointer: string }[] }>('POST', '/v1/policy/dry-run', {
      body,
    });
  expect((await send({ policy: { turnLimit: 0 } })).body.errors[0]?.pointer).toBe(
    '/policy/turnLimit',
  );
  expect((await send({ policy: {}, conversations: 1_001 })).status).toBe(422);
  expect((await send({})).status).toBe(422);
  await test.post('c1', [{ id: 't', type: 'turn', by: 'customer', text: 'Hi' }]);
  const both = await Promise.all([send({ policy: {} }), send({ policy: {} })]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 503]);
});
