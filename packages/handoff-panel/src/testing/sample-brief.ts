import { buildBrief, redact } from '@baton/handoff-core';
import type {
  Brief,
  EventInput,
  PolicyInput,
  RedactedBrief,
  Signal,
  Tier,
} from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';

const START = '2026-03-09T08:30:00.000Z';

/** Plays events as the service would and gives the brief, not yet redacted. */
const briefOf = (inputs: readonly EventInput[], rules: PolicyInput = {}): Brief => {
  const { record, policy } = playConversation('c1', inputs, rules);
  return buildBrief(record, policy);
};

/** Every golden conversation as a brief, not yet redacted. */
export const plainGoldens = (): { id: string; brief: Brief }[] =>
  goldens.map((golden) => {
    const events = goldenEvents(golden, { conversationId: golden.id, startAt: START }).flat();
    return { id: golden.id, brief: briefOf(events, golden.policy) };
  });

/** Every golden conversation as a redacted brief. */
export const goldenBriefs = (tier: Tier): { id: string; brief: RedactedBrief }[] =>
  plainGoldens().map(({ id, brief }) => ({ id, brief: redact(brief, tier) }));

export const signalOf = (
  kind: Signal['kind'],
  value: number | null,
  threshold: number | null,
  turnId: string,
): Signal => ({
  kind,
  strength: 0.9,
  value,
  threshold,
  fired: true,
  evidence: [{ type: 'turn', id: turnId }],
});

const at = (minute: number): string => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const refund = { type: 'refund', target: 'order 1', amount: 40, currency: 'EUR' };

/** An escalated conversation with all there is to show: a repeat, an unknown outcome, numbers and a customer's own action. */
export const richBrief = (): Brief => {
  const made = briefOf([
    {
      type: 'conversation',
      id: 'f',
      at: at(0),
      intent: 'refund_request',
      customer: { name: 'Anna Berg', email: 'anna.berg@example.com' },
    },
    {
      type: 'turn',
      id: 't1',
      at: at(1),
      by: 'customer',
      text: 'I want my money back for the broken blender.',
      sentiment: -0.1,
    },
    {
      type: 'reasoning',
      id: 's1',
      at: at(1),
      kind: 'plan',
      text: 'Look up, then refund.',
      durationMs: 1200,
    },
    {
      type: 'reasoning',
      id: 's2',
      at: at(1),
      kind: 'check',
      text: 'Under the limit.',
      parent: 's1',
    },
    {
      type: 'action',
      id: 'e1',
      at: at(2),
      action: 'a1',
      name: 'get_order',
      kind: 'read',
      status: 'succeeded',
      result: { status: 'delivered' },
    },
    {
      type: 'action',
      id: 'e2',
      at: at(3),
      action: 'a2',
      name: 'refund_order',
      kind: 'write',
      status: 'succeeded',
      effect: refund,
    },
    {
      type: 'action',
      id: 'e3',
      at: at(4),
      action: 'a3',
      name: 'restart_device',
      by: 'customer',
      status: 'succeeded',
    },
    {
      type: 'turn',
      id: 't2',
      at: at(5),
      by: 'ai',
      text: 'I refunded your order. It takes five days.',
      confidence: 0.42,
    },
    {
      type: 'turn',
      id: 't3',
      at: at(6),
      by: 'customer',
      text: 'Where is the rest? I want a human.',
      sentiment: -0.8,
    },
  ]);
  const repeat = {
    ...(made.actions[1] as Brief['actions'][number]),
    id: 'a4',
    n: 4,
    status: 'unknown' as const,
  };
  const low = signalOf('confidence', 0.42, 0.5, 't2');
  const asked = signalOf('asks_for_human', 2, 1, 't3');
  return {
    ...made,
    outcome: 'escalate',
    handoffId: 'h1',
    handoffState: 'requested',
    requestedAt: at(6),
    shadow: false,
    decidedAtTurn: 3,
    reasons: [
      { code: 'low_confidence', signal: low },
      { code: 'customer_request', signal: asked },
    ],
    signals: [low, asked],
    actions: [...made.actions, repeat],
    routing: { queue: 'support', skills: ['refunds'], language: 'en', because: 'default' },
    notices: [
      {
        code: 'action_repeated',
        params: { action: 'refund_order', number: 4, first: 2, at: at(6) },
        evidence: [
          { type: 'action', id: 'a2' },
          { type: 'action', id: 'a4' },
        ],
      },
      {
        code: 'action_outcome_unknown',
        params: { action: 'refund_order', number: 4, at: at(6) },
        evidence: [{ type: 'action', id: 'a4' }],
      },
    ],
    nextStep: {
      code: 'verify_action',
      params: {
        action: 'refund_order',
        number: 4,
        at: at(6),
        amount: 40,
        currency: 'EUR',
        target: 'order 1',
      },
      because: ['action_outcome_unknown'],
      evidence: [{ type: 'action', id: 'a4' }],
    },
  };
};
