import fc from 'fast-check';
import { expect, it } from 'vitest';

import { HandoffState } from '../schema/vocabulary.ts';
import { TRANSITIONS, transition } from './transition.ts';
import type { HandoffCommand } from './transition.ts';

const COMMANDS: HandoffCommand[] = [
  'offer',
  'accept',
  'activate',
  'resolve',
  'hand_back',
  'decline',
  'expire',
  'fail',
];

it('walks the way from request to hand-back', () => {
  let state: HandoffState = 'requested';
  for (const command of ['offer', 'accept', 'activate', 'resolve', 'hand_back'] as const) {
    const step = transition(state, command);
    expect(step.ok).toBe(true);
    if (step.ok) state = step.to;
  }
  expect(state).toBe('handed_back');
});

it('names the allowed commands when one is refused, and each of them works', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...HandoffState.options),
      fc.constantFrom(...COMMANDS),
      (from, command) => {
        const step = transition(from, command);
        if (step.ok) return;
        expect(step.allowed).not.toContain(command);
        for (const allowed of step.allowed) expect(transition(from, allowed).ok).toBe(true);
      },
    ),
  );
});

it('ends in states that nothing leaves', () => {
  const ends = HandoffState.options.filter((state) => Object.keys(TRANSITIONS[state]).length === 0);
  expect(ends).toEqual(['handed_back', 'declined', 'expired', 'failed']);
});
