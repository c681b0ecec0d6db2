import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

/** 1 while the customer's last word on humans is that they want none; holds back offers and soft escalations. */
export const refusesHuman: Measure = ({ state }) => {
  const { refused } = state.memory;
  return signal('refuses_human', {
    strength: 0,
    value: refused === null ? 0 : 1,
    threshold: 1,
    fired: refused !== null,
    evidence: turnEvidence(refused),
  });
};
