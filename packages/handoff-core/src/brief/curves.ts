import type { Brief, Point } from '../schema/brief.ts';
import type { Decision } from '../schema/decision.ts';
import type { ConversationRecord, Draft, Turn } from '../schema/record.ts';

/** Weight of the newest value where no decision brings a smoothed one. */
const NEWEST = 0.5;

const pointsOf = (turns: readonly Turn[], value: (turn: Turn) => number | null): Point[] => {
  const points: Point[] = [];
  for (const turn of turns) {
    const at = value(turn);
    if (at !== null) points.push({ turnId: turn.id, n: turn.n, value: at });
  }
  return points;
};

/** Confidence of the AI's answers, the held-back one included at its place. */
export const confidenceCurve = (
  record: ConversationRecord,
  heldBack: Draft | null,
  threshold: number,
): Brief['confidence'] => {
  const series = pointsOf(record.turns, (turn) => (turn.by === 'ai' ? turn.confidence : null));
  if (heldBack && heldBack.confidence !== null) {
    const decision = record.decisions.find((each) => each.eventId === heldBack.id);
    const n = (decision?.turn ?? record.turns.length) + 1;
    series.push({ turnId: heldBack.id, n, value: heldBack.confidence });
    series.sort((a, b) => a.n - b.n);
  }
  const latest = heldBack?.confidence ?? series.at(-1)?.value ?? null;
  return { provided: series.length > 0, latest, threshold, series };
};

/** How the customer felt, turn by turn. */
export const sentimentCurve = (
  turns: readonly Turn[],
  decisions: readonly Decision[],
): Brief['sentiment'] => {
  const series = pointsOf(turns, (turn) => (turn.by === 'customer' ? turn.sentiment : null));
  const latest = series.at(-1)?.value ?? null;
  const measured =
    decisions.at(-1)?.signals.find((signal) => signal.kind === 'sentiment')?.value ?? null;
  let level: number | null = null;
  for (const { value } of series) level = level === null ? value : level + NEWEST * (value - level);
  return { latest, smoothed: measured ?? level, series };
};
