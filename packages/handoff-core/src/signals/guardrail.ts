import type { Measure } from './moment.ts';
import { signal, turnEvidence } from './signal.ts';

/** 1 when the AI's answer gives away a secret (card number, IBAN, access key …) or a guardrail step of its own failed. */
export const guardrail: Measure = ({ state, reading }) => {
  const secret = reading?.by === 'ai' ? reading.secret : null;
  const step = state.memory.guardrailStep;
  const fired = secret !== null || step !== null;
  return signal('guardrail', {
    strength: fired ? 0.95 : 0,
    value: (secret === null ? 0 : 1) + (step === null ? 0 : 1),
    threshold: 1,
    fired,
    evidence: [
      ...(secret !== null && reading ? turnEvidence(reading.id) : []),
      ...(step === null ? [] : [{ type: 'step' as const, id: step }]),
    ],
    detail: secret ?? (step === null ? null : 'agent_guardrail'),
  });
};
