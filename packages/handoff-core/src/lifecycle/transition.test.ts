import fc from 'fast-check';
import { expect, it } from 'vitest';

import { HandoffState } from '../schema/vocabulary.ts';
import { applyHandoff } from '../fold/apply-handoff.ts';
import { initialState } from '../fold/state.ts';
import { firstLease, holderIn, maySpeak, passLease } from './lease.ts';
import { TRANSITIONS, followCommands, transition } from './transition.ts';
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
const command = fc.constantFrom(...COMMANDS);
const state = fc.constantFrom(...HandoffState.options);
const ends = HandoffState.options.filter((each) => Object.keys(TRANSITIONS[each]).length === 0);

it('walks the way from request to hand-back', () => {
  expect(
    followCommands('requested', ['offer', 'accept', 'activate', 'resolve', 'hand_back']),
  ).toEqual(['offered', 'accepted', 'active', 'resolved', 'handed_back']);
});

it('names the allowed commands when one is refused, and each of them works', () => {
  fc.assert(
    fc.property(state, command, (from, word) => {
      const step = transition(from, word);
      if (step.ok) return;
      expect(step.allowed).not.toContain(word);
      for (const allowed of step.allowed) expect(transition(from, allowed).ok).toBe(true);
    }),
  );
});

it('takes commands in a row all or none, as if one by one', () => {
  fc.assert(
    fc.property(state, fc.array(command, { maxLength: 6 }), (from, words) => {
      const states = followCommands(from, words);
      let at = from;
      const walked = words.every((word) => {
        const step = transition(at, word);
        if (step.ok) at = step.to;
        return step.ok;
      });
      expect(states && (states.at(-1) ?? from)).toBe(walked ? at : null);
    }),
  );
});

it('ends in states that nothing leaves, and the AI may speak in these alone', () => {
  expect(ends).toEqual(['handed_back', 'declined', 'expired', 'failed']);
  expect(HandoffState.options.filter((each) => holderIn(each) === 'ai')).toEqual(ends);
});

it('leads out of every state by commands of people alone, and out of waiting by time', () => {
  const ways = (from: HandoffState): HandoffState[] => Object.values(TRANSITIONS[from]);
  for (const from of HandoffState.options) {
    const reached = new Set([from]);
    for (const each of reached) for (const to of ways(each)) reached.add(to);
    expect(ends.some((end) => reached.has(end))).toBe(true);
    expect(reached.has('handed_back')).toBe(from === 'handed_back' || !ends.includes(from));
  }
  for (const from of ['requested', 'offered', 'accepted'] as const)
    expect(transition(from, 'expire')).toEqual({ ok: true, to: 'expired' });
});

it('ends no handoff by time or by declining once a person has answered', () => {
  for (const from of ['active', 'resolved'] as const) {
    expect(transition(from, 'expire').ok).toBe(false);
    expect(transition(from, 'decline').ok).toBe(false);
  }
});

it('never lets a token count twice: it rises with each change of the holder, and only then', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (words) => {
      let lease = firstLease();
      let at: HandoffState | null = null;
      const held = new Map([[lease.token, lease.holder]]);
      for (const word of words) {
        // the AI is asked for a person again once a handoff is over
        const step: { ok: boolean; to?: HandoffState } =
          at === null || ends.includes(at) ? { ok: true, to: 'requested' } : transition(at, word);
        if (!step.ok || !step.to) continue;
        at = step.to;
        const before = lease;
        lease = passLease(lease, holderIn(at));
        expect(lease.token - before.token).toBe(lease.holder === before.holder ? 0 : 1);
        expect(held.get(lease.token) ?? lease.holder).toBe(lease.holder);
        held.set(lease.token, lease.holder);
        for (const token of held.keys())
          expect(maySpeak(lease, token)).toBe(lease.holder === 'ai' && token === lease.token);
      }
    }),
  );
});

it('gives the conversation to whoever holds the lease', () => {
  for (const each of HandoffState.options)
    expect(applyHandoff({ ...initialState(), mode: 'human' }, each).mode).toBe(holderIn(each));
});
