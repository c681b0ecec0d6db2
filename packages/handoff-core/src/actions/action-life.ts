/** Where an action under guard stands. `reserved`: cleared, the AI may begin; `rejected`: a person said no, or nobody yes. */
export type GuardedState =
  | 'planned'
  | 'reserved'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'unknown'
  | 'reversed'
  | 'rejected';

/** What can happen to it. `lapse`: the lease ended and nobody said how it went. */
export type GuardCommand =
  | 'reserve'
  | 'start'
  | 'succeed'
  | 'fail'
  | 'lapse'
  | 'reverse'
  | 'reject';

/**
 * The life of an action under guard: for each state, which commands are allowed and where they lead. An unknown
 * outcome never becomes clear by itself: only somebody who says how it went leads out of it.
 */
export const ACTION_LIFE: Readonly<
  Record<GuardedState, Readonly<Partial<Record<GuardCommand, GuardedState>>>>
> = {
  planned: { reserve: 'reserved', reject: 'rejected' },
  reserved: { start: 'running', succeed: 'succeeded', fail: 'failed', lapse: 'unknown' },
  running: { succeed: 'succeeded', fail: 'failed', lapse: 'unknown' },
  unknown: { succeed: 'succeeded', fail: 'failed', reverse: 'reversed' },
  succeeded: { reverse: 'reversed' },
  failed: { reserve: 'reserved' },
  reversed: { reserve: 'reserved' },
  rejected: {},
};

const HOLDING: ReadonlySet<GuardedState> = new Set(['reserved', 'running', 'unknown', 'succeeded']);

/** Whether nobody else may bring about the same effect while an action is in this state. */
export const holdsEffect = (state: GuardedState): boolean => HOLDING.has(state);

/** States from which a command is allowed. */
export const statesBefore = (command: GuardCommand): GuardedState[] =>
  (Object.keys(ACTION_LIFE) as GuardedState[]).filter(
    (state) => ACTION_LIFE[state][command] !== undefined,
  );

/** The state after a command, or null when it is not allowed now. */
export const afterCommand = (state: GuardedState, command: GuardCommand): GuardedState | null =>
  ACTION_LIFE[state][command] ?? null;
