import { isTransfer } from '../actions/is-transfer.ts';
import type { Attempt } from '../schema/brief.ts';
import type { Action, Draft, Turn } from '../schema/record.ts';
import { asksBack } from './asks-back.ts';
import { cutSpan } from './cut.ts';
import { latestOf } from './latest.ts';
import { sentenceSpans } from './sentences.ts';

/** At or under it the customer came back displeased. */
const DISPLEASED = -0.2;
/** Older failed answers add length, not knowledge. */
const MOST_ANSWERS = 6;

const OUTCOME: Record<Action['status'], Attempt['outcome']> = {
  succeeded: 'worked',
  failed: 'failed',
  reversed: 'failed',
  unknown: 'unclear',
  running: 'unclear',
  planned: 'not_sent',
};

const opening = (text: string): string => {
  const span = sentenceSpans(text.slice(0, 600))[0];
  if (!span) return '';
  const cut = cutSpan(text, span, 120);
  return text.slice(cut.start, cut.end);
};

const failedAnswers = (turns: readonly Turn[]): Attempt[] => {
  const attempts: Attempt[] = [];
  let answer: Turn | null = null;
  for (const turn of turns) {
    if (turn.by === 'ai') answer = turn;
    if (turn.by === 'human') answer = null;
    if (turn.by !== 'customer' || !answer) continue;
    if (turn.sentiment !== null && turn.sentiment <= DISPLEASED) {
      const what = opening(answer.text);
      const evidence = [answer, turn].map(({ id }) => ({ type: 'turn' as const, id }));
      // A question back is no answer, so it can't have failed as one; nor is what only machines read.
      if (/\p{L}{2}/u.test(what) && !asksBack(answer.text))
        attempts.push({ kind: 'answer', outcome: 'failed', what, evidence });
    }
    answer = null;
  }
  return attempts.slice(-MOST_ANSWERS);
};

/** What the AI tried: its writes (calling a person is none), answers the customer came back displeased on, and the answer that was held back. */
export const findAttempts = (
  turns: readonly Turn[],
  actions: readonly Action[],
  heldBack: Draft | null,
): Attempt[] => {
  const attempts = actions
    .filter(({ by, kind, name }) => by === 'ai' && kind === 'write' && !isTransfer(name))
    .map((action): Attempt => ({
      kind: 'action',
      outcome: OUTCOME[action.status],
      what: action.name,
      evidence: [{ type: 'action', id: action.id }],
    }));
  attempts.push(...failedAnswers(turns));
  const before = turns.findLast(
    (turn) => turn.by === 'customer' && turn.at <= (heldBack?.at ?? ''),
  );
  if (heldBack) {
    const evidence = before
      ? [{ type: 'turn' as const, id: before.id }]
      : latestOf({ turns, actions });
    attempts.push({ kind: 'draft', outcome: 'not_sent', what: opening(heldBack.text), evidence });
  }
  return attempts;
};
