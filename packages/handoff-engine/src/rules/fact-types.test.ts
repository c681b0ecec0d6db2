import { Event, Policy, initialState } from '@baton/handoff-core';
import type { EventInput } from '@baton/handoff-core';
import { expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { CLOSED } from './fact-types.ts';

const FULL: readonly EventInput[] = [
  {
    id: 'c1',
    type: 'conversation',
    channel: 'chat',
    language: 'en',
    subject: 'Refund',
    intent: 'refund',
    agent: { id: 'bot', name: 'Bot', version: '2' },
    ticket: { helpdesk: 'zendesk', id: '7' },
    customer: { id: 'u1', plan: 'gold', attributes: { vip: true } },
  },
  {
    id: 't1',
    type: 'turn',
    by: 'customer',
    text: 'Where is my refund?',
    intent: 'refund',
    confidence: 0.9,
  },
  {
    id: 'a1',
    type: 'action',
    action: 'a1',
    name: 'refund_order',
    status: 'planned',
    effect: { type: 'refund', target: 'A1', amount: 5, currency: 'EUR' },
    args: { order: 'A1' },
    result: { ok: true },
  },
];

const asked = Object.entries(CLOSED).flatMap(([group, fields]) => {
  const path = group === 'Agent' || group === 'Ticket' ? `conversation.${group}` : group;
  return Object.keys(fields).map((field) =>
    `${path}.${field}`.replace(/\b[A-Z]/g, (letter) => letter.toLowerCase()),
  );
});

test('every fact that the checker knows is one that core gives', () => {
  const held = new Set<string>();
  const idOf = (path: string) => path.replaceAll('.', '-');
  const policy = Policy.parse({
    rules: asked.map((path) => ({
      id: idOf(path),
      title: path,
      when: `has(${path})`,
      then: 'offer',
    })),
  });
  const engine = createEngine(policy, { onRule: (id) => held.add(id) });
  let state = initialState();
  for (const [index, event] of FULL.entries()) {
    const stored = { ...Event.parse(event), seq: index + 1, at: '2026-03-02T10:00:00.000Z' };
    ({ state } = engine.advance(state, engine.prepare(stored, state)));
  }
  expect(asked.filter((path) => !held.has(idOf(path)))).toEqual([]);
});
