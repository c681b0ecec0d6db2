/** When the next look is due, in milliseconds of the clock that was handed in, and how many in a row have failed. */
export interface PaceState {
  due: number;
  failed: number;
}

/** Nothing was asked yet. */
export const AT_ONCE: PaceState = { due: 0, failed: 0 };

/** The first wait after a failure, and how often it doubles. */
const FIRST_WAIT_MS = 15_000;
const DOUBLINGS = 4;

/** No wait is shorter, so that an answer without a pace can't make a loop. */
const LEAST_MS = 1_000;

/** Room between now and a look that something new made due; several changes at once cost one request. */
const NEWS_MS = 3_000;
/** An account's requests are scarce beyond this pace (in seconds): news then waits for a person's press. */
const CALM = 60;

/**
 * After an answer: the service says in how many seconds it may be asked again. `chance` (0 up to 1) spreads the looks of
 * everybody who works there over a tenth of that.
 */
export const paceAfterAnswer = (now: number, again: number, chance: number): PaceState => ({
  due: now + Math.max(LEAST_MS, again * 1_000 * (1 + chance / 10)),
  failed: 0,
});

/** After a failure: never before `after` seconds, and then anywhere within a span that doubles (full jitter). */
export const paceAfterFailure = (
  { failed }: PaceState,
  now: number,
  after: number,
  chance: number,
): PaceState => {
  const span = FIRST_WAIT_MS * 2 ** Math.min(failed, DOUBLINGS);
  return { due: now + after * 1_000 + Math.max(LEAST_MS, chance * span), failed: failed + 1 };
};

/** After a change that this page heard of; null where requests are scarce, and a person decides. */
export const paceAfterNews = (
  state: PaceState,
  now: number,
  again: number,
  chance: number,
): PaceState | null =>
  again > CALM || state.failed > 0
    ? null
    : { ...state, due: Math.min(state.due, now + NEWS_MS * (1 + chance)) };

/** Milliseconds until a look is due; 0 when it is. */
export const waitOf = ({ due }: PaceState, now: number): number => Math.max(0, due - now);
