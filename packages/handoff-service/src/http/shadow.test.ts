import type { EventInput } from '@baton/handoff-core';
import { Panel } from '@baton/handoff-panel';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { testService } from '../testing/test-service.ts';

const ASK: EventInput[] = [
  { id: 'facts', type: 'conversation', ticket: { helpdesk: 'desk', id: '77' } },
  { id: 'e1', type: 'turn', by: 'customer', text: 'Let me talk to a human agent, please!' },
];
const DRAFT: EventInput = { id: 'd1', type: 'draft', text: 'Sure, one moment.', confidence: 0.1 };
const SHADOW = { shadow: true, ask: { firstTurn: 'escalate' as const } };

interface Conversation {
  handoffs: unknown[];
  decisions: { outcome: string; shadow?: boolean }[];
}

it('tells an agent to go on, and what would have counted, also when it asks again', async () => {
  const { post } = await testService({ policy: SHADOW });
  for (const status of ['stored', 'duplicate']) {
    const { body } = await post('c1', ASK);
    expect(body.results.at(-1)).toMatchObject({ status, outcome: 'continue', wouldBe: 'escalate' });
    expect(body.decision).toMatchObject({ outcome: 'continue', wouldBe: 'escalate' });
    expect(body.decision?.explanation).toMatch(/^Shadow mode/);
    expect(body).toMatchObject({ handoff: null, lease: { holder: 'ai', token: 1 } });
  }
  const { results } = (await post('c1', [DRAFT])).body;
  expect(results).toMatchObject([{ answer: 'send', outcome: 'continue', wouldBe: 'escalate' }]);
});

it('hands nothing over, delivers nothing, and says so in the panel', async () => {
  const { service, post, get } = await testService({ policy: SHADOW });
  await post('c1', ASK);
  await post('c1', [
    DRAFT,
    { id: 'e2', type: 'turn', by: 'ai', text: 'All settled.', confidence: 0.9 },
  ]);
  const { body } = await get<Conversation>('/v1/conversations/c1');
  expect(body.handoffs).toEqual([]);
  expect(body.decisions[0]).toMatchObject({ outcome: 'escalate', shadow: true });
  expect(await service.deliver()).toBe(0);
  const panel = Panel.parse((await get('/v1/panel/conversations/c1')).body);
  expect(panel).toMatchObject({ state: 'shadow', handoffId: null });
  const notices = panel.blocks.find(({ kind }) => kind === 'notices');
  expect(notices?.fallbackText).toMatch(/^- Shadow mode: Baton would have handed this over/);
  expect(panel.blocks.find(({ kind }) => kind === 'reasons')?.fallbackText).toContain(
    'asked for a person',
  );
});

it('acts from the moment on that the policy says so', async () => {
  const { ask, post, get } = await testService({ policy: SHADOW });
  await post('c1', ASK);
  const saved = await ask('PUT', '/v1/policy', {
    body: { ask: { firstTurn: 'escalate' } },
    headers: { 'if-match': '*' },
  });
  expect(saved.status).toBe(200);
  const again: EventInput = { id: 'e3', type: 'turn', by: 'customer', text: 'A human agent, now!' };
  const { body } = await post('c1', [again]);
  expect(body.decision).toMatchObject({ outcome: 'escalate' });
  expect(body.decision).not.toHaveProperty('wouldBe');
  expect(body.lease.holder).toBe('human');
  expect((await get<{ state: string }>('/v1/panel/conversations/c1')).body.state).toBe('escalated');
});

it('tries a policy in shadow mode on the past as if it acted, also beyond where a person came', async () => {
  const { ask, post } = await testService({ policy: { ask: SHADOW.ask } });
  await post('c1', [
    ...ASK,
    { id: 'h1', type: 'turn', by: 'human', text: 'Mia here.' },
    { id: 'e2', type: 'turn', by: 'customer', text: 'It is about the zebra lamp.' },
  ]);
  const zebra = {
    id: 'zebra',
    title: 'Zebras',
    when: 'turn.text.contains("zebra")',
    then: 'offer',
  };
  const { body } = await ask('POST', '/v1/policy/dry-run', {
    body: { policy: { ...SHADOW, rules: [zebra] } },
  });
  expect(body).toMatchObject({ changed: 0, rules: [{ id: 'zebra', holds: 1 }] });
});

it('stays in shadow mode where the saved policy is not one this version knows', async () => {
  const test = await testService({ policy: { ask: SHADOW.ask } });
  const body = JSON.stringify({ ...SHADOW, ofTomorrow: 1 });
  await asOwner(
    test,
    `select * from policy_save('a', null, '${body}', '2026-03-02T08:00:00Z', 'x', null)`,
  );
  const told = (await test.post('c1', ASK)).body;
  expect(told.decision).toMatchObject({ outcome: 'continue', wouldBe: 'escalate' });
  expect(told.handoff).toBeNull();
});
