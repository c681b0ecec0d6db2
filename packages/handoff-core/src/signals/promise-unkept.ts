import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

/** 1 while the AI has promised that a person will do something and no handoff is open to keep it. */
export const promiseUnkept: Measure = ({ state }) => {
  const { promise } = state.memory;
  const fired = promise !== null && state.mode === 'ai';
  return signal('promise_unkept', {
    strength: fired ? 0.8 : 0,
    value: promise === null ? 0 : 1,
    threshold: 1,
    fired,
    evidence: turnEvidence(promise),
  });
};
