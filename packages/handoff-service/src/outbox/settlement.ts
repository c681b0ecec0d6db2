import type { Executed } from './executor.ts';
import type { ClaimedRow, Settlement } from './outbox-store.ts';
import { SCHEDULE, backoff } from './schedule.ts';

const FINISHED = { afterMs: 0, reached: false, tried: true, pauseMs: null };

/** Codes of errors of our own: they are the same at the next try, most likely. */
const UNEXPECTED = 'internal';

/** How a row goes on after a try. @param random 0 to 1, below 1 */
export const settlementOf = (
  row: Pick<ClaimedRow, 'attempt' | 'triedForMs'>,
  executed: Executed,
  random: number,
): Settlement => {
  if (executed.outcome === 'done')
    return { ...FINISHED, state: 'done', code: null, receipt: executed.receipt ?? null };
  const { code } = executed;
  // A part of it may stand over there: whoever replays it looks first.
  const dead = { ...FINISHED, state: 'dead', code, receipt: null, reached: true } as const;
  if (executed.outcome === 'dead') return dead;
  const reached = executed.outcome === 'unknown';
  const worn = code === UNEXPECTED && row.attempt >= SCHEDULE.mostUnexpected;
  if (worn || row.triedForMs >= SCHEDULE.giveUpMs) return dead;
  const { afterMs: asked, pause = false } = executed;
  const rest = pause ? Math.min(asked ?? SCHEDULE.restMs, SCHEDULE.mostRestMs) : null;
  const wait = backoff(row.attempt, random);
  const afterMs = rest ?? asked ?? (reached ? Math.max(wait, SCHEDULE.unknownMs) : wait);
  return {
    state: 'ready',
    code,
    receipt: null,
    afterMs,
    reached,
    // A helpdesk that asks for a rest is not failing.
    tried: !pause,
    pauseMs: rest,
  };
};
