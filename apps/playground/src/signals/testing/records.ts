import type { ConversationRecord, Decision, Signal, SignalKind } from '@baton/handoff-core';

/** A signal with nothing to say but what is given. */
export const signalOf = (kind: SignalKind, more: Partial<Signal> = {}): Signal => ({
  kind,
  strength: 0,
  value: 0,
  threshold: 0.5,
  fired: false,
  evidence: [],
  ...more,
});

/** A conversation of customer turns with these decisions; the count of turns is measured at each. */
export const recordOf = (decisions: readonly Partial<Decision>[]): ConversationRecord => {
  const filled = decisions.map((decision, at): Decision => {
    const signals = decision.signals ?? [];
    const counted = signals.some(({ kind }) => kind === 'turn_limit');
    return {
      outcome: 'continue',
      reasons: [],
      policyVersion: 'p',
      eventId: `turn-${at + 1}`,
      turn: at + 1,
      ...decision,
      signals: counted ? signals : [...signals, signalOf('turn_limit', { value: at + 1 })],
    };
  });
  return {
    id: 'c',
    version: 1,
    facts: {},
    turns: filled.map(({ eventId, turn }) => ({
      id: eventId,
      n: turn,
      by: 'customer',
      text: '',
      at: '2026-01-01T00:00:00.000Z',
      language: null,
      confidence: null,
      intent: null,
      sentiment: null,
      attachments: [],
    })),
    actions: [],
    steps: [],
    drafts: [],
    decisions: filled,
    handoffs: [],
  };
};
