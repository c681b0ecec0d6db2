import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

/** 1 on the turn in which the customer says yes to a human whom the AI just offered. */
export const acceptsOffer: Measure = ({ reading }) => {
  const fired = reading?.by === 'customer' && reading.ask.label === 'accept_offer';
  return signal('accepts_offer', {
    strength: fired ? 1 : 0,
    value: fired ? 1 : 0,
    threshold: 1,
    fired,
    evidence: fired ? turnEvidence(reading.id) : [],
  });
};
