import { hash } from 'node:crypto';
import type { ActionCommand } from '@baton/handoff-core';
import type { RunLook } from './run-store.ts';

const digest = (...parts: (string | number)[]): string =>
  hash('sha256', JSON.stringify(parts), 'hex');

/**
 * The idempotency key of a run: the same for every retry of one effect, another one only after the effect took place by a
 * run and may take place again. What undoes it has the same key behind `reverse:`, so that an endpoint finds what it did;
 * effects that no endpoint brought about have one for each action and each time they are undone.
 */
export const runKey = (
  tenant: string,
  command: ActionCommand,
  {
    action,
    hash: effect,
    uses,
    reversals,
    sameKey,
    sameReverse,
    doneKey,
  }: RunLook & {
    hash: string;
  },
): string => {
  if (command !== 'reverse')
    return (action.status === 'unknown' ? sameKey : null) ?? digest('run', tenant, effect, uses);
  if (sameReverse !== null) return sameReverse;
  const { conversationId, actionId } = action;
  return `reverse:${doneKey ?? digest('reverse', tenant, effect, conversationId, actionId, reversals)}`;
};
