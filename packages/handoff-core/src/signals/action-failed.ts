import type { Measure } from './moment.ts';
import { actionEvidence, signal } from './signal.ts';

/**
 * Number of the AI's writes that failed, or ended nobody knows how, and that nothing has repaired. A failed one counts
 * once somebody has spoken since, because agents often try again at once; an unknown one counts immediately,
 * because trying again could do it twice.
 */
export const actionFailed: Measure = ({ state }) => {
  const { failures } = state.memory;
  const open = failures.filter((failure) => failure.spoken || failure.status === 'unknown');
  const fired = open.length > 0;
  return signal('action_failed', {
    strength: fired
      ? open.length > 1 || open.some((failure) => failure.status === 'unknown')
        ? 0.85
        : 0.75
      : failures.length > 0
        ? 0.4
        : 0,
    value: open.length,
    threshold: 1,
    fired,
    evidence: actionEvidence(...failures.map((failure) => failure.id)),
    detail: open.some((failure) => failure.status === 'unknown')
      ? 'unknown'
      : failures.length > 0
        ? 'failed'
        : null,
  });
};
