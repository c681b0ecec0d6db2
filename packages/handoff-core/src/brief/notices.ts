import type { Commitment, Notice } from '../schema/brief.ts';
import type { Decision } from '../schema/decision.ts';
import type { ConversationRecord, Draft } from '../schema/record.ts';
import { latestOf } from './latest.ts';
import type { Repeat } from './repeated.ts';

interface Known {
  record: ConversationRecord;
  decision: Decision | null;
  repeats: readonly Repeat[];
  promises: readonly Commitment[];
  heldBack: Draft | null;
}

const actionNotices = ({ record, repeats }: Known): Notice[] => {
  const unknown = record.actions
    .filter((action) => action.kind === 'write' && action.status === 'unknown')
    .map((action): Notice => ({
      code: 'action_outcome_unknown',
      params: { action: action.name, number: action.n, at: action.endedAt },
      evidence: [{ type: 'action', id: action.id }],
    }));
  const repeated = repeats.map(({ first, second }): Notice => ({
    code: 'action_repeated',
    params: { action: second.name, number: second.n, first: first.n, at: second.endedAt },
    evidence: [first, second].map(({ id }) => ({ type: 'action' as const, id })),
  }));
  return [...repeated, ...unknown];
};

const refusal = (record: ConversationRecord): Notice[] => {
  const signals = record.decisions.flatMap((decision) => decision.signals);
  const refused = signals.findLast((signal) => signal.kind === 'refuses_human' && signal.fired);
  return refused
    ? [{ code: 'customer_refused_human', params: {}, evidence: refused.evidence }]
    : [];
};

/** Who takes an episode over has to know what came of the one before it. */
const handedOverBefore = (record: ConversationRecord): Notice[] => {
  const before = record.handoffs
    .slice(0, -1)
    .findLast(({ state }) => state === 'handed_back' || state === 'resolved');
  if (!before) return [];
  const turn = record.turns.findLast(({ by, at }) => by === 'human' && at <= before.updatedAt);
  const { resolution, updatedAt: at } = before;
  return [
    {
      code: 'handed_over_before',
      params: { at, ...(resolution === null ? {} : { resolution }) },
      evidence: turn ? [{ type: 'turn', id: turn.id }] : latestOf(record),
    },
  ];
};

/** First of all, so that nobody takes what is shown for something that happened. */
const onlyNoted = ({ decision }: Known): Notice[] => {
  if (decision?.shadow !== true || decision.outcome === 'continue') return [];
  const code = decision.outcome === 'escalate' ? 'shadow_handover' : 'shadow_offer';
  return [{ code, params: {}, evidence: decision.reasons[0]?.signal.evidence ?? [] }];
};

/** That somebody is called needs no saying beside the handoff that calls them. */
const HANDS_OVER =
  /\b(?:transferr?(?:ed|ing)?|connect(?:ed|ing)?)\b.{0,40}\b(?:human|agent|person|representative|specialist|colleague|supervisor)|\b(?:human|agent|person|representative) will be with you\b|\b(?:verbinde|leite)\b.{0,60}\b(?:weiter|mitarbeiter\p{L}*|kolleg\p{L}+|menschen)|\b(?:transfiero|transferiré|paso con|comunico con)\b/iu;
const OPEN: ReadonlySet<string> = new Set(['requested', 'offered', 'accepted', 'active']);

/** What is missing or doubtful, worst first. */
export const findNotices = (known: Known): Notice[] => {
  const { record, promises, heldBack } = known;
  const notices = [...onlyNoted(known), ...actionNotices(known), ...handedOverBefore(record)];
  const underWay = OPEN.has(record.handoffs.at(-1)?.state ?? 'failed');
  for (const promise of promises) {
    if (underWay && promise.due === null && HANDS_OVER.test(promise.text)) continue;
    notices.push({
      code: 'promise_open',
      params: {
        promise: promise.text,
        kind: promise.kind,
        ...(promise.due ? { due: promise.due.by } : {}),
      },
      evidence: promise.evidence,
    });
  }
  if (heldBack) {
    const before = record.turns.findLast(({ at }) => at <= heldBack.at);
    const evidence = before ? [{ type: 'turn' as const, id: before.id }] : latestOf(record);
    notices.push({ code: 'draft_held_back', params: {}, evidence });
  }
  notices.push(...refusal(record));
  const answers = record.turns.filter((turn) => turn.by === 'ai');
  const sure =
    answers.some((turn) => turn.confidence !== null) ||
    record.drafts.some((draft) => draft.confidence !== null);
  const bare = { params: {}, evidence: latestOf(record, 'ai') };
  if (answers.length + record.drafts.length > 0 && !sure)
    notices.push({ code: 'confidence_not_provided', ...bare });
  if (answers.length > 0 && record.steps.length === 0)
    notices.push({ code: 'reasoning_not_provided', ...bare });
  if (record.actions.length === 0) notices.push({ code: 'no_actions_reported', ...bare });
  return notices;
};
