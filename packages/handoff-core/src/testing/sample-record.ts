import type { Decision, Signal } from '../schema/decision.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Action, ConversationRecord, Handoff, Turn } from '../schema/record.ts';
import type { ReasonCode, SignalKind } from '../schema/vocabulary.ts';

const clock = (minutes: number): string =>
  new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString();

/** A turn by somebody; its number gives id and time. */
export const turn = (n: number, by: Turn['by'], text: string, more: Partial<Turn> = {}): Turn => ({
  id: `t${n}`,
  n,
  by,
  text,
  at: clock(n),
  language: null,
  confidence: null,
  intent: null,
  sentiment: null,
  attachments: [],
  ...more,
});

/** A successful write by the AI unless told otherwise. */
export const action = (n: number, name: string, more: Partial<Action> = {}): Action => ({
  id: `a${n}`,
  n,
  name,
  by: 'ai',
  kind: 'write',
  kindFrom: 'declared',
  status: 'succeeded',
  effect: null,
  effectKey: null,
  catalogued: null,
  approval: null,
  args: {},
  result: null,
  error: null,
  startedAt: clock(n),
  endedAt: clock(n),
  afterTurn: 1,
  ...more,
});

export const signal = (
  kind: SignalKind,
  value: number | null,
  threshold: number | null,
  evidence: Evidence[] = [],
  detail?: string,
): Signal => ({
  kind,
  strength: 0.8,
  value,
  threshold,
  fired: true,
  evidence,
  ...(detail === undefined ? {} : { detail }),
});

/** An escalation at a turn for these reasons. */
export const escalation = (at: number, reasons: [ReasonCode, Signal][]): Decision => ({
  outcome: 'escalate',
  policyVersion: 'test',
  eventId: `t${at}`,
  turn: at,
  signals: reasons.map(([, each]) => each),
  reasons: reasons.map(([code, each]) => ({ code, signal: each })),
});

export const handoffFor = (decision: Decision): Handoff => ({
  id: 'h1',
  conversationId: 'c1',
  episode: 1,
  state: 'requested',
  decision,
  queue: 'support',
  skills: [],
  requestedAt: clock(decision.turn),
  updatedAt: clock(decision.turn),
  resolution: null,
});

/** A record with nothing in it but what is given. */
export const record = (more: Partial<ConversationRecord> = {}): ConversationRecord => ({
  id: 'c1',
  version: 1,
  facts: {},
  turns: [],
  actions: [],
  steps: [],
  drafts: [],
  decisions: [],
  handoffs: [],
  ...more,
});
