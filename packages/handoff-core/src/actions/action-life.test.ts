import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ACTION_LIFE, afterCommand, holdsEffect, statesBefore } from './action-life.ts';
import type { GuardCommand, GuardedState } from './action-life.ts';

const STATES = Object.keys(ACTION_LIFE) as GuardedState[];
const COMMANDS: GuardCommand[] = [
  'reserve',
  'start',
  'succeed',
  'fail',
  'lapse',
  'reverse',
  'reject',
];
const commands = fc.array(fc.constantFrom(...COMMANDS), { maxLength: 30 });

const follow = (from: GuardedState, path: readonly GuardCommand[]): GuardedState[] => {
  const seen = [from];
  let state = from;
  for (const command of path) {
    state = afterCommand(state, command) ?? state;
    seen.push(state);
  }
  return seen;
};

describe('the life of an action', () => {
  it('goes from planned over reserved and running to an end, and back only by reversal', () => {
    expect(follow('planned', ['reserve', 'start', 'succeed', 'reverse'])).toEqual([
      'planned',
      'reserved',
      'running',
      'succeeded',
      'reversed',
    ]);
  });

  it('never lets an unknown outcome be begun again by itself', () => {
    expect(afterCommand('unknown', 'reserve')).toBeNull();
    expect(afterCommand('unknown', 'start')).toBeNull();
    expect(afterCommand('succeeded', 'reserve')).toBeNull();
    expect(afterCommand('rejected', 'reserve')).toBeNull();
  });

  it('gives an effect free only where somebody said that it is not there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...COMMANDS), (state, command) => {
        const next = afterCommand(state, command);
        const freed = next !== null && holdsEffect(state) && !holdsEffect(next);
        expect(freed).toBe(next !== null && (command === 'fail' || command === 'reverse'));
      }),
    );
  });

  it('begins no effect twice without a failure or a reversal in between', () => {
    fc.assert(
      fc.property(commands, (path) => {
        const states = follow('planned', path);
        // What happened between two beginnings of the effect.
        const begun = states.flatMap((state, n) =>
          state === 'reserved' && states[n - 1] !== 'reserved' ? [n] : [],
        );
        const between = begun.slice(1).map((end, n) => states.slice(begun[n], end));
        expect(
          between.every((part) => part.some((state) => state === 'failed' || state === 'reversed')),
        ).toBe(true);
      }),
    );
  });

  it('names the states before a command', () => {
    expect(statesBefore('start')).toEqual(['reserved']);
    expect(statesBefore('reserve')).toEqual(['planned', 'failed', 'reversed']);
  });
});
