import type { Effect } from '../schema/event.ts';

/** Ids of whom or with what, not of the thing that is changed. */
const NOT_A_TARGET = /user|customer|payment|method|agent|session|request/i;
const ID = /(?:^|[_-])id$|[a-z]Id$|number$/;

/** The thing an action changes (an order, a booking), as far as effect or arguments name it; null when they don't. */
export const targetOf = (effect: Effect | undefined, args: unknown): string | null => {
  if (effect?.target !== undefined) return effect.target;
  if (args === null || typeof args !== 'object') return null;
  for (const [name, value] of Object.entries(args)) {
    if (
      ID.test(name) &&
      !NOT_A_TARGET.test(name) &&
      (typeof value === 'string' || typeof value === 'number')
    ) {
      return String(value);
    }
  }
  return null;
};
