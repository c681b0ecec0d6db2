import type { Action } from '../schema/record.ts';

/** Two actions that change the same thing the same way, neither of them undone or refused. */
export interface Repeat {
  first: Action;
  second: Action;
}

const mayHaveHappened = (action: Action): boolean =>
  action.status === 'succeeded' || action.status === 'unknown' || action.status === 'running';

/** One that is planned counts as a repeat, because it is about to be one. */
const mayRepeat = (action: Action): boolean =>
  mayHaveHappened(action) || action.status === 'planned';

/** Writes that may have been done twice, by whomever; each later one is paired with the first. */
export const findRepeats = (actions: readonly Action[]): Repeat[] => {
  const firsts = new Map<string, Action>();
  const repeats: Repeat[] = [];
  for (const action of actions) {
    if (action.kind !== 'write' || action.effectKey === null || !mayRepeat(action)) continue;
    const first = firsts.get(action.effectKey);
    if (first) repeats.push({ first, second: action });
    else if (mayHaveHappened(action)) firsts.set(action.effectKey, action);
  }
  return repeats;
};
