import type { Decision } from '../schema/decision.ts';
import type { HandBack } from '../schema/hand-back.ts';
import type { ConversationRecord, Handoff, Turn } from '../schema/record.ts';
import { turnsOfEpisode, turnsSince } from './of-episode.ts';

/** A change smaller than that is none. */
const NOTICEABLE = 0.2;

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

const said = (turns: readonly Turn[]): Turn[] =>
  turns.filter(({ by, sentiment }) => by === 'customer' && sentiment !== null);

/** What was smoothed at a decision; its value may be a share of turns instead. */
const levelOf = (decision: Decision | undefined): number | null => {
  const signal = decision?.signals.find(({ kind }) => kind === 'sentiment');
  return signal && signal.detail !== 'negative_share' ? signal.value : null;
};

const levelAt = (decisions: readonly Decision[], turn: Turn | undefined): number | null =>
  turn === undefined
    ? null
    : (levelOf(decisions.find(({ eventId }) => eventId === turn.id)) ?? turn.sentiment);

const trendOf = (from: number | null, to: number | null): HandBack['sentiment']['trend'] => {
  if (from === null || to === null) return null;
  if (Math.abs(to - from) < NOTICEABLE) return 'same';
  return to > from ? 'better' : 'worse';
};

const limited = (value: number | null): number | null =>
  value === null ? null : round(Math.max(-1, Math.min(1, value)));

/** How the customer felt before, when somebody was asked to come, and at the end. */
export const moodOf = (record: ConversationRecord, handoff: Handoff): HandBack['sentiment'] => {
  const { decision } = handoff;
  const until = said(turnsOfEpisode(record, handoff)).filter(({ n }) => n <= decision.turn);
  const earlier = until.slice(0, -1).map(({ sentiment }) => sentiment ?? 0);
  const before =
    earlier.length === 0 ? null : earlier.reduce((sum, each) => sum + each, 0) / earlier.length;
  const atHandoff =
    until.length === 0 ? null : (levelOf(decision) ?? levelAt(record.decisions, until.at(-1)));
  const since = said(turnsSince(record, handoff)).filter(({ n }) => n > decision.turn);
  const atEnd = levelAt(record.decisions, since.at(-1));
  return {
    before: limited(before),
    atHandoff: limited(atHandoff),
    atEnd: limited(atEnd),
    trend: trendOf(atHandoff, atEnd),
  };
};
