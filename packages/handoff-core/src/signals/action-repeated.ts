import type { Measure } from './moment.ts';
import { actionEvidence, signal } from './signal.ts';

/** 1 when a write is about to do, or has done, what already took place: same effect key, another action. */
export const actionRepeated: Measure = ({ reading }) => {
  const repeats = reading?.by === 'action' ? reading.repeats : null;
  const fired = repeats !== null;
  return signal('action_repeated', {
    strength: fired ? 0.9 : 0,
    value: fired ? 1 : 0,
    threshold: 1,
    fired,
    evidence:
      fired && reading ? actionEvidence(...(repeats === true ? [] : [repeats]), reading.id) : [],
  });
};
