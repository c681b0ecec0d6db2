import type { Event, GuardedState } from '@baton/handoff-core';
import { atHand, leaseNow } from '../actions/guard-context.ts';
import type { GuardContext } from '../actions/guard-context.ts';
import type { GuardedAction } from '../actions/guard-store.ts';
import { actionEvent, guardEventId, untilSettled, writeGuarded } from '../actions/write-guarded.ts';
import type { ReadAnswer } from './read-answer.ts';
import { runStep } from './run-step.ts';
import { lookAtAction, readRun } from './run-store.ts';
import type { StoredRun } from './run-store.ts';

/** How a run ended. */
export interface RunEnd {
  run: StoredRun;
  answer: ReadAnswer;
  /** Whether the endpoint was asked the same before, and nobody knew what came of it. */
  askedBefore: boolean;
  /** Written because nobody said in time how it went. */
  lapsed?: true;
}

type ActionEnd = Extract<GuardedState, 'succeeded' | 'failed' | 'unknown' | 'reversed'>;

/**
 * Where the action goes with the end of a run; null when it stays. A refusal says that this call did nothing. Of an
 * earlier try that nobody knows the end of it says so only where the endpoint was asked by the same key.
 */
const actionAfter = ({ run, answer, askedBefore }: RunEnd): ActionEnd | null => {
  if (run.command === 'reverse') return answer.status === 'succeeded' ? 'reversed' : null;
  if (answer.status !== 'failed' || run.was !== 'unknown') return answer.status;
  return askedBefore && !answer.unsent ? 'failed' : 'unknown';
};

const story = (end: RunEnd, action: GuardedAction, to: ActionEnd | null): Event => {
  const { run, answer, lapsed } = end;
  const step = runStep(run.id, lapsed ? 'lapsed' : 'ended');
  if (to === null)
    return {
      v: 1,
      id: guardEventId(run.actionId, step),
      type: 'reasoning',
      kind: 'check',
      text:
        answer.status === 'failed'
          ? `${action.name} was not taken back: the endpoint ${answer.error ?? 'refused'}.`
          : `Nobody knows whether ${action.name} was taken back: ${answer.error ?? 'no answer'}.`,
      status: 'error',
      action: run.actionId,
    };
  return actionEvent(action, to, {
    by: 'human',
    step,
    ...(answer.result !== undefined && { result: answer.result }),
    ...(answer.error !== undefined && { error: answer.error }),
  });
};

/**
 * Writes down how a run ended, and what it means for its action. Does nothing where it was written before; an action
 * that somebody moved meanwhile stays where it is.
 * @throws Problem `busy`, `store-unavailable`: the run then counts as unknown once its time is over
 */
export const endRun = (context: GuardContext, tenant: string, end: RunEnd): Promise<void> =>
  untilSettled(async () => {
    const { run, answer } = end;
    const now = leaseNow(context);
    const { conversationId, actionId } = run;
    const [stored, found] = await Promise.all([
      readRun(context.db, tenant, conversationId, run.id, now),
      lookAtAction(context.db, tenant, { conversationId, actionId, repeatAfterHours: null }, now),
    ]);
    if (!stored || !found || stored.status === 'succeeded' || stored.status === 'failed') return;
    if (end.lapsed && !stored.lapsed) return;
    const { action } = found;
    const from: GuardedState[] = run.command === 'reverse' ? ['succeeded'] : ['running', 'unknown'];
    const moved = action.tries !== run.tries || !from.includes(action.status);
    const to = moved ? null : actionAfter(end);
    const { engine, at } = await atHand(context, tenant);
    const { id, command, endpoint, by } = run;
    const { status, httpStatus } = answer;
    await writeGuarded(context.writer, tenant, {
      conversationId,
      events: moved ? [] : [story(end, action, to)],
      run: { id, action: actionId, command, endpoint, by, status, httpStatus, note: null },
      step: {
        op: 'run-end',
        conv: conversationId,
        action: actionId,
        run: id,
        status,
        httpStatus,
        tries: run.tries,
        now,
        ...(to !== null && { to, from }),
        ...(end.lapsed && { lapsed: true }),
      },
      at,
      engine,
    });
  });

/** A run that nobody ended in time: what came of it is unknown. */
export const lapseRun = (context: GuardContext, tenant: string, run: StoredRun): Promise<void> =>
  endRun(context, tenant, {
    run,
    answer: { status: 'unknown', httpStatus: null, error: 'nobody said in time how it went' },
    askedBefore: false,
    lapsed: true,
  });
