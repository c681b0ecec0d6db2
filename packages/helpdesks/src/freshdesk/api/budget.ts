import { ConnectorError } from '@baton/handoff-service';
import { ToldLimit } from '../../shared/told-limit.ts';
import type { Answered } from './answer.ts';

const MINUTE_MS = 60_000;
/** No longer than this is Freshdesk left alone without being asked: older accounts count by the hour. */
const LONGEST_REST_MS = 60 * MINUTE_MS;
/** What is told nothing of a rest is left alone for as long as limits are counted. */
const USUAL_REST_MS = MINUTE_MS;
/** Share of a minute's calls that has to remain for a call: what can be done without leaves more than a look, and a write takes what is there. */
const KEPT = { spare: 0.2, look: 0.08, write: 0 } as const;

/** What the smallest account lets through in a minute (a trial): planned with until the first answer tells how many there are. */
const UNTOLD = 50;

/** What a call is for. */
export type Purpose = keyof typeof KEPT;

/** What an account may still be asked in this minute, as its own answers tell: all apps of the account share it. */
export interface Budget {
  /** @throws ConnectorError `rate-limited` while it rests; for all but writes also when little is left */
  admit: (purpose: Purpose) => void;
  note: (headers: Answered['headers']) => void;
  /** Looks at tickets that rounds may take of a minute now. */
  looks: () => number;
  /** After a 429. */
  rest: (milliseconds: number | null) => void;
}

const budgetOf = (now: () => Date): Budget => {
  let resting: { since: number; until: number } | null = null;
  const told = new ToldLimit(now);

  /** A clock that was set back must not keep it at rest. */
  const leftOf = (since: number, until: number): number => {
    const at = now().getTime();
    return at >= since && at < until ? until - at : 0;
  };

  const refuse = (left: number): void => {
    if (left > 0) throw new ConnectorError('rate-limited', { sent: false, retryAfterMs: left });
  };

  const restsFor = (): number => (resting ? leftOf(resting.since, resting.until) : 0);

  return {
    admit: (purpose) => {
      refuse(restsFor());
      if (purpose !== 'write') refuse(told.lacksFor(KEPT[purpose]));
    },
    note: (headers) => told.note(headers['x-ratelimit-total'], headers['x-ratelimit-remaining']),
    looks: () => (restsFor() > 0 ? 0 : told.looks(UNTOLD)),
    rest: (milliseconds) => {
      const since = now().getTime();
      resting = { since, until: since + Math.min(milliseconds ?? USUAL_REST_MS, LONGEST_REST_MS) };
    },
  };
};

const budgets = new WeakMap<object, Budget>();

/** The budget of an account, the same for all who call it: who may see a ticket is asked of the same limit as what is written. */
export const sharedBudget = (account: object, now: () => Date): Budget => {
  const known = budgets.get(account);
  if (known) return known;
  const budget = budgetOf(now);
  budgets.set(account, budget);
  return budget;
};
